import type { Problem } from '../../src/core/problem.ts'
import { parseRuleTable, type RuleTable } from '../../src/rules/rule-table.ts'

interface Span {
  readonly from: string
  readonly to: string | null
  readonly value: string
  readonly extra?: string
}

/** A rule table as an editor writes it. */
export function tableText(
  periods: readonly Span[],
  head: { unit?: string; renewed?: string; extra?: string } = {},
): string {
  const spans = periods.map(
    ({ from, to, value, extra = '' }) => `  - validFrom: ${from}
    validTo: ${to}
    value: "${value}"
${extra}    citations:
      - {source: wet-proef, section: art. 1}
`,
  )
  return `id: proef.bedrag
title: {nl: Proefbedrag, en: Trial amount}
unit: ${head.unit ?? 'euro'}
renewed: ${head.renewed ?? 'event'}
${head.extra ?? ''}periods:
${spans.join('')}`
}

export function problemsOf(text: string): readonly Problem[] {
  const read = parseRuleTable('knowledge/rules/proef.bedrag.yaml', text)
  return read.ok ? [] : read.problems
}

export function tableOf(
  periods: readonly Span[],
  head: { unit?: string; renewed?: string; extra?: string } = {},
): RuleTable {
  const read = parseRuleTable('knowledge/rules/proef.bedrag.yaml', tableText(periods, head))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value
}
