import { readFileSync } from 'node:fs'
import { type Day, parseDay } from '../core/day.ts'
import { isLanguage, type Language } from '../core/language.ts'

/** A question with what a right reply must hold; a line of `test/questions/*.jsonl`. */
export interface Case {
  readonly id: string
  readonly text: string
  readonly today: Day
  readonly language: Language
  readonly answerable: boolean
  /** It leans on the turn before it. */
  readonly followUp: boolean
  readonly all: readonly string[]
  readonly any: readonly (readonly string[])[]
  readonly none: readonly string[]
}

/** The cases of a file that want a passage, or that nothing can answer. */
export function readCases(file: string): Case[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => caseOf(JSON.parse(line)))
}

function caseOf(value: unknown): Case[] {
  if (!isObject(value)) return []
  const kinds = [value.kind].flat()
  const today = parseDay(String(value.today))
  const { language, expect } = { language: value.language, expect: isObject(value.expect) ? value.expect : {} }
  if (today === null || !isLanguage(language) || !(kinds.includes('answer') || kinds.includes('unknown'))) return []
  const { all, any, none } = expect
  return [
    {
      id: String(value.id),
      text: String(value.text),
      today,
      language,
      answerable: kinds.includes('answer'),
      followUp: value.style === 'followup',
      all: texts(all),
      any: Array.isArray(any) ? any.map(texts) : [],
      none: texts(none),
    },
  ]
}

/** Whether a reply's text holds what the case wants; numbers and case of letters are compared loosely. */
export function satisfies(text: string, { all, any, none }: Case): boolean {
  const plain = folded(text)
  const holds = (wanted: string) => plain.includes(folded(wanted))
  return all.every(holds) && any.every((group) => group.some(holds)) && !none.some(holds)
}

const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/(\d)[.,](\d{1,2})(?!\d)/g, '$1,$2')
    .replaceAll(/(\d),00%/g, '$1%')
    .replaceAll(/(\d,\d)0%/g, '$1%')

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
