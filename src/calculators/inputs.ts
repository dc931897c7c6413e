import { z } from 'zod'
import { yearOf } from '../core/day.ts'
import { exact, roundHalfUp } from '../core/exact.ts'
import { daySchema } from '../core/schemas.ts'

/** What calculators accept: the outer edges of what can be true. Questions to people may be narrower. */

export const DAYS_IN_WEEK = 7
export const WORKING_DAYS_IN_WEEK = 5
export const MONTHS_IN_YEAR = 12

const FIRST_YEAR = 1900
const LAST_YEAR = 2199

export const jaar = z.int().min(FIRST_YEAR).max(LAST_YEAR)
export const dagenPerWeek = upTo(DAYS_IN_WEEK)
export const dagen = upTo(366)
export const kilometers = upTo(1000)
export const werknemers = z.int().min(0)

/** Money as a decimal string, zero or more; comes out with two decimals. */
export const euros = z
  .string()
  .regex(/^\d+(\.\d+)?$/)
  .transform((amount) => roundHalfUp(exact(amount)))

/** Within the same years: beyond the year 9999 a day can no longer be counted on from. */
export const day = daySchema.refine((given) => yearOf(given) >= FIRST_YEAR && yearOf(given) <= LAST_YEAR)
/** ISO 3166-1 alpha-2. */
export const country = z.string().regex(/^[A-Z]{2}$/)

/** A number from zero on. Not one so small that it is only written with an exponent: sums are done on decimals. */
export function upTo(most: number) {
  return z
    .number()
    .min(0)
    .max(most)
    .refine((given) => !String(given).includes('e'))
}
