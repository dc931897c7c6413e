import { describe, expect, it } from 'vitest'
import { overHetJaar } from '../../src/calculators/dagen.ts'
import { exact, fraction, roundHalfUp } from '../../src/core/exact.ts'
import { endOf, ID, type Span, saidAfter, workOn } from './trial-work.ts'

describe('the values that held in a year', () => {
  const until = (to: string | null, from = '2020-01-01') => ({ from, to, value: '2' })
  const since = (from: string, to: string | null = null) => ({ from, to, value: '3' })

  it.each([
    ['one all year, of a rule without end', 2025, [until(null)], [['2', 1, 1]]],
    ['one all year, of that year alone', 2025, [{ ...until('2025-12-31'), from: '2025-01-01' }], [['2', 1, 1]]],
    [
      'a change in the middle',
      2025,
      [until('2025-06-30'), since('2025-07-01')],
      [
        ['2', 181, 365],
        ['3', 184, 365],
      ],
    ],
    [
      'the same in a leap year',
      2024,
      [until('2024-06-30'), since('2024-07-01')],
      [
        ['2', 182, 366],
        ['3', 184, 366],
      ],
    ],
    [
      'a change after the first day',
      2025,
      [until('2025-01-01'), since('2025-01-02')],
      [
        ['2', 1, 365],
        ['3', 364, 365],
      ],
    ],
    [
      'a change on the last day',
      2025,
      [until('2025-12-30'), since('2025-12-31')],
      [
        ['2', 364, 365],
        ['3', 1, 365],
      ],
    ],
    ['a change between the years', 2025, [until('2024-12-31'), since('2025-01-01')], [['3', 1, 1]]],
    ['a change after the year', 2025, [until('2025-12-31'), since('2026-01-01')], [['2', 1, 1]]],
    ['one all year, of a rule that ends in the next', 2025, [until('2026-06-30')], [['2', 1, 1]]],
    ['a rule that begins in it, and ends in the next', 2025, [since('2025-07-01', '2026-06-30')], [['3', 184, 365]]],
    ['a rule that begins in it', 2025, [since('2025-07-01')], [['3', 184, 365]]],
    ['a rule that ends in it', 2025, [until('2025-06-30')], [['2', 181, 365]]],
  ] as const)('%s', (_, year, spans, parts) => {
    const { work } = workOn(spans)
    expect(work.rulesIn(ID, year).map(({ period, share }) => [period.value, share])).toEqual(
      parts.map(([value, days, all]) => [value, fraction(days, all)]),
    )
  })

  it('says so when the year had to be split, and not otherwise', () => {
    const said = {
      nl: 'Deze regel veranderde in de loop van 2025; het jaar is naar dagen verdeeld (Proefbedrag).',
      en: 'This rule changed in the course of 2025; the year was split by days (Trial amount).',
    }
    const saidOf = (...spans: Span[]) => saidAfter(spans, (work) => work.rulesIn(ID, 2025))
    expect(saidOf(until('2025-06-30'), since('2025-07-01'))).toEqual([said])
    expect(saidOf(since('2025-01-02'))).toEqual([said])
    expect(saidOf(until('2025-12-30'))).toEqual([said])
    expect(saidOf(until(null))).toEqual([])
    expect(saidOf({ ...until('2025-12-31'), from: '2025-01-01' })).toEqual([])
  })

  it('end the calculation when there is none on any day', () => {
    const spans = [until('2022-12-31'), since('2024-01-01', '2024-12-31')]
    const asked = (year: number) => endOf(() => workOn(spans).work.rulesIn(ID, year))
    const noRule = { kind: 'no-rule', intent: 'proef', table: ID }
    expect(asked(2019)).toEqual({
      ...noRule,
      asked: '2019-01-01',
      selection: { kind: 'not-yet', firstFrom: '2020-01-01' },
    })
    expect(asked(2023)).toMatchObject({ ...noRule, asked: '2023-01-01', selection: { kind: 'gap' } })
    expect(asked(2025)).toMatchObject({ ...noRule, selection: { kind: 'ended', lastUntil: '2024-12-31' } })
  })

  it('make one amount: 100 days at € 2 for 181 of 365 days and at € 3 for the rest are € 250.41', () => {
    const { work } = workOn([until('2025-06-30'), since('2025-07-01')])
    expect(roundHalfUp(overHetJaar(work.rulesIn(ID, 2025), exact(100)))).toBe('250.41')
  })
})
