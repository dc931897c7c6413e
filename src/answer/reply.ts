import type { Day, Status } from '../core/day.ts'
import type { Language } from '../core/language.ts'

/** One turn of a person. `today` is the day on which it is asked. */
export interface Utterance {
  readonly text: string
  readonly today: Day
  /** Forces the reply's language; otherwise that of the question. */
  readonly language?: Language
  /** The channel where it is asked: a linked answer may be meant for one. */
  readonly channel?: string
  /** The person's own language, for a question whose words could be either. */
  readonly preferred?: Language
}

/** A citation with what a reader needs to find it. */
export interface ReplyCitation {
  readonly source: string
  readonly title: string
  readonly date: Day | null
  readonly section: string | null
  readonly paragraph: string | null
  readonly quote: string | null
  readonly url: string | null
}

export interface ReplyPassage {
  readonly card: string
  readonly passage: string
  readonly text: string
  readonly validity: { readonly from: Day | null; readonly to: Day | null; readonly status: Status }
  readonly citations: readonly ReplyCitation[]
}

export interface ReplyStep {
  readonly label: string
  readonly expression: string
  readonly value: string
  /** Id of the rule period that was used, or `null` for arithmetic alone. */
  readonly rule: string | null
}

export type ReplyValue = string | number | boolean

export interface ReplyCalculation {
  readonly intent: string
  readonly inputs: Readonly<Record<string, ReplyValue>>
  readonly results: Readonly<Record<string, ReplyValue>>
  readonly steps: readonly ReplyStep[]
  readonly citations: readonly ReplyCitation[]
}

export type ReplyKind = 'answer' | 'calculation' | 'question' | 'unknown' | 'notice'

/** The machine contract's reply; every surface shows this and nothing else. */
export interface Reply {
  readonly id: string | null
  readonly kind: ReplyKind
  readonly language: Language
  /** The whole reply as plain text, citations included. */
  readonly text: string
  readonly confidence: number
  readonly passages: readonly ReplyPassage[]
  readonly calculation: ReplyCalculation | null
  readonly asks: { readonly intent: string; readonly slot: string; readonly prompt: string } | null
  readonly suggestions: readonly string[]
}
