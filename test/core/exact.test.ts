import { describe, expect, it } from 'vitest'
import {
  add,
  compare,
  cutOff,
  decimal,
  divide,
  exact,
  fraction,
  least,
  most,
  multiply,
  roundHalfUp,
  subtract,
} from '../../src/core/exact.ts'

describe('reading a decimal', () => {
  it.each([
    ['2.35', '2.35'],
    ['400000', '400000'],
    ['-1.50', '-1.5'],
    ['0.10', '0.1'],
    ['007', '7'],
  ])('reads %s as exactly %s', (text, value) => {
    expect(decimal(exact(text))).toBe(value)
  })

  it.each(['', ' 1', '1,5', '1.', '.5', '1e3', 'NaN', 'Infinity', '--1', '1.2.3', '٣'])('refuses "%s"', (text) => {
    expect(() => exact(text)).toThrow(new RangeError(`"${text}" is not a decimal number such as 2.35`))
  })

  it('refuses numbers that JavaScript itself writes with an exponent', () => {
    expect(() => exact(1e21)).toThrow(RangeError)
    expect(() => exact(1e-7)).toThrow(RangeError)
    expect(() => exact(Number.NaN)).toThrow(RangeError)
  })
})

describe('arithmetic', () => {
  it('adds a tenth and two tenths to exactly three tenths', () => {
    expect(decimal(add(exact('0.1'), exact('0.2')))).toBe('0.3')
  })

  it('keeps three days of five on 214 days as 128.4', () => {
    expect(decimal(divide(multiply(exact(214), exact(3)), exact(5)))).toBe('128.4')
  })

  it('divides by a part of a whole: one makes two and a half times two fifths', () => {
    expect(divide(exact(1), fraction(2, 5))).toEqual(exact('2.5'))
    expect(divide(exact(1), fraction(-2, 5))).toEqual(exact('-2.5'))
  })

  it('takes a third three times and has the whole again', () => {
    const third = divide(exact(1), exact(3))
    expect(add(add(third, third), third)).toEqual(exact(1))
  })

  it('goes below zero when more is taken than there is', () => {
    expect(decimal(subtract(exact('1'), exact('2.5')))).toBe('-1.5')
  })

  it('refuses to divide by zero', () => {
    expect(() => divide(exact(1), exact(0))).toThrow('zero')
    expect(() => fraction(1, 0)).toThrow('zero')
  })

  it('compares by value, not by notation', () => {
    expect(compare(fraction(1, 2), exact('0.50'))).toBe(0)
    expect(compare(exact('-1'), exact('0'))).toBeLessThan(0)
    expect(compare(fraction(1, 3), exact('0.3333333333'))).toBeGreaterThan(0)
  })

  it('finds the least and the most of two', () => {
    expect(decimal(least(exact('2.35'), exact('2.40')))).toBe('2.35')
    expect(decimal(most(exact('2.35'), exact('2.40')))).toBe('2.4')
  })
})

describe('rounding half up', () => {
  it.each([
    ['0.004', '0.00'],
    ['0.005', '0.01'],
    ['1.005', '1.01'],
    ['2.344', '2.34'],
    ['2.3449999999999999999', '2.34'],
    ['2.345', '2.35'],
    ['9.995', '10.00'],
    ['-0.005', '-0.01'],
    ['-0.004', '0.00'],
    ['1.255', '1.26'],
  ])('makes %s cents-precise as %s', (given, rounded) => {
    expect(roundHalfUp(exact(given))).toBe(rounded)
  })

  it('rounds to whole numbers when asked', () => {
    expect(roundHalfUp(exact('128.5'), 0)).toBe('129')
    expect(roundHalfUp(exact('128.4'), 0)).toBe('128')
  })
})

describe('cutting off', () => {
  it.each([
    ['25.145', '25.14'],
    ['25.149999', '25.14'],
    ['25.15', '25.15'],
    ['0.009', '0.00'],
    ['-0.009', '0.00'],
    ['-1.999', '-1.99'],
  ])('makes %s a ceiling of %s', (given, ceiling) => {
    expect(cutOff(exact(given))).toBe(ceiling)
  })
})

describe('a repeating fraction', () => {
  it('shows a third with ten decimals', () => {
    expect(decimal(fraction(1, 3))).toBe('0.3333333333')
  })

  it('shows two thirds rounded up in the tenth decimal', () => {
    expect(decimal(fraction(2, 3))).toBe('0.6666666667')
  })

  it('shows nothing but zero for what is too small to show', () => {
    expect(decimal(fraction(-1, 10n ** 12n))).toBe('0')
  })
})
