import { type Day, dayOf } from '../core/day.ts'

/** Today where the program runs; the edges read the clock, and nothing else does. */
export function systemDay(): Day {
  const now = new Date()
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate())
}
