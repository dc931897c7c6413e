import type { types } from '@slack/bolt'
import { parseDay } from '../../core/day.ts'
import { formatDay } from '../../core/format.ts'
import type { Language } from '../../core/language.ts'
import type { PersonalRows } from '../../store/personal.ts'
import { type Block, button, paragraph, plain, smallPrint, span } from '../block-parts.ts'
import { type Posted, sentence } from '../blocks.ts'
import { shortened } from '../mrkdwn.ts'
import { OWN_TEXTS } from './texts.ts'

const MOST_KINDS = 15
const MOST_ROWS = 4
const LONGEST_VALUE = 90
const LONGEST_KIND = 600

/** What is kept of a person, as far as it fits on a screen, and the button that takes all of it away. */
export function ownMessage(kept: readonly PersonalRows[], language: Language): Posted {
  if (kept.length === 0) return sentence(OWN_TEXTS.nothing[language])
  return {
    text: OWN_TEXTS.intro[language],
    blocks: [
      paragraph(span(OWN_TEXTS.title[language], 'bold')),
      paragraph(span(OWN_TEXTS.intro[language])),
      ...kept.slice(0, MOST_KINDS).flatMap((kind) => kindBlocks(kind, language)),
      { type: 'actions', elements: [removal(language)] },
    ],
  }
}

function kindBlocks({ what, rows }: PersonalRows, language: Language): Block[] {
  const newest = [...rows].sort((a, b) => momentOf(b).localeCompare(momentOf(a)))
  const lines = newest.slice(0, MOST_ROWS).map((row) => `• ${rowLine(row, language)}`)
  const more = rows.length > MOST_ROWS ? [`${OWN_TEXTS.andMore[language]} ${rows.length - MOST_ROWS}`] : []
  return [
    paragraph(span(`${shortened(what[language], 80)} (${rows.length})`, 'bold')),
    smallPrint([...lines, ...more].join('\n'), '', LONGEST_KIND),
  ]
}

type Row = PersonalRows['rows'][number]

const momentOf = (row: Row): string => String(row.at ?? row.made_on ?? row.seen ?? '')

/** The day first, then every value as it is kept. */
function rowLine(row: Row, language: Language): string {
  const day = parseDay(momentOf(row).slice(0, 10))
  const values = Object.entries(row)
    .filter(([name, value]) => !['at', 'made_on', 'seen'].includes(name) && value !== null && value !== '')
    .map(([name, value]) => `${name}: ${shortened(String(value), LONGEST_VALUE)}`)
  return [...(day ? [formatDay(day, language)] : []), ...values].join(' · ')
}

function removal(language: Language): types.Button {
  return {
    ...button('own:forget', OWN_TEXTS.remove[language], language),
    style: 'danger',
    confirm: {
      title: plain(OWN_TEXTS.sure[language]),
      text: { type: 'plain_text', text: OWN_TEXTS.sureText[language] },
      confirm: plain(OWN_TEXTS.yes[language]),
      deny: plain(OWN_TEXTS.no[language]),
      style: 'danger',
    },
  }
}
