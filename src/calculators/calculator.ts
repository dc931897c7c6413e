import type { z } from 'zod'
import type { Day } from '../core/day.ts'
import type { Rules } from '../rules/rules.ts'
import type { Amount, Calculation } from './calculation.ts'
import { Ended, startWork, type Work } from './work.ts'

/** A named, pure calculation: the same inputs, rules and day give the same outcome. */
export interface Calculator {
  readonly id: string
  /** The inputs it knows; an intent's slots must be among them. */
  readonly inputs: readonly string[]
  readonly calculate: (inputs: unknown, rules: Rules, today: Day) => Calculation
}

/**
 * A calculator from its inputs and its formula.
 *
 * Inputs that the schema refuses never reach the formula. The formula reads rules through `Work`, so a rule without a
 * value, or an input that turns out to be impossible, ends it with that as the outcome instead of a number.
 */
export function defineCalculator<Shape extends Record<string, z.ZodType<Amount | undefined>>>(
  id: string,
  schema: z.ZodObject<Shape>,
  formula: (inputs: z.output<z.ZodObject<Shape>>, work: Work) => Record<string, Amount>,
): Calculator {
  return {
    id,
    inputs: Object.keys(schema.shape),
    calculate(raw, rules, today) {
      const read = schema.safeParse(raw)
      if (!read.success) return refusedBySchema(id, read.error.issues)
      const { work, finish } = startWork(id, rules, today)
      try {
        return finish(present(read.data), formula(read.data, work))
      } catch (error) {
        if (error instanceof Ended) return error.outcome
        throw error
      }
    },
  }
}

/** Says no more than that it cannot be: what can be is for the intent to say, in the words of its question. */
function refusedBySchema(intent: string, problems: readonly z.core.$ZodIssue[]): Calculation {
  const slot = String(problems.flatMap(({ path }) => path)[0] ?? '')
  return { kind: 'refused', intent, slot, why: { nl: 'Deze waarde kan niet.', en: 'This value is not possible.' } }
}

function present(inputs: object): Record<string, Amount> {
  const kept: Record<string, Amount> = {}
  for (const [name, given] of Object.entries(inputs)) if (isAmount(given)) kept[name] = given
  return kept
}

function isAmount(value: unknown): value is Amount {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}
