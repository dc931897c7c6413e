import { describe, expect, it } from 'vitest'
import { inForce } from '../../src/rules/in-force.ts'
import { day } from '../day.ts'
import { problemsOf, tableOf, tableText } from './table-text.ts'

const year = (number: number, value = '1') => ({ from: `${number}-01-01`, to: `${number}-12-31`, value })

describe('a table of values through the years', () => {
  it('names each period by its year, or by its first day', () => {
    const { periods } = tableOf([
      year(2024),
      { from: '2025-01-01', to: '2025-06-30', value: '2' },
      { from: '2025-07-01', to: null, value: '3' },
    ])
    expect(periods.map(({ id }) => id)).toEqual([
      'proef.bedrag.2024',
      'proef.bedrag.2025-01-01',
      'proef.bedrag.2025-07-01',
    ])
  })

  it('refuses two values on one day, and says where and how to repair it', () => {
    const text = tableText([
      { from: '2023-01-01', to: '2023-12-31', value: '1' },
      { from: '2023-12-31', to: null, value: '2' },
    ])
    expect(problemsOf(text)).toEqual([
      {
        file: 'knowledge/rules/proef.bedrag.yaml',
        line: 11,
        what: 'This period starts on 2023-12-31, but the one before it runs until 2023-12-31.',
        fix: 'Two values cannot be in force on one day. End the earlier period on 2023-12-30.',
      },
    ])
  })

  it('refuses a period after one without end', () => {
    const text = tableText([
      { from: '2023-01-01', to: null, value: '1' },
      { from: '2024-01-01', to: null, value: '2' },
    ])
    expect(problemsOf(text)[0]?.what).toContain('runs until further notice')
  })

  it('refuses periods that are not in order', () => {
    expect(problemsOf(tableText([year(2024), year(2023)]))[0]?.what).toContain('starts on 2023-01-01')
  })

  it('refuses a period that ends before it starts', () => {
    expect(problemsOf(tableText([{ from: '2024-05-01', to: '2024-04-30', value: '1' }]))[0]?.what).toContain(
      'before it starts',
    )
  })

  it.each([
    ['2024-12-30', 'this one on 2024-12-30'],
    [null, 'this one on no day'],
  ])('refuses a yearly value that ends on %s', (to, what) => {
    expect(problemsOf(tableText([{ from: '2024-01-01', to, value: '1' }], { renewed: 'yearly' }))[0]).toMatchObject({
      line: 6,
      what: expect.stringContaining(what),
      fix: expect.stringContaining('validTo: 2024-12-31'),
    })
  })

  it('tells all that is wrong at once', () => {
    const text = tableText([year(2024), { from: '2024-06-01', to: '2025-06-30', value: '1' }], { renewed: 'yearly' })
    expect(problemsOf(text).length).toBe(2)
  })

  it.each(['1,92', '-1', '1e3', '', '2.', 'twee'])('refuses the value "%s"', (value) => {
    expect(problemsOf(tableText([{ ...year(2024), value }]))[0]?.what).toContain('expected a decimal')
  })

  it('refuses a number without quotes, because a float is not exact', () => {
    expect(problemsOf(tableText([year(2024)]).replace('"1"', '1.92'))[0]).toMatchObject({
      line: 8,
      what: expect.stringContaining('value'),
    })
  })

  it('refuses a value of medium confidence that does not say its doubt', () => {
    expect(problemsOf(tableText([{ ...year(2024), extra: '    confidence: medium\n' }]))[0]?.what).toContain(
      'says its doubt',
    )
  })

  it('refuses a period without a citation', () => {
    expect(problemsOf(tableText([year(2024)]).replace(/ {4}citations:\n.*\n/, '    citations: []\n'))).not.toEqual([])
  })
})

describe('what a table says about one day', () => {
  const table = tableOf([year(2022, '2.00'), year(2023, '2.15'), year(2025, '2.40')], { renewed: 'yearly' })

  it.each([
    ['2021-12-31', { kind: 'not-yet', firstFrom: '2022-01-01' }],
    ['2022-01-01', { kind: 'in-force', period: { value: '2.00' } }],
    ['2022-12-31', { kind: 'in-force', period: { value: '2.00' } }],
    ['2023-01-01', { kind: 'in-force', period: { value: '2.15' } }],
    ['2023-12-31', { kind: 'in-force', period: { value: '2.15' } }],
    ['2024-01-01', { kind: 'gap', previousUntil: '2023-12-31', nextFrom: '2025-01-01' }],
    ['2024-12-31', { kind: 'gap', previousUntil: '2023-12-31', nextFrom: '2025-01-01' }],
    ['2025-12-31', { kind: 'in-force', period: { value: '2.40' } }],
    ['2026-01-01', { kind: 'ended', lastUntil: '2025-12-31' }],
  ])('on %s', (on, selection) => {
    expect(inForce(table, day(on))).toMatchObject(selection)
  })

  it('holds on without end when the law does', () => {
    expect(inForce(tableOf([{ from: '2016-01-01', to: null, value: '26' }]), day('2199-01-01')).kind).toBe('in-force')
  })
})
