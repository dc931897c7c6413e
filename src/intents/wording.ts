import type { Amount, NoRule, Values } from '../calculators/calculation.ts'
import { parseDay, yearOf } from '../core/day.ts'
import { formatDay, formatEuro, formatNumber } from '../core/format.ts'
import type { Bilingual, Language } from '../core/language.ts'
import { countryName } from '../language/values/country-names.ts'
import type { Rules } from '../rules/rules.ts'
import type { Intent } from './intent.ts'

const CHANGES: Readonly<Record<string, Bilingual>> = {
  arbeidsduur: { nl: 'andere uren', en: 'other hours' },
  werktijd: { nl: 'andere werktijden', en: 'other working times' },
  arbeidsplaats: { nl: 'een andere werkplek', en: 'another place of work' },
}

/** The sentence of an intent that fits these inputs and results, with the values filled in. */
export function sentenceFor(intent: Intent, inputs: Values, results: Values, language: Language): string {
  const values = { ...inputs, ...results }
  const chosen = intent.sentences.find(({ when }) =>
    Object.entries(when).every(([name, wanted]) => (wanted === '*' ? name in values : values[name] === wanted)),
  )
  if (chosen === undefined)
    throw new Error(`${intent.file} has no sentence for a sum with ${Object.keys(values).join(', ')}`)
  return chosen[language].replace(
    /\{(\w+)(?:\|([^|}]+)\|([^}]+))?\}/g,
    (_, name: string, one?: string, many?: string) => {
      const text = shown(intent, name, values[name] ?? '', language)
      return one === undefined ? text : `${text} ${values[name] === 1 ? one : many}`
    },
  )
}

/** A value as people write it: money with a euro sign, days in words, countries by name. */
export function shown(intent: Intent, name: string, value: Amount, language: Language): string {
  if (typeof value === 'boolean') return YES_NO[language][value ? 0 : 1]
  const kind = intent.slots[name]?.kind
  if (kind === 'year') return String(value)
  if (typeof value === 'number') return formatNumber(String(value), language)
  if (kind === 'country') return countryName(value, language)
  if (kind === 'change') return CHANGES[value]?.[language] ?? value
  const day = parseDay(value)
  if (day !== null) return formatDay(day, language)
  return /^-?\d+\.\d\d$/.test(value) ? formatEuro(value, language) : value
}

const YES_NO = { nl: ['ja', 'nee'], en: ['yes', 'no'] } as const

/** Why there is no value for a day, with the nearest year that has one. */
export function noRuleText(missing: NoRule, rules: Rules): Bilingual {
  const table = rules.table(missing.table)
  const year = yearOf(missing.asked)
  const nearest = nearestYears(missing).join(' / ')
  const reason = missing.selection.kind === 'not-yet' ? table.gaps : table.awaited?.year === year ? table.awaited : null
  return {
    nl: `Voor ${year} is er geen waarde (${table.title.nl}); het dichtstbijzijnde jaar met een waarde is ${nearest}. ${reason?.nl ?? ''}`.trim(),
    en: `There is no value for ${year} (${table.title.en}); the nearest year that has one is ${nearest}. ${reason?.en ?? ''}`.trim(),
  }
}

function nearestYears({ selection }: NoRule): number[] {
  switch (selection.kind) {
    case 'not-yet':
      return [yearOf(selection.firstFrom)]
    case 'ended':
      return [yearOf(selection.lastUntil)]
    case 'gap':
      return [yearOf(selection.previousUntil), yearOf(selection.nextFrom)]
  }
}
