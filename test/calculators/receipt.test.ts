import { describe, expect, it } from 'vitest'
import { CALCULATORS } from '../../src/calculators/calculators.ts'
import { receiptOf, receiptSchema, verifyReceipt } from '../../src/calculators/receipt.ts'
import { type Rules, rulesOf } from '../../src/rules/rules.ts'
import { resultOf } from './calculated.ts'
import { RULES } from './known-rules.ts'

const INPUTS = { jaar: 2024, thuiswerkdagenPerWeek: 3 }
const PERIOD = { id: 'proef.2024', table: 'proef', from: '2024-01-01', to: null, value: '1', status: 'final' }
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

  it('keeps the code that was once given to this calculation', () => {
    expect(receipt().code).toBe('HW-GQW4R-E7FGB')
  })

  it('lists its rules by name, in whatever order they were used', () => {
    const { periods, ...result } = resultOf('thuiswerkvergoeding', INPUTS)
    const turned = receiptOf({ ...result, periods: [...periods].reverse() }, '1.2.3')
    expect(turned).toEqual(receipt())
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

  it.each([
    ['expression', 'The steps are not the same any more.'],
    ['value', 'The steps are not the same any more.'],
    ['rule', 'The steps are not the same any more.'],
  ])('tells that the %s of a step was changed by hand', (part, difference) => {
    const steps = receipt().steps.map((step, index) => (index === 1 ? { ...step, [part]: 'iets anders' } : step))
    expect(verify({ ...receipt(), steps })).toMatchObject({
      differences: [expect.stringContaining('code'), difference],
    })
  })

  it('tells that a result came in or went away', () => {
    const { perMaand: _, ...results } = receipt().results
    expect(verify({ ...receipt(), results: { ...results, perWeek: '5.80' } })).toMatchObject({
      differences: [
        expect.stringContaining('code'),
        'The result perWeek was 5.80 and is now absent.',
        'The result perMaand was absent and is now 25.14.',
      ],
    })
  })

  it('tells that a rule came in or went away, and how long each holds', () => {
    const [first, second] = receipt().periods
    const periods = [first, { ...second, id: 'wkr.werkdagen-per-jaar.2014-01-01' }]
    expect(verify({ ...receipt(), periods })).toMatchObject({
      differences: [
        expect.stringContaining('code'),
        'The rule wkr.werkdagen-per-jaar.2014-01-01 was 214 (2015-01-01 to open, final) and is now not used.',
        'The rule wkr.werkdagen-per-jaar.2015-01-01 was not used and is now 214 (2015-01-01 to open, final).',
      ],
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
      kind: 'differs',
      differences: ['The rule wkr.thuiswerkvergoeding has no value for 2024-01-01 any more.'],
    })
    expect(verifyReceipt(receipt(), RULES, new Map())).toMatchObject({
      differences: ['There is no calculation "thuiswerkvergoeding" any more.'],
    })
    expect(verify({ ...receipt(), inputs: { jaar: 2024 } })).toMatchObject({
      differences: [expect.stringContaining('code'), 'The input thuiswerkdagenPerWeek is needed now.'],
    })
    expect(verify({ ...receipt(), inputs: { ...INPUTS, thuiswerkdagenPerWeek: 9 } })).toMatchObject({
      differences: [
        expect.stringContaining('code'),
        'The input thuiswerkdagenPerWeek is refused now: This value is not possible.',
      ],
    })
  })

  it.each([
    ['without a code', { code: undefined }],
    ['with something more', { employee: 'U123' }],
    ['of a day that does not exist', { on: '2024-02-31' }],
    ['with an input that is a list', { inputs: { jaar: [2024] } }],
    ['with a result that is nothing', { results: { perJaar: null } }],
    ['with a step that is a sentence', { steps: ['128,4 × 2,35'] }],
    ['with a step of which part is missing', { steps: [{ label: 'Bedrag', expression: '1 + 1', value: '2' }] }],
    ['with a period that only has a name', { periods: [{ id: 'wkr.thuiswerkvergoeding.2024' }] }],
    ['with a period of unknown standing', { periods: [{ ...PERIOD, status: 'draft' }] }],
    ['with a period from no day', { periods: [{ ...PERIOD, from: null }] }],
  ])('is refused %s', (_, wrong) => {
    expect(receiptSchema.safeParse(receipt()).success).toBe(true)
    expect(receiptSchema.safeParse({ ...receipt(), ...wrong }).success).toBe(false)
  })

  it('may rest on a value that was only announced', () => {
    const announced = receiptOf(resultOf('vrije-ruimte', { jaar: 2027, loonsom: '1.00' }), '1.2.3')
    expect(verify(announced)).toEqual({ kind: 'same' })
  })

  it('keeps yes and no as they are', () => {
    const yes = receiptOf(resultOf('rie-verplichtingen', { werknemers: 3, erkendBrancheInstrument: true }), '1.2.3')
    expect(yes).toMatchObject({ inputs: { erkendBrancheInstrument: true }, results: { toetsingVerplicht: false } })
    expect(verify(yes)).toEqual({ kind: 'same' })
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
