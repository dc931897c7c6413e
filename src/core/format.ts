import { type Day, dayOfMonth, monthOf, yearOf } from './day.ts'
import type { Language } from './language.ts'

/** How numbers, money and days look to a reader. Deterministic: no locale tables of the machine. */

const MONTHS = {
  nl: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const

/** `1 januari 2024`, `1 January 2024`. */
export function formatDay(day: Day, language: Language): string {
  return `${dayOfMonth(day)} ${MONTHS[language][monthOf(day) - 1]} ${yearOf(day)}`
}

/** `1.250.000,5` or `1,250,000.5`; decimals stay as they are given. */
export function formatNumber(value: string, language: Language): string {
  const [whole = '0', part] = value.split('.')
  const [thousands, point] = language === 'nl' ? ['.', ','] : [',', '.']
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands)
  return part === undefined ? grouped : `${grouped}${point}${part}`
}

/** `€ 2,35` (with a space that never breaks) or `€2.35`, with the decimals that the value has. */
export function formatEuro(value: string, language: Language): string {
  const amount = formatNumber(value, language)
  return language === 'nl' ? `€\u00a0${amount}` : `€${amount}`
}
