import { createHash } from 'node:crypto'
import { z } from 'zod'
import { daySchema } from '../core/schemas.ts'
import type { Rules } from '../rules/rules.ts'
import type { Result } from './calculation.ts'
import type { Calculator } from './calculator.ts'

const amount = z.union([z.string(), z.number(), z.boolean()])
const period = z.strictObject({
  id: z.string(),
  table: z.string(),
  from: daySchema,
  to: daySchema.nullable(),
  value: z.string(),
  status: z.enum(['final', 'announced']),
})
const step = z.strictObject({
  label: z.string(),
  expression: z.string(),
  value: z.string(),
  rule: z.string().nullable(),
})

/** A receipt as it is kept and read back; a file that is none is refused here. */
export const receiptSchema = z.strictObject({
  code: z.string(),
  /** Version of the program that made it. */
  program: z.string(),
  intent: z.string(),
  /** The day whose rules were used, which is also the day it is done over for. */
  on: daySchema,
  inputs: z.record(z.string(), amount),
  results: z.record(z.string(), amount),
  steps: z.array(step),
  /** The rule values that were used, with their validity. */
  periods: z.array(period),
})

export type Receipt = z.output<typeof receiptSchema>

/** What a result rests on, to do it over later. The same result gives the same receipt and the same code. */
export function receiptOf(result: Result, program: string): Receipt {
  const receipt = {
    program,
    intent: result.intent,
    on: result.on,
    inputs: { ...result.inputs },
    results: { ...result.results },
    steps: result.steps.map(({ label, expression, value, rule }) => ({
      label: label.nl,
      expression: expression.nl,
      value,
      rule,
    })),
    periods: [...result.periods].sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
  return { code: codeOf(receipt), ...receipt }
}

/** `same`, or in plain sentences what differs. */
export type Verdict = { readonly kind: 'same' } | { readonly kind: 'differs'; readonly differences: readonly string[] }

/** Does a receipt over with the rules of now. */
export function verifyReceipt(receipt: Receipt, rules: Rules, calculators: ReadonlyMap<string, Calculator>): Verdict {
  const { code, ...content } = receipt
  const differences =
    codeOf(content) === code ? [] : ['The code does not belong to this content: the receipt was changed.']
  const again = recalculate(receipt, rules, calculators)
  if (typeof again === 'string') return { kind: 'differs', differences: [...differences, again] }
  differences.push(
    ...differingEntries('result', receipt.results, again.results),
    ...differingPeriods(receipt, again),
    ...differingSteps(receipt, again),
  )
  return differences.length === 0 ? { kind: 'same' } : { kind: 'differs', differences }
}

function recalculate(receipt: Receipt, rules: Rules, calculators: ReadonlyMap<string, Calculator>): Receipt | string {
  const calculator = calculators.get(receipt.intent)
  if (calculator === undefined) return `There is no calculation "${receipt.intent}" any more.`
  const outcome = calculator.calculate(receipt.inputs, rules, receipt.on)
  switch (outcome.kind) {
    case 'result':
      return receiptOf(outcome, receipt.program)
    case 'no-rule':
      return `The rule ${outcome.table} has no value for ${outcome.asked} any more.`
    case 'refused':
      return `The input ${outcome.slot} is refused now: ${outcome.why.en}`
    case 'needs':
      return `The input ${outcome.slot} is needed now.`
  }
}

function differingEntries(what: string, before: Receipt['results'], after: Receipt['results']): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names
    .filter((name) => before[name] !== after[name])
    .map((name) => `The ${what} ${name} was ${before[name] ?? 'absent'} and is now ${after[name] ?? 'absent'}.`)
}

function differingPeriods(before: Receipt, after: Receipt): string[] {
  const described = ({ value, from, to, status }: Receipt['periods'][number]): string =>
    `${value} (${from} to ${to ?? 'open'}, ${status})`
  const now = new Map(after.periods.map((each) => [each.id, described(each)]))
  const then = new Map(before.periods.map((each) => [each.id, described(each)]))
  return [...new Set([...then.keys(), ...now.keys()])]
    .filter((id) => then.get(id) !== now.get(id))
    .map((id) => `The rule ${id} was ${then.get(id) ?? 'not used'} and is now ${now.get(id) ?? 'not used'}.`)
}

function differingSteps(before: Receipt, after: Receipt): string[] {
  const lines = ({ steps }: Receipt): string =>
    JSON.stringify(steps.map(({ expression, value, rule }) => [expression, value, rule]))
  return lines(before) === lines(after) ? [] : ['The steps are not the same any more.']
}

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Ten characters without I, L, O and U, such as `HW-7QK2M-X04TD`. */
function codeOf(content: Omit<Receipt, 'code'>): string {
  const bytes = createHash('sha256')
    .update(JSON.stringify(inOrder(content)))
    .digest()
  const characters = Array.from(bytes.subarray(0, 10), (byte) => ALPHABET[byte % 32]).join('')
  return `HW-${characters.slice(0, 5)}-${characters.slice(5)}`
}

/** The same content with its keys in order, because a database may hand them back in another one. */
function inOrder(content: unknown): unknown {
  if (Array.isArray(content)) return content.map(inOrder)
  if (typeof content !== 'object' || content === null) return content
  const named = new Map<string, unknown>(Object.entries(content))
  return [...named.keys()].sort().map((name) => [name, inOrder(named.get(name))])
}
