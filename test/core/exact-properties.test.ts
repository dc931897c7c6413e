import { describe, expect, it } from 'vitest'
import { add, compare, cutOff, divide, exact, fraction, multiply, roundHalfUp, subtract } from '../../src/core/exact.ts'
import { fc } from '../any.ts'

const cents = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n })
const parts = fc.bigInt({ min: 1n, max: 10n ** 9n })
const fractions = fc.tuple(cents, parts).map(([numerator, denominator]) => fraction(numerator, denominator))

/** `-12345n` as `-123.45`, worked out on digits only. */
function written(amount: bigint): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, '0')
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

describe('exact fractions against whole numbers of cents', () => {
  it('reads back every amount of cents as it was written', () => {
    fc.assert(fc.property(cents, (amount) => roundHalfUp(exact(written(amount))) === written(amount)))
  })

  it('adds amounts as cents add', () => {
    fc.assert(
      fc.property(cents, cents, (a, b) => roundHalfUp(add(exact(written(a)), exact(written(b)))) === written(a + b)),
    )
  })

  it('never cuts off more than a cent, and never rounds by more than half of one', () => {
    fc.assert(
      fc.property(fractions, (value) => {
        const size = compare(value, exact(0)) < 0 ? subtract(exact(0), value) : value
        const cut = subtract(size, exact(cutOff(size)))
        expect(compare(cut, exact('0'))).toBeGreaterThanOrEqual(0)
        expect(compare(cut, exact('0.01'))).toBeLessThan(0)
        const off = subtract(size, exact(roundHalfUp(size)))
        expect(compare(off, exact('0.005'))).toBeLessThan(0)
        expect(compare(off, exact('-0.005'))).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('divides back what it multiplied', () => {
    fc.assert(
      fc.property(fractions, parts, (value, times) => {
        expect(divide(multiply(value, exact(times)), exact(times))).toEqual(value)
      }),
    )
  })

  it('keeps every fraction in its lowest terms with a positive denominator', () => {
    fc.assert(
      fc.property(cents, parts, parts, (numerator, denominator, times) => {
        expect(fraction(-numerator * times, -denominator * times)).toEqual(fraction(numerator, denominator))
        expect(fraction(numerator, denominator).denominator).toBeGreaterThan(0n)
      }),
    )
  })
})
