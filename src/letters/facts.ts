import type { Day } from '../core/day.ts'

/** What can be asked for under the Wet flexibel werken; more and fewer hours are judged on other grounds. */
export const CHANGES = ['arbeidsplaats', 'minder-uren', 'meer-uren', 'werktijd'] as const
export type Change = (typeof CHANGES)[number]

export const DECISIONS = ['toewijzen', 'anders', 'afwijzen'] as const
export type Decision = (typeof DECISIONS)[number]

/** The compelling interests that the act names for each change; at the workplace none is needed. */
export const GROUNDS = {
  arbeidsplaats: [],
  'minder-uren': ['herbezetting', 'veiligheid', 'rooster', 'ander-belang'],
  'meer-uren': ['geld-of-organisatie', 'te-weinig-werk', 'formatie-of-budget', 'ander-belang'],
  werktijd: ['veiligheid', 'rooster', 'geld-of-organisatie', 'ander-belang'],
} as const satisfies Readonly<Record<Change, readonly string[]>>

export type Ground = (typeof GROUNDS)[Change][number]

/** What both letters are made from. Everything that is `null` can be filled in later, by hand. */
interface CommonFacts {
  readonly change: Change
  /** What is asked for, in the employee's own words: "twee dagen per week thuis". */
  readonly wish: string | null
  readonly start: Day | null
  readonly request: Day | null
  readonly employees: number | null
  /** A parent of a young child, or an informal carer: also a small employer must then follow the act. */
  readonly parentOrCarer: boolean
  readonly employee: string | null
  readonly employer: string | null
}

export interface RequestFacts extends CommonFacts {
  /** The last day of a temporary change. */
  readonly until: Day | null
  readonly employedSince: Day | null
  readonly reason: string | null
}

export interface DecisionFacts extends CommonFacts {
  readonly decision: Decision
  readonly decided: Day | null
  /** The day on which employer and employee spoke about it. */
  readonly consulted: Day | null
  readonly ground: Ground | null
  readonly reason: string | null
  /** What is granted instead of what was asked. */
  readonly instead: string | null
}
