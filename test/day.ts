import { type Day, parseDay } from '../src/core/day.ts'

/** A day that a test writes down; a mistake in it stops the test. */
export function day(text: string): Day {
  const read = parseDay(text)
  if (read === null) throw new Error(`${text} is not a day`)
  return read
}
