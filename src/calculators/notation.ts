import type { Day } from '../core/day.ts'
import { decimal, type Exact, roundHalfUp } from '../core/exact.ts'
import { formatDay, formatNumber } from '../core/format.ts'
import type { Bilingual } from '../core/language.ts'

type Part = Exact | string | number | Bilingual

/** An expression in both languages: exact numbers get each language's notation, the rest stays as it is. */
export function sum(strings: TemplateStringsArray, ...parts: readonly Part[]): Bilingual {
  const written = (language: 'nl' | 'en'): string =>
    strings.reduce((text, piece, index) => text + write(parts[index - 1] ?? '', language) + piece)
  return { nl: written('nl'), en: written('en') }
}

function write(part: Part, language: 'nl' | 'en'): string {
  if (typeof part === 'string') return part
  if (typeof part === 'number') return formatNumber(String(part), language)
  return 'numerator' in part ? formatNumber(decimal(part), language) : part[language]
}

/** An exact value as a step shows it: at least the digits it has, cents for what is money. */
export function money(value: Exact): string {
  const exactly = decimal(value)
  return (exactly.split('.')[1] ?? '').length > 2 ? exactly : roundHalfUp(value)
}

export const inWords = (day: Day): Bilingual => ({ nl: formatDay(day, 'nl'), en: formatDay(day, 'en') })
