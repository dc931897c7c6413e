import type { Citation } from '../core/citation.ts'
import { type Day, firstDayOf, lastDayOf } from '../core/day.ts'
import { type Exact, exact, fraction } from '../core/exact.ts'
import type { Bilingual } from '../core/language.ts'
import type { Selection } from '../rules/in-force.ts'
import type { Period, RuleTable } from '../rules/rule-table.ts'
import type { Rules } from '../rules/rules.ts'
import type { Amount, Calculation, Step, UsedPeriod } from './calculation.ts'

/** A dated value in use: its exact number and the period it comes from. */
export interface Used {
  readonly value: Exact
  readonly period: Period
}

/** A value that held during a part of a year. */
export interface Part extends Used {
  /** The part of the year, 1 for the whole of it. */
  readonly share: Exact
}

/** What a formula works with: it reads rules and writes down every step, so that nothing is used unseen. */
export interface Work {
  /** The day on which is asked. */
  readonly today: Day
  /** The value on a day; without one the calculation ends as `no-rule`. */
  rule(table: string, on: Day): Used
  /** The value on a day, or `null` when the table begins later: a rule that did not exist yet. */
  ruleSince(table: string, on: Day): Used | null
  /** The values that held in a year, each with its part of it. */
  rulesIn(table: string, year: number): readonly Part[]
  /** Whether a state took part in an agreement on a day. */
  isMember(list: string, state: string, on: Day): boolean
  step(label: Bilingual, expression: Bilingual, value: string, used?: Used): void
  assume(text: Bilingual): void
  /** The day whose rules matter; today when never said. */
  askedAbout(day: Day): void
  /** Ends the calculation: this input cannot be right. */
  refuse(slot: string, why: Bilingual): never
  /** Ends the calculation: this input is needed after all. */
  need(slot: string): never
}

/** Leaves a formula half-way with the outcome it could not avoid. Thrown and caught in this folder only. */
export class Ended extends Error {
  readonly outcome: Calculation

  constructor(outcome: Calculation) {
    super(outcome.kind)
    this.outcome = outcome
  }
}

/** The work on one calculation, and what it gathered. */
export function startWork(intent: string, rules: Rules, today: Day) {
  const steps: Step[] = []
  const periods = new Map<string, UsedPeriod>()
  const citations = new Map<string, Citation>()
  const assumptions = new Map<string, Bilingual>()
  let on = today

  const cite = (list: readonly Citation[]): void => {
    for (const citation of list) citations.set(JSON.stringify(citation), citation)
  }
  const assume = (text: Bilingual): void => {
    assumptions.set(text.nl, text)
  }
  const use = (table: RuleTable, period: Period): Used => {
    const { id, from, to, value, status } = period
    periods.set(id, { id, table: table.id, from, to, value, status })
    cite(period.citations)
    if (status === 'announced') assume(announced(table, period))
    if (period.doubt !== null) assume(period.doubt)
    return { value: exact(value), period }
  }
  const ended = (table: string, selection: Exclude<Selection, { kind: 'in-force' }>, asked: Day): Ended =>
    new Ended({ kind: 'no-rule', intent, table, selection, asked })

  const work: Work = {
    today,
    rule(id, day) {
      const selection = rules.inForce(id, day)
      if (selection.kind !== 'in-force') throw ended(id, selection, day)
      return use(rules.table(id), selection.period)
    },
    ruleSince(id, day) {
      return rules.inForce(id, day).kind === 'not-yet' ? null : work.rule(id, day)
    },
    rulesIn(id, year) {
      const table = rules.table(id)
      const [first, last] = [firstDayOf(year), lastDayOf(year)]
      const held = table.periods.filter(({ from, to }) => from <= last && (to === null || to >= first))
      // Without a value on any day of the year, this ends the calculation with the reason.
      if (held.length === 0) work.rule(id, first)
      if (held.some((period) => isPart(period, first, last))) assume(changedWithin(table, year))
      return held.map((period) => ({ ...use(table, period), share: shareOf(period, first, last) }))
    },
    isMember(list, state, day) {
      const member = rules.members(list, day).find((each) => each.state === state)
      if (member) cite(member.citations)
      return member !== undefined
    },
    step(label, expression, value, used) {
      steps.push({ label, expression, value, rule: used?.period.id ?? null })
    },
    assume,
    askedAbout(day) {
      on = day
    },
    refuse(slot, why) {
      throw new Ended({ kind: 'refused', intent, slot, why })
    },
    need(slot) {
      throw new Ended({ kind: 'needs', intent, slot })
    },
  }

  const finish = (inputs: Record<string, Amount>, results: Record<string, Amount>): Calculation => ({
    kind: 'result',
    intent,
    on,
    inputs,
    results,
    steps,
    periods: [...periods.values()],
    citations: [...citations.values()],
    assumptions: [...assumptions.values()],
  })
  return { work, finish }
}

function isPart(period: Period, first: Day, last: Day): boolean {
  return period.from > first || (period.to !== null && period.to < last)
}

/** The days of the year on which a period held, as a part of all its days. */
function shareOf(period: Period, first: Day, last: Day): Exact {
  const from = period.from > first ? period.from : first
  const to = period.to !== null && period.to < last ? period.to : last
  return fraction(daysFrom(from, to), daysFrom(first, last))
}

/** How many days there are from the first to the last, both included. */
function daysFrom(first: Day, last: Day): number {
  return (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1
}

function announced(table: RuleTable, period: Period): Bilingual {
  const year = period.from.slice(0, 4)
  return {
    nl: `De waarde voor ${year} is aangekondigd en kan nog veranderen (${table.title.nl}).`,
    en: `The value for ${year} has been announced and may still change (${table.title.en}).`,
  }
}

function changedWithin(table: RuleTable, year: number): Bilingual {
  return {
    nl: `Deze regel veranderde in de loop van ${year}; het jaar is naar dagen verdeeld (${table.title.nl}).`,
    en: `This rule changed in the course of ${year}; the year was split by days (${table.title.en}).`,
  }
}
