import { type Day, parseDay } from '../core/day.ts'

const DUTCH_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })

/** The day in the Netherlands at this moment: at half past midnight there, a server elsewhere still lives in yesterday. */
export function dutchDay(now: Date): Day {
  const day = parseDay(DUTCH_DAY.format(now))
  if (day === null) throw new Error(`no day can be made of ${now.toISOString()}`)
  return day
}
