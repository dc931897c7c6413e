import type { Amount } from '../calculators/calculation.ts'
import { type Day, yearOf } from '../core/day.ts'
import { exact, roundHalfUp } from '../core/exact.ts'
import { formatNumber } from '../core/format.ts'
import type { Bilingual } from '../core/language.ts'
import type { Meaning, Value } from '../language/values.ts'
import type { Slot } from './intent.ts'

/** What a value means for a slot: usable, not possible, or more than one thing; `null` when it is of another kind. */
export type Reading =
  | { readonly kind: 'value'; readonly value: Amount; readonly assumed: Bilingual | null }
  | { readonly kind: 'refused'; readonly why: Bilingual }
  | { readonly kind: 'unclear'; readonly why: Bilingual }
  | null

/** A week of five days is what a part of the week is a part of. */
const WEEK = 5

/**
 * A value as this slot keeps it; `null` when it is of another kind.
 *
 * `asked` says that the question for this slot was just put: then a bare number is an answer to it.
 */
export function readAs(slot: Slot, value: Value, text: string, asked: boolean): Reading {
  const quote = text.slice(value.from, value.to).trim()
  const reading = convert(slot, value, quote, asked)
  if (reading?.kind !== 'value') return reading
  return withinRange(slot, reading.value) ? reading : refused(quote)
}

function convert(slot: Slot, { meaning, alternatives }: Value, quote: string, asked: boolean): Reading {
  switch (slot.kind) {
    case 'year':
      return year(meaning, asked)
    case 'money':
      return money(meaning, asked, null)
    case 'money-per-day':
      return money(meaning, asked, 'day')
    case 'days-per-week':
      return daysPerWeek(meaning, alternatives, quote, asked)
    case 'working-days-per-week':
      return workingDays(meaning, asked)
    case 'day-count':
      return dayCount(meaning, asked)
    case 'distance':
      return distance(meaning, asked)
    case 'percentage':
      return percentage(meaning, alternatives, asked)
    case 'date':
      return date(meaning, quote)
    case 'country':
      return country(slot, meaning, quote)
    case 'people':
      return people(meaning, quote, asked)
    case 'hours-per-week':
      return meaning.kind === 'hours' ? ok(meaning.hours) : bare(meaning, asked)
    case 'yes-no':
      return meaning.kind === 'yes-no' && asked ? ok(meaning.yes) : null
    case 'change':
      return meaning.kind === 'change' ? ok(meaning.change) : null
  }
}

function year(meaning: Meaning, asked: boolean): Reading {
  if (meaning.kind === 'year') return ok(meaning.year)
  if (meaning.kind === 'date' && meaning.day !== null && meaning.yearSaid) return ok(yearOf(meaning.day))
  return bare(meaning, asked)
}

function money(meaning: Meaning, asked: boolean, per: 'day' | null): Reading {
  if (meaning.kind === 'amount') {
    const fits = per === null ? meaning.per === null : meaning.per === 'day' || (asked && meaning.per === null)
    return fits ? euros(meaning.euros) : null
  }
  return meaning.kind === 'number' && asked ? euros(meaning.number) : null
}

const euros = (amount: string): Reading => ok(roundHalfUp(exact(amount)))

function daysPerWeek(meaning: Meaning, alternatives: readonly Meaning[], quote: string, asked: boolean): Reading {
  if (meaning.kind === 'ratio' && meaning.of === 'days') return ok(meaning.part)
  if (meaning.kind === 'share' && asked) {
    return ok((meaning.percent / 100) * WEEK, {
      nl: `${quote} is gerekend als deel van een week van vijf dagen.`,
      en: `${quote} was taken as a part of a week of five days.`,
    })
  }
  if (meaning.kind !== 'days') return bare(meaning, asked)
  if (meaning.per === 'month')
    return refused(quote, 'Dagen per maand reken ik niet om.', 'Days a month are not converted.')
  if (meaning.per === 'year' || (meaning.per === null && meaning.days > (asked ? 9 : 7))) return null
  if (alternatives.some((other) => other.kind === 'days')) return unclear(quote)
  return ok(meaning.days)
}

function workingDays(meaning: Meaning, asked: boolean): Reading {
  if (meaning.kind === 'ratio' && meaning.of === 'days') return ok(meaning.whole)
  if (meaning.kind === 'days' && meaning.per !== 'year' && meaning.per !== 'month') return ok(meaning.days)
  return bare(meaning, asked)
}

function dayCount(meaning: Meaning, asked: boolean): Reading {
  if (meaning.kind === 'days' && meaning.per !== 'week' && meaning.per !== 'month') {
    return meaning.per === 'year' || meaning.days > 7 || asked ? ok(meaning.days) : null
  }
  return bare(meaning, asked)
}

function distance(meaning: Meaning, asked: boolean): Reading {
  if (meaning.kind === 'number' && asked) return ok(Number(meaning.number), oneWay(meaning.number))
  if (meaning.kind !== 'distance') return null
  if (meaning.trip !== 'return') {
    return ok(meaning.kilometres, meaning.trip === null ? oneWay(String(meaning.kilometres)) : null)
  }
  const half = meaning.kilometres / 2
  return ok(half, {
    nl: `${formatNumber(String(meaning.kilometres), 'nl')} km heen en terug is ${formatNumber(String(half), 'nl')} km enkele reis.`,
    en: `${formatNumber(String(meaning.kilometres), 'en')} km there and back is ${formatNumber(String(half), 'en')} km one way.`,
  })
}

const oneWay = (kilometres: string): Bilingual => ({
  nl: `${formatNumber(kilometres, 'nl')} km is gelezen als enkele reis.`,
  en: `${formatNumber(kilometres, 'en')} km was read as one way.`,
})

function percentage(meaning: Meaning, alternatives: readonly Meaning[], asked: boolean): Reading {
  if (meaning.kind === 'share') return ok(meaning.percent)
  if (meaning.kind === 'ratio' && meaning.of === 'hours') return ok((100 * meaning.part) / meaning.whole)
  const share = alternatives.find((other) => other.kind === 'share')
  if (share?.kind === 'share') return ok(share.percent)
  return bare(meaning, asked)
}

function date(meaning: Meaning, quote: string): Reading {
  if (meaning.kind !== 'date') return null
  if (meaning.day === null) return refused(quote, 'Die dag bestaat niet.', 'That day does not exist.')
  return ok(meaning.day, meaning.yearSaid ? null : yearAssumed(meaning.day))
}

const yearAssumed = (day: Day): Bilingual => ({
  nl: `Een jaar was er niet bij gezegd; gerekend met ${yearOf(day)}.`,
  en: `No year was given with it; ${yearOf(day)} was used.`,
})

function country(slot: Slot, meaning: Meaning, quote: string): Reading {
  if (meaning.kind !== 'country') return null
  return slot.only?.includes(meaning.code) === false
    ? refused(quote, 'Daarvoor gelden de Europese regels niet.', 'The European rules do not cover it.')
    : ok(meaning.code)
}

function people(meaning: Meaning, quote: string, asked: boolean): Reading {
  if (meaning.kind !== 'people') return bare(meaning, asked)
  return meaning.unit === 'fte'
    ? refused(quote, 'De wet telt mensen en geen fte.', 'The law counts people, not fte.')
    : ok(meaning.count)
}

function bare(meaning: Meaning, asked: boolean): Reading {
  return meaning.kind === 'number' && asked ? ok(Number(meaning.number)) : null
}

function ok(value: Amount, assumed: Bilingual | null = null): Reading {
  return { kind: 'value', value, assumed }
}

/** A range, such as `2 à 3 dagen`. */
function unclear(quote: string): Reading {
  return {
    kind: 'unclear',
    why: { nl: `“${quote}” kan meer dan één aantal zijn.`, en: `“${quote}” can be more than one number.` },
  }
}

/** What is wrong; what is accepted instead stands in the slot. */
function refused(quote: string, nl = '', en = ''): Reading {
  return {
    kind: 'refused',
    why: { nl: `“${quote}” kan niet. ${nl}`.trim(), en: `“${quote}” is not possible. ${en}`.trim() },
  }
}

function withinRange(slot: Slot, value: Amount): boolean {
  if (slot.range === undefined || typeof value === 'boolean') return true
  const number = Number(value)
  if (slot.range.whole && !Number.isInteger(number)) return false
  return number >= slot.range.min && number <= slot.range.max
}
