import { describe, expect, it } from 'vitest'
import { addDays, addMonths, covers, dayOf, lastDayOf, parseDay, statusOn } from '../../src/core/day.ts'
import { fc } from '../any.ts'
import { day } from '../day.ts'

describe('reading a day', () => {
  it.each(['2026-11-25', '2024-02-29', '2000-02-29', '0099-12-31'])('reads %s', (text) => {
    expect(parseDay(text)).toBe(text)
  })

  it.each([
    '2026-02-31',
    '2025-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-00',
    '2026-4-1',
    '26-04-01',
    ' 2026-04-01',
    '2026-04-01\n',
    '2026-04-01T00:00',
    '01-04-2026',
    '２０２６-04-01',
    '',
  ])('refuses "%s"', (text) => {
    expect(parseDay(text)).toBeNull()
  })
})

describe('months later', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-10-31', 4, '2027-02-28'],
    ['2026-11-15', 2, '2027-01-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -2, '2025-11-15'],
    ['2026-12-31', 0, '2026-12-31'],
  ])('%s plus %i months is %s', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to)
  })
})

describe('days later', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-10-24', 2, '2026-10-26'],
  ])('%s plus %i days is %s, also when the clock changes', (from, days, to) => {
    expect(addDays(day(from), days)).toBe(to)
  })

  it('comes back after as many days, for every day of three centuries', () => {
    const days = fc.tuple(
      fc.integer({ min: 1900, max: 2199 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), ([year, month, date], count) => {
        const start = dayOf(year, month, date)
        expect(addDays(addDays(start, count), -count)).toBe(start)
      }),
    )
  })
})

describe('a validity', () => {
  const year2026 = { from: day('2026-01-01'), to: lastDayOf(2026) }

  it('holds on its first and on its last day', () => {
    expect(covers(year2026, day('2026-01-01'))).toBe(true)
    expect(covers(year2026, day('2026-12-31'))).toBe(true)
  })

  it('is in the future the day before and expired the day after', () => {
    expect(statusOn(year2026, day('2025-12-31'))).toBe('future')
    expect(statusOn(year2026, day('2027-01-01'))).toBe('expired')
  })

  it('never ends and never begins when its ends are open', () => {
    expect(statusOn({ from: null, to: null }, day('1815-06-18'))).toBe('current')
    expect(statusOn({ from: day('2022-01-01'), to: null }, day('2199-12-31'))).toBe('current')
    expect(statusOn({ from: null, to: day('2022-01-01') }, day('1815-06-18'))).toBe('current')
  })
})
