import type { types } from '@slack/bolt'
import { parseDay } from '../../core/day.ts'
import { formatDay } from '../../core/format.ts'
import type { Language } from '../../core/language.ts'
import type { PersonalRows } from '../../store/personal.ts'
import { type Block, button, paragraph, plain, smallPrint, span } from '../block-parts.ts'
import { type Posted, sentence } from '../blocks.ts'
import { shortened } from '../mrkdwn.ts'
import { ownLine } from './own-line.ts'
import { OWN_TEXTS } from './texts.ts'

const MOST_KINDS = 15
const MOST_ROWS = 4
const LONGEST_LINE = 140
const LONGEST_KIND = 900

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

function kindBlocks({ table, what, rows }: PersonalRows, language: Language): Block[] {
  const newest = [...rows].sort((a, b) => momentOf(b).localeCompare(momentOf(a)))
  const lines = newest.slice(0, MOST_ROWS).map((row) => `• ${rowLine(table, row, language)}`)
  const more = rows.length > MOST_ROWS ? [`${OWN_TEXTS.andMore[language]} ${rows.length - MOST_ROWS}`] : []
  return [
    paragraph(span(`${shortened(what[language], 80)} (${rows.length})`, 'bold')),
    smallPrint([...lines, ...more].join('\n'), '', LONGEST_KIND),
  ]
}

type Row = PersonalRows['rows'][number]

const momentOf = (row: Row): string => String(row.at ?? row.made_on ?? row.seen ?? '')

/** The day first, then what was kept. */
function rowLine(table: PersonalRows['table'], row: Row, language: Language): string {
  const day = parseDay(momentOf(row).slice(0, 10))
  const line = shortened(ownLine(table, row, language), LONGEST_LINE)
  return [...(day ? [formatDay(day, language)] : []), line].join(' · ')
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
