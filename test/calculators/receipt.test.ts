import { describe, expect, it } from 'vitest'
import { CALCULATORS } from '../../src/calculators/calculators.ts'
import { receiptOf, receiptSchema, verifyReceipt } from '../../src/calculators/receipt.ts'
import { type Rules, rulesOf } from '../../src/rules/rules.ts'
import { resultOf } from './calculated.ts'
import { RULES } from './known-rules.ts'

const INPUTS = { jaar: 2024, thuiswerkdagenPerWeek: 3 }
const receipt = () => receiptOf(resultOf('thuiswerkvergoeding', INPUTS), '1.2.3')
const verify = (given: unknown, rules: Rules = RULES) => verifyReceipt(receiptSchema.parse(given), rules, CALCULATORS)

describe('a receipt', () => {
  it('holds the inputs, the steps, the rules with their validity, and a short code', () => {
    expect(receipt()).toMatchObject({
      code: expect.stringMatching(/^HW-[0-9A-Z]{5}-[0-9A-Z]{5}$/),
      program: '1.2.3',
      intent: 'thuiswerkvergoeding',
      on: '2024-01-01',
      inputs: INPUTS,
      results: { maximumPerDag: '2.35', perJaar: '301.74', perMaand: '25.14' },
      periods: [
        { id: 'wkr.thuiswerkvergoeding.2024', from: '2024-01-01', to: '2024-12-31', value: '2.35', status: 'final' },
        { id: 'wkr.werkdagen-per-jaar.2015-01-01', from: '2015-01-01', to: null, value: '214', status: 'final' },
      ],
    })
    expect(receipt().steps[1]).toEqual({
      label: 'Thuiswerkvergoeding per jaar',
      expression: '128,4 × 2,35',
      value: '301.74',
      rule: 'wkr.thuiswerkvergoeding.2024',
    })
  })

  it('is the same when done over, also after keys changed places on the way', () => {
    expect(verify(receipt())).toEqual({ kind: 'same' })
    const turned = Object.fromEntries(Object.entries(JSON.parse(JSON.stringify(receipt()))).reverse())
    expect(verify(turned)).toEqual({ kind: 'same' })
  })

  it('has another code for other inputs or another version', () => {
    const other = receiptOf(resultOf('thuiswerkvergoeding', { ...INPUTS, jaar: 2023 }), '1.2.3')
    expect(
      new Set([receipt().code, other.code, receiptOf(resultOf('thuiswerkvergoeding', INPUTS), '1.2.4').code]).size,
    ).toBe(3)
  })

  it('tells that an amount was changed by hand', () => {
    const changed = { ...receipt(), results: { ...receipt().results, perJaar: '999.00' } }
    expect(verify(changed)).toEqual({
      kind: 'differs',
      differences: [
        'The code does not belong to this content: the receipt was changed.',
        'The result perJaar was 999.00 and is now 301.74.',
      ],
    })
  })

  it('tells that a step was changed by hand', () => {
    const { steps, ...rest } = receipt()
    expect(verify({ ...rest, steps: steps.slice(1) })).toMatchObject({
      differences: [expect.stringContaining('code'), 'The steps are not the same any more.'],
    })
  })

  it('tells which rule has another value now', () => {
    expect(verify(receipt(), withValue('wkr.thuiswerkvergoeding', '2.35', '2.50'))).toEqual({
      kind: 'differs',
      differences: [
        'The result maximumPerDag was 2.35 and is now 2.50.',
        'The result perJaar was 301.74 and is now 321.00.',
        'The result perMaand was 25.14 and is now 26.75.',
        'The rule wkr.thuiswerkvergoeding.2024 was 2.35 (2024-01-01 to 2024-12-31, final) and is now 2.50 (2024-01-01 to 2024-12-31, final).',
        'The steps are not the same any more.',
      ],
    })
  })

  it('tells that a rule, an input or a calculation is not there any more', () => {
    const without = rulesOf(
      RULES.tables.map((table) =>
        table.id === 'wkr.thuiswerkvergoeding'
          ? { ...table, periods: table.periods.filter(({ from }) => from > '2025') }
          : table,
      ),
      RULES.lists,
    )
    expect(verify(receipt(), without)).toMatchObject({
      differences: ['The rule wkr.thuiswerkvergoeding has no value for 2024-01-01 any more.'],
    })
    expect(verifyReceipt(receipt(), RULES, new Map())).toMatchObject({
      differences: ['There is no calculation "thuiswerkvergoeding" any more.'],
    })
    expect(verify({ ...receipt(), inputs: { jaar: 2024 } })).toMatchObject({
      differences: [expect.stringContaining('code'), 'The input thuiswerkdagenPerWeek is needed now.'],
    })
    expect(verify({ ...receipt(), inputs: { ...INPUTS, thuiswerkdagenPerWeek: 9 } })).toMatchObject({
      differences: [expect.stringContaining('code'), expect.stringContaining('thuiswerkdagenPerWeek is refused now')],
    })
  })

  it('is refused when it is none', () => {
    expect(receiptSchema.safeParse({ code: 'HW-1' }).success).toBe(false)
  })
})

function withValue(id: string, from: string, to: string): Rules {
  const tables = RULES.tables.map((table) =>
    table.id === id
      ? { ...table, periods: table.periods.map((each) => (each.value === from ? { ...each, value: to } : each)) }
      : table,
  )
  return rulesOf(tables, RULES.lists)
}
