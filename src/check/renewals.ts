import { type Day, firstDayOf, yearOf } from '../core/day.ts'
import type { Problem } from '../core/problem.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { inForce } from '../rules/in-force.ts'

/** From 1 December a yearly table needs next year's value, or says why it still waits for it. */
export function missingRenewals(knowledge: Knowledge, today: Day): Problem[] {
  const wanted = today.slice(5) >= '12-01' ? [yearOf(today), yearOf(today) + 1] : [yearOf(today)]
  return knowledge.tables
    .filter((table) => table.renewed === 'yearly')
    .flatMap((table) =>
      wanted
        .filter((year) => inForce(table, firstDayOf(year)).kind === 'ended' && table.awaited?.year !== year)
        .map((year) => ({
          file: table.file,
          line: null,
          what: `There is no value for ${year}.`,
          fix: `Add the period of ${year} with its citation, or "awaited" with the reason why it is not known.`,
        })),
    )
}

/** Cards whose review day has passed; a reminder, not an error. */
export function dueForReview(knowledge: Knowledge, today: Day): string[] {
  return knowledge.cards
    .filter((card) => card.reviewBy < today)
    .map((card) => `${card.file} was due for review on ${card.reviewBy}`)
}
