import type { Day } from '../core/day.ts'
import type { Language } from '../core/language.ts'
import { amountsIn } from './values/amounts.ts'
import { changeIn } from './values/change.ts'
import { countriesIn } from './values/countries.ts'
import { datesIn } from './values/dates.ts'
import { daysIn, restIn } from './values/days.ts'
import { distancesIn } from './values/distances.ts'
import { blank, foldInPlace } from './values/fold.ts'
import { numbersIn } from './values/numbers.ts'
import { hoursIn, peopleIn } from './values/people.ts'
import { personalNumbersIn } from './values/personal-numbers.ts'
import { ratiosIn, sharesIn } from './values/shares.ts'
import { type Span, type Value, value } from './values/value.ts'
import { weekdaysIn } from './values/weekdays.ts'
import { yearsIn } from './values/years.ts'
import { yesNoIn } from './values/yes-no.ts'

export type { Meaning, Span, Value } from './values/value.ts'

/**
 * Every value that a text names, in order: what it means, where it stands, and what else it could mean.
 *
 * Dates are taken out first, then years, then numbers with the unit that follows them; what no unit claims stays a bare
 * number. Both languages are understood in any text; the language decides only what `1.200` means. Nothing is guessed:
 * `een paar dagen` has no value. The day is an argument, so that the same text always means the same.
 */
export function readValues(text: string, today: Day, language: Language): Value[] {
  const asTyped = foldInPlace(text)
  const folded = without(asTyped, personalNumbersIn(asTyped))
  const dates = datesIn(folded, today, language)
  const weekdays = weekdaysIn(without(folded, dates))
  const years = yearsIn(without(folded, [...dates, ...weekdays]), today)
  const rest = without(folded, [...dates, ...weekdays, ...years])
  const numbers = numbersIn(rest, language)
  const ratios = ratiosIn(rest, numbers)
  const shares = sharesIn(rest, numbers)
  const measured = [
    ...distancesIn(rest, numbers),
    ...amountsIn(rest, numbers),
    ...hoursIn(rest, numbers),
    ...peopleIn(rest, numbers),
    ...daysIn(rest, numbers),
  ]
  const claimed = firstOfEach([...dates, ...weekdays, ...years, ...ratios, ...shares, ...measured])
  const bare = numbers
    .filter((number) => !number.article && !claimed.some((other) => overlaps(number, other)))
    .map((number) => value(number, { kind: 'number', number: number.value }))
  const words = [...countriesIn(without(folded, dates)), ...changeIn(folded), ...restIn(folded), ...yesNoIn(folded)]
  return [...claimed, ...bare, ...words].sort((a, b) => a.from - b.from)
}

function without(text: string, taken: readonly Span[]): string {
  return taken.reduce((rest, { from, to }) => blank(rest, from, to), text)
}

/** Of values that overlap, the one that was read first. */
function firstOfEach(values: readonly Value[]): Value[] {
  const kept: Value[] = []
  for (const each of values) if (!kept.some((other) => overlaps(each, other))) kept.push(each)
  return kept
}

const overlaps = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to
