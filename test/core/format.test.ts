import { describe, expect, it } from 'vitest'
import { formatDay, formatEuro, formatNumber } from '../../src/core/format.ts'
import { day } from '../day.ts'

/** A euro sign is followed by a no-break space, so that an amount never breaks over two lines. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

describe('numbers', () => {
  it.each([
    ['0', '0', '0'],
    ['999', '999', '999'],
    ['1000', '1.000', '1,000'],
    ['400000', '400.000', '400,000'],
    ['1250000.5', '1.250.000,5', '1,250,000.5'],
    ['1.92', '1,92', '1.92'],
    ['1234.5678', '1.234,5678', '1,234.5678'],
    ['-1234.5', '-1.234,5', '-1,234.5'],
  ])('writes %s as %s in Dutch and %s in English', (value, nl, en) => {
    expect(formatNumber(value, 'nl')).toBe(nl)
    expect(formatNumber(value, 'en')).toBe(en)
  })
})

describe('euros', () => {
  it.each([
    ['2.35', '€ 2,35', '€2.35'],
    ['2400.00', '€ 2.400,00', '€2,400.00'],
    ['0.20', '€ 0,20', '€0.20'],
    ['10.005', '€ 10,005', '€10.005'],
    ['400000', '€ 400.000', '€400,000'],
  ])('writes %s as %s in Dutch and %s in English', (value, nl, en) => {
    expect(plain(formatEuro(value, 'nl'))).toBe(nl)
    expect(plain(formatEuro(value, 'en'))).toBe(en)
  })
})

describe('days', () => {
  it('writes the month in words of the language, the day without a zero', () => {
    expect(formatDay(day('2024-03-01'), 'nl')).toBe('1 maart 2024')
    expect(formatDay(day('2024-03-01'), 'en')).toBe('1 March 2024')
    expect(formatDay(day('2026-12-31'), 'nl')).toBe('31 december 2026')
  })
})
