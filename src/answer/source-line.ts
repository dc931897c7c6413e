import type { Day } from '../core/day.ts'
import { formatDay } from '../core/format.ts'
import type { Language } from '../core/language.ts'
import type { ShownPassage } from './cards.ts'
import type { SourcePart } from './parts.ts'
import { passageName } from './passage-name.ts'

/** What a source line is made of. */
export interface Referred {
  readonly title: string
  readonly passage: ShownPassage
  readonly language: Language
  /** The day on which it was looked at. */
  readonly today: Day
  readonly permalink: string
}

/**
 * One line that says where a statement comes from, to paste in a letter or mail: what it is called, the source behind
 * it, when it holds, when it was looked at, and where to read on.
 */
export function sourceLine({ title, passage, language, today, permalink }: Referred): string {
  const words = WORDS[language]
  const source = passage.parts.find((part): part is SourcePart => part.kind === 'source')
  const first = source?.places[0]?.place
  const parts = [
    `Hybridewijzer, “${passageName(title, passage.heading)}”`,
    first && `${words.source}: ${first}`,
    source && asPart(source.holds),
    `${words.seen} ${formatDay(today, language)}`,
    permalink,
  ]
  return parts.filter(Boolean).join('; ')
}

const asPart = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '')

const WORDS = {
  nl: { source: 'bron', seen: 'bekeken op' },
  en: { source: 'source', seen: 'viewed on' },
} as const
