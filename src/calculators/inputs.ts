import { z } from 'zod'
import { parseDay } from '../core/day.ts'
import { exact, roundHalfUp } from '../core/exact.ts'

/** What calculators accept: the outer edges of what can be true. Questions to people may be narrower. */

export const DAYS_IN_WEEK = 7
export const WORKING_DAYS_IN_WEEK = 5
export const MONTHS_IN_YEAR = 12

export const jaar = z.int().min(1900).max(2199)
export const dagenPerWeek = z.number().min(0).max(DAYS_IN_WEEK)
export const dagen = z.number().min(0).max(366)
export const kilometers = z.number().min(0).max(1000)
export const werknemers = z.int().min(0)

/** Money as a decimal string, zero or more; comes out with two decimals. */
export const euros = z
  .string()
  .regex(/^\d+(\.\d+)?$/, 'expected an amount of zero or more, such as 640000.00')
  .transform((amount) => roundHalfUp(exact(amount)))

export const day = z.string().refine((text) => parseDay(text) !== null, 'expected a day such as 2027-03-01')
export const country = z.string().regex(/^[A-Z]{2}$/, 'expected an ISO 3166-1 alpha-2 code such as NL')
