import { parseDay } from '../core/day.ts'
import { formatDay, formatNumber } from '../core/format.ts'
import type { Bilingual, Language } from '../core/language.ts'

/** Values of the machine contract that are words. */
const WORDED: Readonly<Record<string, Bilingual>> = {
  woonland: { nl: 'woonland', en: 'country of residence' },
  werkland: { nl: 'werkland', en: 'country of the employer' },
}

/** What came out of a step, as a person reads it: `314.58` is `314,58` in Dutch, `2026-01-01` a day. */
export function shownOutcome(value: string, language: Language): string {
  const day = parseDay(value)
  if (day !== null) return formatDay(day, language)
  if (/^-?\d+(\.\d+)?$/.test(value)) return formatNumber(value, language)
  return WORDED[value]?.[language] ?? value
}
