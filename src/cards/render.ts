import type { Citation } from '../core/citation.ts'
import { type Day, firstDayOf, parseDay, type Validity, yearOf } from '../core/day.ts'
import type { Bilingual, Language } from '../core/language.ts'
import { formatBare, formatValue } from '../rules/format-value.ts'
import type { Selection } from '../rules/in-force.ts'
import type { Period, RuleTable } from '../rules/rule-table.ts'
import type { Rules } from '../rules/rules.ts'
import type { Passage } from './card.ts'
import { type Reference, referencesIn, replaceReferences } from './references.ts'

/** A passage with the values of one day filled in. */
export interface RenderedPassage {
  readonly kind: 'rendered'
  readonly text: string
  readonly validity: Validity
  readonly citations: readonly Citation[]
  readonly doubts: readonly Bilingual[]
  readonly announced: boolean
}

/** A rule that the passage quotes has no value on the day. */
export interface NoValue {
  readonly kind: 'no-value'
  readonly table: RuleTable
  readonly selection: Exclude<Selection, { kind: 'in-force' }>
}

/** The passage as it reads on a day. Rules quoted with a day of their own (`@2022`) do not narrow its validity. */
export function renderPassage(passage: Passage, language: Language, on: Day, rules: Rules): RenderedPassage | NoValue {
  const used: Period[] = []
  const open: Period[] = []
  for (const { reference } of referencesIn(passage.faces[language].text)) {
    if (reference?.kind !== 'rule' || reference.as === 'history') continue
    const table = rules.table(reference.rule)
    const selection = rules.inForce(reference.rule, dayFor(reference, on))
    if (selection.kind !== 'in-force') return { kind: 'no-value', table, selection }
    used.push(selection.period)
    if (reference.on === null) open.push(selection.period)
  }
  const periods = used.filter((period, index) => used.findIndex(({ id }) => id === period.id) === index)
  return {
    kind: 'rendered',
    text: replaceReferences(passage.faces[language].text, (reference) => shown(reference, language, on, rules)),
    validity: open.reduce(narrowed, passage.validity),
    citations: withoutDoubles([...periods.flatMap(({ citations }) => citations), ...passage.citations]),
    doubts: periods.flatMap(({ doubt }) => (doubt ? [doubt] : [])),
    announced: periods.some(({ status }) => status === 'announced'),
  }
}

/** Whether the passage quotes a rule as it is on the day asked about, so that another year gives another text. */
export function hasOpenRule(passage: Passage): boolean {
  return openRules(passage).length > 0
}

/** The rules that a passage quotes as they are on the day asked about. */
export function openRules(passage: Passage): string[] {
  return referencesIn(passage.faces.nl.text).flatMap(({ reference }) =>
    reference?.kind === 'rule' && reference.on === null && reference.as !== 'history' ? [reference.rule] : [],
  )
}

function dayFor(reference: Extract<Reference, { kind: 'rule' }>, on: Day): Day {
  if (reference.on === null) return on
  return parseDay(reference.on) ?? firstDayOf(Number(reference.on))
}

function shown(reference: Reference, language: Language, on: Day, rules: Rules): string {
  if (reference.kind === 'year') return String(yearOf(on))
  if (reference.kind === 'literal') return reference.text
  const table = rules.table(reference.rule)
  if (reference.as === 'history') return history(table, language)
  const selection = rules.inForce(reference.rule, dayFor(reference, on))
  if (selection.kind !== 'in-force') return ''
  return reference.as === 'number'
    ? formatBare(selection.period.value, language)
    : formatValue(selection.period.value, table.unit, language)
}

/** `2022: € 2,00; 2023: € 2,15`; a run of years with one value is one entry. */
function history(table: RuleTable, language: Language): string {
  const runs: { from: number; to: number | null; value: string }[] = []
  for (const { from, to, value } of table.periods) {
    const last = runs.at(-1)
    if (last && last.value === value) last.to = to === null ? null : yearOf(to)
    else runs.push({ from: yearOf(from), to: to === null ? null : yearOf(to), value })
  }
  const since = language === 'nl' ? 'vanaf' : 'from'
  return runs
    .map(({ from, to, value }) => {
      const years = to === null ? `${since} ${from}` : from === to ? `${from}` : `${from}–${to}`
      return `${years}: ${formatValue(value, table.unit, language)}`
    })
    .join('; ')
}

function narrowed(validity: Validity, period: Validity): Validity {
  return {
    from: validity.from !== null && (period.from === null || validity.from > period.from) ? validity.from : period.from,
    to: validity.to !== null && (period.to === null || validity.to < period.to) ? validity.to : period.to,
  }
}

function withoutDoubles(citations: readonly Citation[]): Citation[] {
  return citations.filter((citation, index) => citations.findIndex((other) => samePlace(other, citation)) === index)
}

const samePlace = (a: Citation, b: Citation): boolean =>
  a.source === b.source && a.section === b.section && a.paragraph === b.paragraph
