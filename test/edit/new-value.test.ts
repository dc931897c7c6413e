import { expect, it } from 'vitest'
import { judge } from '../../src/edit/judge.ts'
import { withNewValue } from '../../src/edit/new-value.ts'
import { parseRuleTable } from '../../src/rules/rule-table.ts'
import { day } from '../day.ts'
import { tableText } from '../rules/table-text.ts'
import { fixtures, RULE } from './content.ts'

const NEXT = {
  from: day('2027-01-01'),
  to: day('2027-12-31'),
  value: '7.95',
  source: 'wet-proef',
  section: 'art. 3',
  url: null,
  checkedOn: day('2026-11-25'),
}

it("next year's value is entered once, with its citation, and the table stays as it was otherwise", () => {
  const { written, beside } = fixtures()
  const text = withNewValue(written(RULE), NEXT)
  const judged = judge([{ file: RULE, text }], beside)
  const periods = judged.kind === 'good' ? judged.knowledge.tables[0]?.periods : []
  expect(periods?.map(({ id, value }) => `${id} ${value}`)).toEqual([
    'proef.bedrag.2025 7.25',
    'proef.bedrag.2026 7.50',
    'proef.bedrag.2027 7.95',
  ])
  expect(periods?.at(-1)?.citations).toMatchObject([
    { source: 'wet-proef', section: 'art. 3', checkedOn: '2026-11-25' },
  ])
  expect(text.replace(/ {2}- validFrom: 2027[\s\S]*?\n(?=gaps)/, '')).toBe(written(RULE))
})

it('a value until further notice ends the day before the new one starts', () => {
  const text = withNewValue(tableText([{ from: '2024-01-01', to: null, value: '1' }]), {
    ...NEXT,
    from: day('2027-07-01'),
    to: null,
  })
  const table = parseRuleTable('knowledge/rules/proef.yaml', text)
  expect(table.ok && table.value.periods.map(({ to }) => to)).toEqual(['2027-06-30', null])
})

it('a year that was awaited is awaited no longer', () => {
  const awaited = `awaited: {year: 2027, nl: "Nog niet bekend.", en: "Not known yet."}\n`
  const text = withNewValue(fixtures().written(RULE).replace('periods:', `${awaited}periods:`), NEXT)
  expect(text).not.toContain('awaited')
})

it('words that a person types stay words', () => {
  const text = withNewValue(fixtures().written(RULE), { ...NEXT, section: 'art. 3"}], x: [{' })
  const table = parseRuleTable('proef.bedrag.yaml', text)
  expect(table.ok && table.value.periods.at(-1)?.citations[0]?.section).toBe('art. 3"}], x: [{')
})
