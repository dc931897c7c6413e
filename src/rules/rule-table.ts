import { z } from 'zod'
import type { Citation } from '../core/citation.ts'
import { addDays, type Day, lastDayOf, yearOf } from '../core/day.ts'
import type { Bilingual } from '../core/language.ts'
import { parseYaml } from '../core/parse-yaml.ts'
import { failed, type Parsed, type Problem, parsed } from '../core/problem.ts'
import { bilingualSchema, citationSchema, daySchema } from '../core/schemas.ts'

export const UNITS = [
  'euro',
  'euro-per-day',
  'euro-per-km',
  'percent',
  'days',
  'weeks',
  'months',
  'years',
  'employees',
  'hours',
  'persons',
  'countries',
  'km',
  'count',
] as const

export type Unit = (typeof UNITS)[number]

/** One value and the days on which it holds, both included. */
export interface Period {
  /** `wkr.thuiswerkvergoeding.2024`: what a receipt names. */
  readonly id: string
  readonly from: Day
  readonly to: Day | null
  /** A decimal with a point, in the unit of the table. */
  readonly value: string
  /** `announced`: laid down for the future and still able to change. */
  readonly status: 'final' | 'announced'
  readonly confidence: 'high' | 'medium'
  /** What is not certain about it; shown wherever the value is. */
  readonly doubt: Bilingual | null
  readonly citations: readonly Citation[]
}

/** One value of a rule through the years. */
export interface RuleTable {
  readonly id: string
  readonly file: string
  readonly title: Bilingual
  readonly unit: Unit
  /** `yearly`: every period ends on 31 December, so that a forgotten renewal shows. */
  readonly renewed: 'yearly' | 'event'
  readonly subject: { readonly nl: readonly string[]; readonly en: readonly string[] }
  readonly periods: readonly Period[]
  /** What to say about days before the first period. */
  readonly gaps: Bilingual | null
  /** A year for which no value is known yet, and why. */
  readonly awaited: (Bilingual & { readonly year: number }) | null
}

const periodSchema = z
  .strictObject({
    validFrom: daySchema,
    validTo: daySchema.nullable(),
    value: z.string().regex(/^\d+(\.\d+)?$/, 'expected a decimal in quotes, with a point, such as "2.35"'),
    status: z.enum(['final', 'announced']).default('final'),
    confidence: z.enum(['high', 'medium']).default('high'),
    doubt: bilingualSchema.nullable().default(null),
    citations: z.array(citationSchema).min(1),
    note: z.string().optional(),
  })
  .refine(
    (period) => period.confidence === 'high' || period.doubt !== null,
    'a value of medium confidence says its doubt',
  )

const tableSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/),
  title: bilingualSchema,
  unit: z.enum(UNITS),
  renewed: z.enum(['yearly', 'event']),
  subject: z.strictObject({ nl: z.array(z.string()), en: z.array(z.string()) }).default({ nl: [], en: [] }),
  periods: z.array(periodSchema).min(1),
  gaps: bilingualSchema.nullable().default(null),
  awaited: z.strictObject({ year: z.number().int(), nl: z.string(), en: z.string() }).nullable().default(null),
})

/** A file of `knowledge/rules` → its table, or everything that is wrong with it. */
export function parseRuleTable(file: string, text: string): Parsed<RuleTable> {
  const result = parseYaml(text, tableSchema, { file })
  if (!result.ok) return result
  const { periods, ...rest } = result.value
  const table: RuleTable = {
    ...rest,
    file,
    periods: periods.map(({ validFrom, validTo, note: _, ...period }) => ({
      ...period,
      id: `${rest.id}.${periodName(validFrom, validTo)}`,
      from: validFrom,
      to: validTo,
    })),
  }
  const problems = problemsOf(table, text)
  return problems.length > 0 ? failed(...problems) : parsed(table)
}

/** `2024` for a calendar year, otherwise the first day. */
function periodName(from: Day, to: Day | null): string {
  const wholeYear = from.endsWith('-01-01') && to === lastDayOf(yearOf(from))
  return wholeYear ? from.slice(0, 4) : from
}

function problemsOf(table: RuleTable, text: string): Problem[] {
  const problems: Problem[] = []
  const report = (period: Period, what: string, fix: string) =>
    problems.push({ file: table.file, line: lineOf(text, period.from), what, fix })

  for (const [index, period] of table.periods.entries()) {
    const before = table.periods[index - 1]
    if (period.to !== null && period.to < period.from) {
      report(
        period,
        `The period of ${period.from} ends on ${period.to}, before it starts.`,
        'Give it a later last day.',
      )
    }
    if (before && (before.to === null || before.to >= period.from)) {
      report(
        period,
        `This period starts on ${period.from}, but the one before it runs until ${before.to ?? 'further notice'}.`,
        `Two values cannot be in force on one day. End the earlier period on ${addDays(period.from, -1)}.`,
      )
    }
    if (table.renewed === 'yearly' && period.to !== lastDayOf(yearOf(period.from))) {
      report(
        period,
        `A yearly value ends on 31 December, this one on ${period.to ?? 'no day'}.`,
        `Write validTo: ${lastDayOf(yearOf(period.from))}, and a new period for the next year.`,
      )
    }
  }
  return problems
}

function lineOf(text: string, day: Day): number | null {
  const index = text.split('\n').findIndex((line) => line.includes(`validFrom: ${day}`))
  return index < 0 ? null : index + 1
}
