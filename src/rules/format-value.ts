import { formatEuro, formatNumber } from '../core/format.ts'
import type { Language } from '../core/language.ts'
import type { Unit } from './rule-table.ts'

const NOUNS = {
  days: { nl: ['dag', 'dagen'], en: ['day', 'days'] },
  weeks: { nl: ['week', 'weken'], en: ['week', 'weeks'] },
  months: { nl: ['maand', 'maanden'], en: ['month', 'months'] },
  years: { nl: ['jaar', 'jaar'], en: ['year', 'years'] },
  employees: { nl: ['werknemer', 'werknemers'], en: ['employee', 'employees'] },
  hours: { nl: ['uur', 'uur'], en: ['hour', 'hours'] },
  persons: { nl: ['persoon', 'personen'], en: ['person', 'persons'] },
  countries: { nl: ['land', 'landen'], en: ['country', 'countries'] },
  km: { nl: ['kilometer', 'kilometer'], en: ['kilometre', 'kilometres'] },
} as const

/** A value of a rule with its unit, as a sentence holds it: `€ 2,00`, `€ 2.400`, `1,92%`, `2 maanden`. */
export function formatValue(value: string, unit: Unit, language: Language): string {
  switch (unit) {
    case 'euro':
      return formatEuro(value.replace(/\.00$/, ''), language)
    case 'euro-per-day':
    case 'euro-per-km':
      return formatEuro(value, language)
    case 'percent':
      return `${formatNumber(value, language)}%`
    case 'count':
      return formatNumber(value, language)
    default:
      return `${formatNumber(value, language)} ${NOUNS[unit][language][value === '1' ? 0 : 1]}`
  }
}

/** The bare number of a value: `2,35`, `26`. */
export function formatBare(value: string, language: Language): string {
  return formatNumber(value, language)
}
