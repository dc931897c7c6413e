import type { Card, Passage, PassageFace } from '../cards/card.ts'
import type { Language } from '../core/language.ts'
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
export function literalValues(knowledge: Knowledge): Problem[] {
  return (['nl', 'en'] as const).flatMap((language) => {
    const values = knowledge.tables.flatMap((table) => spellings(table, language).map((text) => ({ text, table })))
    return knowledge.cards.flatMap((card) =>
      card.passages.flatMap((passage) => {
        const prose = proseOf(passage.faces[language])
        // Most prose has no number in it, and then no value either.
        if (prose === null) return []
        return values
          .filter(({ text, table }) => belongs(card, passage, table) && holds(prose, text))
          .map(({ text, table }): Problem => {
            return {
              file: language === 'en' ? card.file.replace(/\.md$/, '.en.md') : card.file,
              line: passage.faces[language].line,
              what: `"${text}" is a value of ${table.id}.`,
              fix: `Write {{${table.id}}} (with @2024 for a past value), or {{=${text}}} when it is not that value.`,
            }
          })
      }),
    )
  })
}

/** What was typed, without what is filled in; `null` when there is no number in it. */
const proseOf = onceEach(({ heading, text }: PassageFace): string | null => {
  const prose = ` ${heading} ${text} `.replaceAll(/\{\{.*?\}\}/g, ' ').replaceAll('\u00a0', ' ')
  return /\d/.test(prose) ? prose : null
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
