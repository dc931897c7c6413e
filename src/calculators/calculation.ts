import type { Citation } from '../core/citation.ts'
import type { Day } from '../core/day.ts'
import type { Bilingual } from '../core/language.ts'
import type { Selection } from '../rules/in-force.ts'

/** Money is a decimal string with two decimals, a day ISO text; counts and percentages are numbers. */
export type Amount = string | number | boolean
export type Values = Readonly<Record<string, Amount>>

/** One line of the sum, as a person can do it over. */
export interface Step {
  readonly label: Bilingual
  readonly expression: Bilingual
  readonly value: string
  /** Id of the rule period that was used, or `null` for arithmetic alone. */
  readonly rule: string | null
}

/** A dated value that a calculation rests on, as a receipt keeps it. */
export interface UsedPeriod {
  readonly id: string
  readonly table: string
  readonly from: Day
  readonly to: Day | null
  readonly value: string
  readonly status: 'final' | 'announced'
}

export interface Result {
  readonly kind: 'result'
  readonly intent: string
  /** The day whose rules were used. */
  readonly on: Day
  readonly inputs: Values
  readonly results: Values
  readonly steps: readonly Step[]
  readonly periods: readonly UsedPeriod[]
  readonly citations: readonly Citation[]
  /** What was assumed, and what the outcome depends on that nobody asked about. */
  readonly assumptions: readonly Bilingual[]
}

/** A table has no value for the day that was asked about. Never filled in with a neighbouring year. */
export interface NoRule {
  readonly kind: 'no-rule'
  readonly intent: string
  readonly table: string
  readonly selection: Exclude<Selection, { kind: 'in-force' }>
  readonly asked: Day
}

/** An input that cannot be right, with what is accepted. */
export interface Refused {
  readonly kind: 'refused'
  readonly intent: string
  readonly slot: string
  readonly why: Bilingual
}

/** An input that only matters for these other inputs, and that is not there. */
export interface Needs {
  readonly kind: 'needs'
  readonly intent: string
  readonly slot: string
}

export type Calculation = Result | NoRule | Refused | Needs
