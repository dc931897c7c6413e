import { expect, it } from 'vitest'
import { inWords, money, sum } from '../../src/calculators/notation.ts'
import { exact, fraction } from '../../src/core/exact.ts'
import { day } from '../day.ts'

it('a sum is written in the notation of each language', () => {
  const months = { nl: 'maanden', en: 'months' }
  expect(sum`${exact('1250.50')} × ${2000.5} / ${12} ${months}, ${'±'}`).toEqual({
    nl: '1.250,5 × 2.000,5 / 12 maanden, ±',
    en: '1,250.5 × 2,000.5 / 12 months, ±',
  })
})

it('a sum may begin and end with words', () => {
  expect(sum`(${1} + ${2})%`).toEqual({ nl: '(1 + 2)%', en: '(1 + 2)%' })
  expect(sum`niets`).toEqual({ nl: 'niets', en: 'niets' })
})

it.each([
  ['5', '5.00'],
  ['5.1', '5.10'],
  ['5.12', '5.12'],
  ['5.123', '5.123'],
  ['5.1250', '5.125'],
])('an amount of %s shows as %s: cents, and what is smaller only where there is any', (value, shown) => {
  expect(money(exact(value))).toBe(shown)
})

it('an amount that goes on for ever shows ten decimals', () => {
  expect(money(fraction(1, 3))).toBe('0.3333333333')
})

it('a day is written in words', () => {
  expect(inWords(day('2027-03-01'))).toEqual({ nl: '1 maart 2027', en: '1 March 2027' })
})
