import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { country, dagen, dagenPerWeek, day, euros, jaar, kilometers, werknemers } from '../../src/calculators/inputs.ts'
import { outcomeOf } from './calculated.ts'

const accepts = (schema: z.ZodType, given: unknown): boolean => schema.safeParse(given).success

describe('what a calculator accepts', () => {
  it.each([
    ['a year', jaar, [1900, 2199], [1899, 2200, 2024.5, '2024']],
    ['days a week', dagenPerWeek, [0, 0.000001, 2.5, 7], [-0.1, 0.0000001, 7.1, '3']],
    ['a count of days', dagen, [0, 366], [-1, 367]],
    ['kilometres', kilometers, [0, 12.5, 1000], [-0.1, 1000.1]],
    ['employees', werknemers, [0, 1_000_000], [-1, 1.5]],
  ])('%s', (_, schema, right, wrong) => {
    expect(right.filter((given) => !accepts(schema, given))).toEqual([])
    expect(wrong.filter((given) => accepts(schema, given))).toEqual([])
  })

  it('no number that a sum could not be written with', () => {
    const inputs = { jaar: 2024, kilometersEnkeleReis: 1e-7, reisdagen: 1 }
    expect(outcomeOf('reiskostenvergoeding', inputs)).toMatchObject({ kind: 'refused', slot: 'kilometersEnkeleReis' })
  })

  it.each([
    ['640000', '640000.00'],
    ['640000.5', '640000.50'],
    ['0', '0.00'],
    ['0.005', '0.01'],
    ['12.345678', '12.35'],
  ])('an amount of %s as %s', (given, cents) => {
    expect(euros.parse(given)).toBe(cents)
  })

  it.each(['-1', '1.', '.5', '1,50', '€ 1', '1 euro', ''])('no amount such as "%s"', (given) => {
    expect(accepts(euros, given)).toBe(false)
  })

  it('a day that exists', () => {
    expect(accepts(day, '2028-02-29')).toBe(true)
    expect(accepts(day, '2027-02-29')).toBe(false)
    expect([accepts(day, '2199-12-31'), accepts(day, '2200-01-01')]).toEqual([true, false])
    expect([accepts(day, '1900-01-01'), accepts(day, '1899-12-31')]).toEqual([true, false])
  })

  it.each(['nl', 'NLD', 'N', 'xNL', ''])('a country by its code, not by "%s"', (given) => {
    expect(accepts(country, 'NL')).toBe(true)
    expect(accepts(country, given)).toBe(false)
  })
})
