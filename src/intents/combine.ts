import { formatNumber } from '../core/format.ts'
import type { Value } from '../language/values.ts'
import type { Intent } from './intent.ts'
import { nearness } from './nearness.ts'
import type { Phrase } from './phrase.ts'
import type { Filled } from './roles.ts'
import type { Sentence } from './sentence.ts'

/** Values that only say something together with another one, added to what the sentence filled in. */
export function combineValues(intent: Intent, sentence: Sentence, filled: Map<string, Filled>): void {
  addRestOfWeek(intent, sentence, filled)
  addHoursOfEach(intent, sentence, filled)
  addDaysElsewhere(intent, sentence, filled)
}

/** `2 dagen thuis, de rest op kantoor`: what is left of the week, or of the days that someone works. */
function addRestOfWeek(intent: Intent, sentence: Sentence, filled: Map<string, Filled>): void {
  const rest = sentence.values.find(({ meaning }) => meaning.kind === 'rest')
  if (rest === undefined || intent.within === undefined) return
  const [one, other] = intent.within.slots
  const name = nearest(intent, [one, other], rest, sentence)
  const counterpart = numberIn(filled.get(name === one ? other : one))
  if (name === null || counterpart === null || filled.has(name)) return
  const week = workedDays(sentence, counterpart) ?? intent.within.most
  const left = week - counterpart
  if (left < 0) return
  const assumed = {
    nl: `De rest van een werkweek van ${formatNumber(String(week), 'nl')} dagen is ${formatNumber(String(left), 'nl')}.`,
    en: `The rest of a working week of ${formatNumber(String(week), 'en')} days is ${formatNumber(String(left), 'en')}.`,
  }
  filled.set(name, { reading: { kind: 'value', value: left, assumed }, marked: true })
}

function nearest(intent: Intent, names: readonly string[], value: Value, sentence: Sentence): string | null {
  const close = names.flatMap((name) => {
    const gap = nearness(value, intent.slots[name]?.near ?? [], sentence)
    return gap === null ? [] : [{ name, gap }]
  })
  return close.sort((a, b) => a.gap - b.gap)[0]?.name ?? null
}

/** `ik werk 4 dagen, waarvan 1 thuis`: the first number of days that is larger than the part. */
function workedDays(sentence: Sentence, part: number): number | null {
  const larger = sentence.values.find(
    ({ meaning }) => meaning.kind === 'days' && meaning.days > part && meaning.per !== 'year',
  )
  return larger?.meaning.kind === 'days' ? larger.meaning.days : null
}

/** `4 man die elk 8 uur per week werken`: the hours of all together. */
function addHoursOfEach(intent: Intent, sentence: Sentence, filled: Map<string, Filled>): void {
  const name = Object.keys(intent.slots).find((each) => intent.slots[each]?.kind === 'hours-per-week')
  const people = Object.keys(intent.slots).find((each) => intent.slots[each]?.kind === 'people')
  const hours = sentence.values.find(({ meaning }) => meaning.kind === 'hours' && meaning.each)
  const count = numberIn(filled.get(people ?? ''))
  if (name === undefined || count === null || hours?.meaning.kind !== 'hours') return
  const total = hours.meaning.hours * count
  const assumed = {
    nl: `${count} mensen van elk ${formatNumber(String(hours.meaning.hours), 'nl')} uur is samen ${formatNumber(String(total), 'nl')} uur per week.`,
    en: `${count} people of ${formatNumber(String(hours.meaning.hours), 'en')} hours each is ${formatNumber(String(total), 'en')} hours a week together.`,
  }
  filled.set(name, { reading: { kind: 'value', value: total, assumed }, marked: true })
}

/** `3 dagen op kantoor, 2 thuis`: the week is both together. What is only known of the office is no whole week. */
function addDaysElsewhere(intent: Intent, sentence: Sentence, filled: Map<string, Filled>): void {
  if (OF_WHICH.test(sentence.folded)) return
  for (const [name, { plus }] of Object.entries(intent.slots)) {
    const elsewhere = plus === undefined ? null : closestDays(plus.near, sentence, null)
    if (plus === undefined || elsewhere === null) continue
    const home = closestDays(intent.slots[plus.slot]?.near ?? [], sentence, elsewhere)
    const rest = sentence.values.some(({ meaning }) => meaning.kind === 'rest')
    const part = home?.days ?? (rest ? MOST_DAYS - elsewhere.days : numberIn(filled.get(plus.slot)))
    if (part === null || (part === elsewhere.days && home === null && !rest)) {
      for (const one of [name, plus.slot]) if (numberIn(filled.get(one)) === elsewhere.days) filled.delete(one)
      continue
    }
    const reads = (value: number): Filled => ({ reading: { kind: 'value', value, assumed: null }, marked: true })
    filled.set(plus.slot, reads(part))
    filled.set(name, reads(part + elsewhere.days))
  }
}

/** "4 dagen op kantoor, waarvan 1 thuis" names the whole and a part of it. */
const OF_WHICH = /\b(?:waarvan|daarvan|of which|of them|of those)\b/
/** A whole week, of which "de rest" is what is left. */
const MOST_DAYS = 5

interface DaysBeside {
  readonly days: number
  readonly gap: number
  readonly value: Value
}

/** The days that stand closest to one of the words, other than those already placed. */
function closestDays(words: readonly Phrase[], sentence: Sentence, placed: DaysBeside | null): DaysBeside | null {
  const close = sentence.values.flatMap((value): DaysBeside[] => {
    if (value === placed?.value || value.meaning.kind !== 'days' || value.meaning.per === 'year') return []
    const gap = nearness(value, words, sentence)
    return gap === null ? [] : [{ days: value.meaning.days, gap, value }]
  })
  return close.sort((one, other) => one.gap - other.gap)[0] ?? null
}

function numberIn(filled: Filled | undefined): number | null {
  return filled?.reading.kind === 'value' && typeof filled.reading.value === 'number' ? filled.reading.value : null
}
