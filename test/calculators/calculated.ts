import type { Calculation, Result } from '../../src/calculators/calculation.ts'
import { CALCULATORS } from '../../src/calculators/calculators.ts'
import type { Rules } from '../../src/rules/rules.ts'
import { day } from '../day.ts'
import { RULES } from './known-rules.ts'

/** The outcome of one calculation with the rules that ship. */
export function outcomeOf(intent: string, inputs: unknown, today = '2026-11-21', rules: Rules = RULES): Calculation {
  const calculator = CALCULATORS.get(intent)
  if (calculator === undefined) throw new Error(`there is no calculator ${intent}`)
  return calculator.calculate(inputs, rules, day(today))
}

/** The result of one calculation; any other outcome stops the test. */
export function resultOf(intent: string, inputs: unknown, today = '2026-11-21', rules: Rules = RULES): Result {
  const outcome = outcomeOf(intent, inputs, today, rules)
  if (outcome.kind !== 'result') throw new Error(JSON.stringify(outcome))
  return outcome
}

/** All that a result says beside its numbers, in Dutch. */
export const saidBy = (result: Result): string => result.assumptions.map(({ nl }) => nl).join(' ')
