import type { types } from '@slack/bolt'
import type { Reply, ReplyCitation, ReplyPassage } from '../answer/reply.ts'
import type { Day } from '../core/day.ts'
import { formatDay } from '../core/format.ts'
import type { Language } from '../core/language.ts'
import { type Block, linkButton, paragraph, plain, quote, smallPrint, span } from './block-parts.ts'
import { escapedWithin, shortened } from './mrkdwn.ts'
import { type OnPages, permalinkBlocks } from './permalinks.ts'
import { TEXTS } from './texts.ts'

const MOST_CITATIONS = 6
const LONGEST_PASSAGE = 2_000

/** What an answer or a passage of a card rests on. */
export type Grounds = Pick<Reply, 'language' | 'passages' | 'calculation'>

/** The passages behind an answer: their words, when they hold, and every place they rest on with its link. */
export function sourceView(grounds: Grounds, pages: OnPages = NO_PAGES): types.ModalView {
  const { language, passages, calculation } = grounds
  const sums = calculation && calculation.citations.length > 0 ? [places(calculation.citations, language)] : []
  const links = permalinkBlocks(grounds, pages)
  const parts = [
    ...passages.slice(0, 3).map((passage) => passageBlocks(passage, language)),
    ...sums,
    ...(links.length > 0 ? [links] : []),
  ]
  return {
    type: 'modal',
    title: plain(TEXTS.sources[language]),
    close: plain(TEXTS.close[language]),
    blocks: parts.flatMap((part, index): Block[] => (index === 0 ? part : [{ type: 'divider' }, ...part])),
  }
}

const NO_PAGES: OnPages = { publicUrl: null, answer: null }

function passageBlocks({ text, validity, citations }: ReplyPassage, language: Language): Block[] {
  return [
    paragraph(span(shortened(text, LONGEST_PASSAGE) || '–')),
    smallPrint(`${TEXTS.status[validity.status][language]} ${period(validity.from, validity.to, language)}`),
    ...places(citations, language),
  ]
}

function places(citations: readonly ReplyCitation[], language: Language): Block[] {
  return citations
    .slice(0, MOST_CITATIONS)
    .flatMap((citation) => [
      place(citation, language),
      ...(citation.quote === null || citation.quote === '' ? [] : [quote(`“${citation.quote}”`)]),
    ])
}

/** `Kamerbrief · 28 maart 2024 · alinea p57`, with a button that opens it. */
function place(citation: ReplyCitation, language: Language): Block {
  const date = citation.date && formatDay(citation.date, language)
  const paragraphName = citation.paragraph && `${TEXTS.paragraph[language]} ${citation.paragraph}`
  const rest = [date, citation.section, paragraphName].filter(Boolean).join(' · ')
  const title = escapedWithin(citation.title || citation.source, 500)
    .replace(/[*\n]/g, ' ')
    .trim()
  const text = `${title === '' ? '' : `*${title}*`}\n${escapedWithin(rest, 1_000)}`.trim() || '–'
  const link = linkButton('link:source', TEXTS.open[language], citation.url)
  return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true }, ...(link && { accessory: link }) }
}

function period(from: Day | null, to: Day | null, language: Language): string {
  const parts = [
    from && `${TEXTS.from[language]} ${formatDay(from, language)}`,
    to && `${TEXTS.until[language]} ${formatDay(to, language)}`,
  ].filter(Boolean)
  return parts.length === 0 ? '' : `(${parts.join(' ')})`
}
