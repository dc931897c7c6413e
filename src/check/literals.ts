import type { Card, Passage } from '../cards/card.ts'
import { flatMapAnew } from '../core/flat-map-anew.ts'
import { LANGUAGES, type Language } from '../core/language.ts'
import { onceEach } from '../core/once-each.ts'
import type { Problem } from '../core/problem.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { formatBare, formatValue } from '../rules/format-value.ts'
import type { RuleTable } from '../rules/rule-table.ts'

/**
 * Values of rules that stand in prose as literals.
 *
 * An amount of money or a value with decimals is looked for everywhere. A round number with a noun ("26 weken")
 * and a whole percentage mean something else in another theme, so they are looked for where their rule belongs.
 */
export function literalValues({ cards, tables }: Pick<Knowledge, 'cards' | 'tables'>): Problem[] {
  return [...literalsBeside(valuesByNumber(spelledIn(tables)))(typedOn(cards))]
}

/** As long as no rule changes, only what was typed anew is looked at. */
const literalsBeside = onceEach((values: Values) => flatMapAnew((typed: Typed) => literalsIn(typed, values)))

function literalsIn({ card, passage, language, prose, numbers }: Typed, values: Values): Problem[] {
  return numbers
    .flatMap((number) => values[language].get(number) ?? [])
    .filter(({ text, table }) => belongs(card, passage, table) && holds(prose, text))
    .map(({ text, table }): Problem => {
      return {
        file: language === 'en' ? card.file.replace(/\.md$/, '.en.md') : card.file,
        line: passage.faces[language].line,
        what: `"${text}" is a value of ${table.id}.`,
        fix: `Write {{${table.id}}} (with @2024 for a past value), or {{=${text}}} when it is not that value.`,
      }
    })
}

const NUMBER = /\d+(?:[.,]\d+)*/g

interface Typed {
  readonly card: Card
  readonly passage: Passage
  readonly language: Language
  /** What was typed, without what is filled in. */
  readonly prose: string
  readonly numbers: readonly string[]
}

/** The passages of a card with a number in their prose: most have none, and then no value either. */
const typedOn = flatMapAnew((card: Card) =>
  card.passages.flatMap((passage) => LANGUAGES.flatMap((language) => typedIn(card, passage, language))),
)

function typedIn(card: Card, passage: Passage, language: Language): Typed[] {
  const { heading, text } = passage.faces[language]
  const prose = ` ${heading} ${text} `.replaceAll(/\{\{.*?\}\}/g, ' ').replaceAll('\u00a0', ' ')
  const numbers = [...new Set(prose.match(NUMBER) ?? [])]
  return numbers.length === 0 ? [] : [{ card, passage, language, prose, numbers }]
}

interface Spelled {
  readonly text: string
  readonly table: RuleTable
  readonly language: Language
}

/** Every spelling of every value. */
const spelledIn = flatMapAnew((table: RuleTable): readonly Spelled[] =>
  LANGUAGES.flatMap((language) => spellings(table, language).map((text) => ({ text, table, language }))),
)

type Values = Readonly<Record<Language, ReadonlyMap<string, readonly Spelled[]>>>

/** Spellings of values by the number in them. */
const valuesByNumber = onceEach((spelled: readonly Spelled[]): Values => {
  const values = { nl: new Map<string, Spelled[]>(), en: new Map<string, Spelled[]>() }
  for (const one of spelled) {
    const [number = ''] = one.text.match(NUMBER) ?? []
    const others = values[one.language].get(number) ?? []
    values[one.language].set(number, [...others, one])
  }
  return values
})

const THEMES_OF_AREA: Readonly<Record<string, readonly string[]>> = {
  wkr: ['vergoedingen', 'werkkostenregeling'],
  wfw: ['wet-flexibel-werken'],
  grenswerkers: ['grenswerkers'],
  arbo: ['arbo'],
}

function belongs(card: Card, passage: Passage, table: RuleTable): boolean {
  if (passage.layer === 'cijfers') return table.unit.startsWith('euro-per')
  if (isDistinctive(table)) return true
  const area = table.id.split('.')[0] ?? ''
  return THEMES_OF_AREA[area]?.includes(card.theme) ?? false
}

function isDistinctive(table: RuleTable): boolean {
  return table.unit.startsWith('euro') || table.periods.some(({ value }) => value.includes('.'))
}

/** How people write the value: `€ 2,35`, `€2,35` and `2,35 euro`, `1,92%` and `1,92 procent`. */
function spellings(table: RuleTable, language: Language): string[] {
  if (table.unit === 'count') return []
  const words = UNIT_WORDS.find(([sign]) => formatValue('0', table.unit, language).includes(sign))?.[1] ?? []
  return [
    ...new Set(
      table.periods.flatMap(({ value }) => {
        const bare = formatBare(value, language)
        const shown = plainSpaces(formatValue(value, table.unit, language))
        return [shown, ...words.map((word) => word.replace('0', bare))]
      }),
    ),
  ]
}

const UNIT_WORDS: readonly (readonly [string, readonly string[]])[] = [
  ['€', ['€0', '€ 0', 'EUR 0', '0 euro']],
  ['%', ['0 %', '0 procent', '0 percent', '0 per cent']],
]

const plainSpaces = (text: string): string => text.replaceAll(/\s/g, ' ')

function holds(prose: string, text: string): boolean {
  for (let at = prose.indexOf(text); at >= 0; at = prose.indexOf(text, at + 1)) {
    const before = prose[at - 1] ?? ' '
    const after = prose.slice(at + text.length, at + text.length + 2)
    if (!/[\d.,]/.test(before) && !/^\d|^[.,]\d/.test(after)) return true
  }
  return false
}
