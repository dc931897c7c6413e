import type { Passage } from '../cards/card.ts'
import type { Day } from '../core/day.ts'
import type { Language } from '../core/language.ts'
import type { Elsewhere } from '../knowledge/elsewhere.ts'
import type { NamedTime } from '../language/moment.ts'
import type { Rules } from '../rules/rules.ts'
import type { SearchIndex } from '../search/search.ts'
import type { ById, CardTitle } from './by-id.ts'
import type { Signals, WordSignals } from './confidence.ts'

/** A passage that may answer, with what speaks for it. */
export interface Candidate {
  readonly passage: Passage
  readonly score: number
  readonly signals: Signals
  readonly confidence: number
}

/** What the search came up with for one turn. */
export interface Finding {
  /** Best first. */
  readonly candidates: readonly Candidate[]
  /** A subject that no card holds, when it suits the question better than any passage. */
  readonly elsewhere: Elsewhere | typeof UNNAMED | null
}

/** Something that no card holds, but most of the question is in words that stand nowhere, so nobody can say what. */
export const UNNAMED = 'unnamed'

export interface Query {
  readonly text: string
  readonly language: Language
  readonly time: NamedTime
  readonly today: Day
  /** The question before, for a turn that leans on it. */
  readonly before?: string
}

/** Where candidates come from. */
export interface Shelves {
  readonly index: SearchIndex
  readonly passages: ById<Passage>
  readonly elsewhere: ReadonlyMap<string, Elsewhere>
  readonly titles: ById<CardTitle>
  readonly rules: Rules
}

/** What a passage scored for the words, before time and kind are looked at. */
export interface Scored {
  readonly id: string
  readonly score: number
  readonly words: WordSignals
}
