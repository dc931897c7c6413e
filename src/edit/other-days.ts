import type { Day } from '../core/day.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Period } from '../rules/rule-table.ts'

/** An edit of a whole table changes many years; the latest say enough. */
const MOST_DAYS = 3

type Tables = Pick<Knowledge, 'tables'>

/**
 * Days other than today on which a value that an edit changes holds: its first day when that is still to come, its last
 * day when that has passed. Next year's value changes nothing today, and much on the first of January.
 */
export function daysOfChange(before: Tables, after: Tables, today: Day): Day[] {
  const [old, now] = [periodsIn(before), periodsIn(after)]
  const changed = [...old, ...now].filter(([id]) => JSON.stringify(old.get(id)) !== JSON.stringify(now.get(id)))
  const days = changed.flatMap(([, { from, to }]) => {
    if (from > today) return [from]
    return to !== null && to < today ? [to] : []
  })
  return [...new Set(days)].sort().slice(-MOST_DAYS)
}

function periodsIn({ tables }: Tables): ReadonlyMap<string, Period> {
  return new Map(tables.flatMap(({ periods }) => periods.map((period) => [period.id, period] as const)))
}
