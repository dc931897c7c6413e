import type { Amount, Calculation, NoRule, Result } from '../calculators/calculation.ts'
import { CALCULATORS } from '../calculators/calculators.ts'
import { type Day, yearOf } from '../core/day.ts'
import type { Bilingual } from '../core/language.ts'
import type { Rules } from '../rules/rules.ts'
import type { Intent, Slot } from './intent.ts'
import type { Filling } from './roles.ts'
import { noRuleText } from './wording.ts'

/** What is filled in for one intent. Plain values, so that it can be stored. */
export interface Form {
  readonly values: Readonly<Record<string, Amount>>
  /** What was read into a value, by slot: "12 km is gelezen als enkele reis". */
  readonly notes: Readonly<Record<string, Bilingual>>
  /** The slot whose question is open. */
  readonly asking: string | null
  readonly phase: 'open' | 'done'
  /** Optional slots that the question made necessary. */
  readonly wanted: readonly string[]
}

export const EMPTY: Form = { values: {}, notes: {}, asking: null, phase: 'open', wanted: [] }

/** What the form leads to: a question, a result, or a rule without a value. */
export type Outcome =
  | { readonly kind: 'ask'; readonly slot: string; readonly problem: Bilingual | null; readonly form: Form }
  | { readonly kind: 'result'; readonly result: Result; readonly assumed: readonly Bilingual[]; readonly form: Form }
  | { readonly kind: 'no-rule'; readonly missing: NoRule; readonly form: Form }

/** The form with a sentence's values in it, and the first value that is refused. */
export function withFilling(intent: Intent, form: Form, filling: Filling): { form: Form; refused: Refusal | null } {
  const values = { ...form.values }
  const notes = { ...form.notes }
  let refused: Refusal | null = null
  for (const [name, { reading }] of filling) {
    if (reading.kind !== 'value') {
      const why = reading.kind === 'refused' ? withAccepted(reading.why, intent.slots[name]) : reading.why
      refused ??= { slot: name, why }
      delete values[name]
      continue
    }
    for (const other of sayTheSame(intent, name)) if (!filling.has(other)) delete values[other]
    values[name] = reading.value
    delete notes[name]
    if (reading.assumed !== null) notes[name] = reading.assumed
  }
  for (const [name, { onlyWith }] of Object.entries(intent.slots)) {
    if (onlyWith !== undefined && !(onlyWith in values) && !filling.has(name)) delete values[name]
  }
  return { form: { ...form, values, notes }, refused }
}

export interface Refusal {
  readonly slot: string
  readonly why: Bilingual
}

/** Slots that say the same in another way. */
export function sayTheSame(intent: Intent, name: string): string[] {
  const own = intent.slots[name]?.insteadOf ?? []
  const others = Object.entries(intent.slots).filter(([, slot]) => slot.insteadOf.includes(name))
  return [...own, ...others.map(([other]) => other)]
}

/** Says what is accepted after what is wrong. */
export function withAccepted(why: Bilingual, slot: Slot | undefined): Bilingual {
  if (slot === undefined) return why
  return {
    nl: `${why.nl} Wat wel kan: ${slot.accepts.nl}.`,
    en: `${why.en} What is possible: ${slot.accepts.en}.`,
  }
}

/** One step further: the next question, or the sum. */
export function advance(intent: Intent, form: Form, rules: Rules, today: Day): Outcome {
  const missing = missingSlot(intent, form)
  if (missing !== null) return ask(form, missing, null)
  const { values, assumed } = withAssumptions(intent, form, today)
  const calculation = calculate(intent, values, rules, today)
  switch (calculation.kind) {
    case 'result':
      return {
        kind: 'result',
        result: calculation,
        assumed: [...assumed, ...Object.values(form.notes)],
        form: { ...form, asking: null, phase: 'done' },
      }
    case 'needs':
      return ask(form, calculation.slot, null)
    case 'refused':
      return ask(form, calculation.slot, withAccepted(calculation.why, intent.slots[calculation.slot]))
    case 'no-rule':
      return withoutRule(intent, form, calculation, rules)
  }
}

function calculate(intent: Intent, values: Readonly<Record<string, Amount>>, rules: Rules, today: Day): Calculation {
  const calculator = CALCULATORS.get(intent.calculator)
  if (calculator === undefined)
    throw new Error(`${intent.file} names a calculator that does not exist: ${intent.calculator}`)
  return calculator.calculate(values, rules, today)
}

/** The first slot that has no value, no assumption and no other slot that says the same. */
function missingSlot(intent: Intent, form: Form): string | null {
  for (const [name, slot] of Object.entries(intent.slots)) {
    if (
      name in form.values ||
      (slot.optional && !form.wanted.includes(name)) ||
      slot.assume !== undefined ||
      slot.insteadOf.length > 0
    )
      continue
    if (sayTheSame(intent, name).some((other) => other in form.values)) continue
    return name
  }
  return null
}

function withAssumptions(
  intent: Intent,
  form: Form,
  today: Day,
): { values: Record<string, Amount>; assumed: Bilingual[] } {
  const values: Record<string, Amount> = { ...form.values }
  const assumed: Bilingual[] = []
  for (const [name, slot] of Object.entries(intent.slots)) {
    if (name in values || slot.assume === undefined) continue
    if (slot.onlyWith !== undefined && !(slot.onlyWith in values)) continue
    const value = slot.assume === 'this-year' ? yearOf(today) : slot.assume
    values[name] = value
    assumed.push({
      nl:
        slot.assume === 'this-year'
          ? `Gerekend voor ${value}, het jaar van nu.`
          : `Uitgegaan van ${value} ${slot.label.nl}.`,
      en:
        slot.assume === 'this-year'
          ? `Calculated for ${value}, the current year.`
          : `Assuming ${value} ${slot.label.en}.`,
    })
  }
  return { values, assumed }
}

/** A year or a date without a rule is asked again; where no such slot exists there is nothing to ask. */
function withoutRule(intent: Intent, form: Form, missing: NoRule, rules: Rules): Outcome {
  const slot = Object.entries(intent.slots).find(
    ([name, { kind }]) => kind === 'year' || (kind === 'date' && name in form.values),
  )?.[0]
  if (slot === undefined) return { kind: 'no-rule', missing, form: { ...form, asking: null, phase: 'done' } }
  return ask(form, slot, noRuleText(missing, rules))
}

function ask(form: Form, slot: string, problem: Bilingual | null): Outcome {
  const values = { ...form.values }
  if (problem !== null) delete values[slot]
  return { kind: 'ask', slot, problem, form: { ...form, values, asking: slot, phase: 'open' } }
}

/** As `ask`, for a value that was refused while reading. */
export function askAgain(form: Form, { slot, why }: Refusal): Outcome {
  return ask(form, slot, why)
}
