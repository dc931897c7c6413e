import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { country, dagen, dagenPerWeek, day, euros, jaar, kilometers, werknemers } from '../../src/calculators/inputs.ts'

/** The value as it comes out, or what is said against it. */
const read = (schema: z.ZodType, given: unknown): unknown => {
  const result = schema.safeParse(given)
  return result.success ? result.data : result.error.issues[0]?.message
}
const accepts = (schema: z.ZodType, given: unknown): boolean => schema.safeParse(given).success

describe('what a calculator accepts', () => {
  it.each([
    ['a year', jaar, [1900, 2199], [1899, 2200, 2024.5, '2024']],
    ['days a week', dagenPerWeek, [0, 2.5, 7], [-0.1, 7.1, '3']],
    ['a count of days', dagen, [0, 366], [-1, 367]],
    ['kilometres', kilometers, [0, 12.5, 1000], [-0.1, 1000.1]],
    ['employees', werknemers, [0, 1_000_000], [-1, 1.5]],
  ])('%s', (_, schema, right, wrong) => {
    expect(right.filter((given) => !accepts(schema, given))).toEqual([])
    expect(wrong.filter((given) => accepts(schema, given))).toEqual([])
  })

  it.each([
    ['640000', '640000.00'],
    ['640000.5', '640000.50'],
    ['0', '0.00'],
    ['0.005', '0.01'],
    ['12.345678', '12.35'],
  ])('an amount of %s as %s', (given, cents) => {
    expect(read(euros, given)).toBe(cents)
  })

  it.each(['-1', '1.', '.5', '1,50', '€ 1', '1 euro', ''])('no amount such as "%s"', (given) => {
    expect(read(euros, given)).toBe('expected an amount of zero or more, such as 640000.00')
  })

  it('a day that exists', () => {
    expect(read(day, '2028-02-29')).toBe('2028-02-29')
    expect(read(day, '2027-02-29')).toBe('expected a day such as 2027-03-01')
  })

  it.each(['nl', 'NLD', 'N', 'xNL', ''])('a country by its code, not by "%s"', (given) => {
    expect(read(country, 'NL')).toBe('NL')
    expect(read(country, given)).toBe('expected an ISO 3166-1 alpha-2 code such as NL')
  })
})
