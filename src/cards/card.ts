import type { Citation } from '../core/citation.ts'
import type { Day, Validity } from '../core/day.ts'
import type { Bilingual, Language } from '../core/language.ts'

/** On which ground a passage stands: a law, a minister's letter, figures, practice, or a company's own policy. */
export const LAYERS = ['wet', 'kabinet', 'cijfers', 'praktijk', 'beleid'] as const
export type Layer = (typeof LAYERS)[number]

export const AUDIENCES = ['werknemer', 'leidinggevende', 'hr', 'salarisadministratie', 'ondernemingsraad'] as const
export type Audience = (typeof AUDIENCES)[number]

/** A passage in one language. */
export interface PassageFace {
  readonly heading: string
  /** Plain text in which `{{rule}}` still stands for a value. */
  readonly text: string
  readonly questions: readonly string[]
  /** Further ways of asking, only to be found by. */
  readonly asked: readonly string[]
  /** What is not certain, when the passage has medium confidence. */
  readonly doubt: string | null
  readonly line: number
}

/** One answerable thing; what it says, on what ground, and when it holds. */
export interface Passage {
  /** `card#anchor` */
  readonly id: string
  readonly card: string
  readonly anchor: string
  readonly layer: Layer
  readonly validity: Validity
  /** Id of the passage that tells what holds now, for one that has expired. */
  readonly replacedBy: string | null
  readonly replacement: Bilingual | null
  /** Years and months a figure or an event is about; empty when it is about no time in particular. */
  readonly about: readonly string[]
  readonly confidence: 'high' | 'medium'
  readonly facts: readonly string[]
  readonly citations: readonly Citation[]
  readonly faces: Readonly<Record<Language, PassageFace>>
}

/** One subject. */
export interface Card {
  readonly id: string
  readonly file: string
  readonly theme: string
  readonly title: Bilingual
  readonly aliases: Readonly<Record<Language, readonly string[]>>
  readonly audience: readonly Audience[]
  readonly owner: string
  readonly reviewBy: Day
  readonly seeAlso: readonly string[]
  readonly passages: readonly Passage[]
}
