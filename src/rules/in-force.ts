import { covers, type Day } from '../core/day.ts'
import type { Period, RuleTable } from './rule-table.ts'

/** What a table says about one day: a value, or which of three reasons there is none. */
export type Selection =
  | { readonly kind: 'in-force'; readonly period: Period }
  | { readonly kind: 'not-yet'; readonly firstFrom: Day }
  | { readonly kind: 'ended'; readonly lastUntil: Day }
  | { readonly kind: 'gap'; readonly previousUntil: Day; readonly nextFrom: Day }

/**
 * The value that held on one day.
 *
 * Never falls back to a neighbouring period: an old amount under a new year looks right and is wrong.
 * The caller must say which of the four it got.
 */
export function inForce(table: RuleTable, on: Day): Selection {
  const period = table.periods.find((candidate) => covers(candidate, on))
  if (period) return { kind: 'in-force', period }
  const next = table.periods.find((candidate) => candidate.from > on)
  const previous = table.periods.findLast((candidate) => candidate.from <= on)
  if (next && previous?.to) return { kind: 'gap', previousUntil: previous.to, nextFrom: next.from }
  if (next) return { kind: 'not-yet', firstFrom: next.from }
  if (previous?.to) return { kind: 'ended', lastUntil: previous.to }
  throw new Error(`${table.file} has no period, so it can say nothing about ${on}`)
}
