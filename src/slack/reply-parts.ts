import type { Reply } from '../answer/reply.ts'
import { WORDS } from '../answer/wording.ts'

/** A reply's text, taken apart at its blank lines. */
export interface ReplyParts {
  readonly paragraphs: readonly string[]
  /** `Bron (wet): …`, with on which days it holds. */
  readonly sources: readonly string[]
  readonly disclaimer: string | null
  /** Under which a calculation can be done over. */
  readonly receipt: string | null
  /** Whether it offers to work the answer out for the person. */
  readonly offers: boolean
}

export function partsOf(reply: Reply): ReplyParts {
  const words = WORDS[reply.language]
  const [offering = ''] = words.offer('\n').split('\n')
  const all = reply.text
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const isSource = (part: string): boolean =>
    [words.source, words.sources].some((label) => new RegExp(`^${label}[ :(]`).test(part))
  const isReceipt = (part: string): boolean => part.startsWith(`${words.receipt}: `)
  const isOffer = (part: string): boolean => part.startsWith(offering)
  // Near questions become buttons and steps become a table, so they need not stand in the text as well.
  const shownElsewhere = reply.suggestions.length > 0 || (reply.calculation?.steps.length ?? 0) > 0
  const isList = (part: string): boolean => shownElsewhere && part.split('\n').every((line) => line.startsWith('•'))
  return {
    receipt: all.find(isReceipt) ?? null,
    paragraphs: all.filter(
      (part) => !isReceipt(part) && !isSource(part) && !isOffer(part) && !isList(part) && part !== words.disclaimer,
    ),
    sources: all.filter(isSource),
    disclaimer: all.includes(words.disclaimer) ? words.disclaimer : null,
    offers: all.some(isOffer),
  }
}

/** The first sentence and what follows it; abbreviations and amounts (`art. 7`, `€ 2,35`) do not end a sentence. */
export function firstSentence(paragraph: string): readonly [string, string] {
  const end = /^.{15,}?[a-zà-ÿ0-9)”"%][.!?](?=\s+[“"A-Z€0-9À-Ý])/su.exec(paragraph)?.[0]
  if (end === undefined || end.length > 300 || ABBREVIATION.test(end)) return [paragraph, '']
  return [end, paragraph.slice(end.length).trim()]
}

const ABBREVIATION = /\b(?:art|nr|lid|o\.a|bijv|bv|incl|excl|max|min|ca|resp|e\.g|i\.e|no)\.$/i
