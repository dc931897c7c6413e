import type { Day } from '../../core/day.ts'
import type { Language } from '../../core/language.ts'
import type { QuestionReading } from './question-reading.ts'

/** An answer that HR tied to a question somebody asked; like questions get it first. */
export interface Link {
  readonly id: string
  /** The question without anything that leads to a person. */
  readonly question: string
  readonly language: Language
  /** What the question comes down to, kept so that it need not be read again at every start. */
  readonly reading: QuestionReading
  readonly target: LinkTarget
  /** Name of the HR adviser, as readers see it. */
  readonly by: string
  readonly on: Day
  /** The last day on which it is used; `null` for as long as its passage holds. */
  readonly until: Day | null
  /** The one channel in which it is used; `null` for everywhere. */
  readonly channel: string | null
}

/** A passage of a card, or a calculation with what was filled in. */
export type LinkTarget =
  | { readonly kind: 'passage'; readonly passage: string }
  | { readonly kind: 'calculation'; readonly intent: string; readonly fields: Readonly<Record<string, string>> }

/** Where and when a question is asked, as far as a link cares. */
export interface AskedWhere {
  readonly today: Day
  readonly channel: string | null
}
