import { firstDayOf } from '../core/day.ts'
import { add, decimal, type Exact, exact, fraction, multiply } from '../core/exact.ts'
import type { Bilingual } from '../core/language.ts'
import { WORKING_DAYS_IN_WEEK } from './inputs.ts'
import { sum } from './notation.ts'
import type { Part, Used, Work } from './work.ts'

/** Days in a year for so many days a week: the convention's working days pro rata, the fraction kept. */
export function dagenInJaar(perWeek: number, jaar: number, label: Bilingual, work: Work): Exact {
  const werkdagen = work.rule('wkr.werkdagen-per-jaar', firstDayOf(jaar))
  const dagen = multiply(werkdagen.value, multiply(exact(perWeek), fraction(1, WORKING_DAYS_IN_WEEK)))
  work.step(label, sum`${werkdagen.value} × ${perWeek} / ${WORKING_DAYS_IN_WEEK}`, decimal(dagen), werkdagen)
  work.assume({
    nl: `Gerekend met ${werkdagen.period.value} werkdagen per jaar bij vijf dagen per week, naar rato.`,
    en: `Based on ${werkdagen.period.value} working days a year for five days a week, pro rata.`,
  })
  if (perWeek > WORKING_DAYS_IN_WEEK) {
    work.assume({
      nl: `${perWeek} dagen per week is meer dan de werkweek van vijf dagen waar de afspraak van uitgaat.`,
      en: `${perWeek} days a week is more than the working week of five days that the convention assumes.`,
    })
  }
  return dagen
}

/** An amount for the year in which the rate may have changed: each rate over its part of the year. */
export function overHetJaar(parts: readonly Part[], units: Exact): Exact {
  return parts.reduce((total, part) => add(total, multiply(multiply(units, part.value), part.share)), exact(0))
}

/** The rate at the end of the year: the one a person asks for when it changed on the way. */
export function laatsteVan(parts: readonly Used[]): Used {
  const last = parts.at(-1)
  if (last === undefined) throw new RangeError('a year without a rate ends before this')
  return last
}
