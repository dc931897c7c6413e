import { addDays, type Day } from '../core/day.ts'

const YEAR_DAYS = 365

/** The day before which a card that is right today is looked over again. */
export const nextReview = (today: Day): Day => addDays(today, YEAR_DAYS)

/**
 * The text of a card with another review day; everything else stays as its writers left it. The same text for one that
 * has no such line in its front matter.
 */
export function withReviewDay(text: string, day: Day): string {
  const end = text.indexOf('\n---', 3)
  if (!text.startsWith('---') || end < 0) return text
  return text.slice(0, end).replace(/^reviewBy:.*$/m, `reviewBy: ${day}`) + text.slice(end)
}
