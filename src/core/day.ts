/** A calendar day as ISO text, `2026-11-25`. Days compare as text, so `<` and `>` work on them. */
export type Day = string & { readonly __unit: 'day' }

/** From the first to the last day, both included; `null` is an open end. */
export interface Validity {
  readonly from: Day | null
  readonly to: Day | null
}

export type Status = 'current' | 'expired' | 'future'

const ISO_DAY = /(\d{4})-(\d{2})-(\d{2})/

/** Reads `2026-11-25`; `null` for anything else, an impossible day such as 31 February included. */
export function parseDay(text: string): Day | null {
  const match = ISO_DAY.exec(text)
  if (!match) return null
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]))
  // Whatever stands around it, or rolls over into another month, is not written back the same.
  return day === text ? day : null
}

/** The day of a year, month (1 to 12) and day number; numbers outside a month roll over, as `Date` does. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, dayOfMonth)
  return date.toISOString().slice(0, 10) as Day
}

export function firstDayOf(year: number): Day {
  return dayOf(year, 1, 1)
}

export function lastDayOf(year: number): Day {
  return dayOf(year, 12, 31)
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

export function addDays(day: Day, days: number): Day {
  return dayOf(yearOf(day), monthOf(day), dayOfMonth(day) + days)
}

/**
 * The same day number so many months later (earlier when negative). A month without that day gives its
 * last day: 31 January plus one month is 28 or 29 February.
 */
export function addMonths(day: Day, months: number): Day {
  const target = dayOf(yearOf(day), monthOf(day) + months, 1)
  const lastOfTarget = dayOfMonth(addDays(dayOf(yearOf(target), monthOf(target) + 1, 1), -1))
  return dayOf(yearOf(target), monthOf(target), Math.min(dayOfMonth(day), lastOfTarget))
}

export function monthOf(day: Day): number {
  return Number(day.slice(5, 7))
}

export function dayOfMonth(day: Day): number {
  return Number(day.slice(8, 10))
}

export function covers(validity: Validity, on: Day): boolean {
  return statusOn(validity, on) === 'current'
}

/** How a validity looks from one day. */
export function statusOn(validity: Validity, on: Day): Status {
  if (validity.from !== null && on < validity.from) return 'future'
  if (validity.to !== null && on > validity.to) return 'expired'
  return 'current'
}
