import type { Day } from '../core/day.ts'
import type { Bilingual, Language } from '../core/language.ts'
import type { Rules } from '../rules/rules.ts'
import { advance, EMPTY, type Form, withAccepted, withFilling } from './form.ts'
import type { Intent, Slot } from './intent.ts'
import { readAs } from './read-slot.ts'
import type { Filled } from './roles.ts'
import { readSentence } from './sentence.ts'
import { type DialogueState, type Turn, turnOf } from './talk.ts'

/** A form as it was typed, read: what is usable, and what is wrong per slot. */
export interface FilledForm {
  readonly form: Form
  /** Problems by slot, in the reader's language; empty when the sum can be made. */
  readonly problems: Readonly<Record<string, string>>
}

/**
 * Reads what was typed in the fields of a form, with the same checks as in a conversation.
 *
 * Every field is read on its own, so one refused value leaves the others as they are. An empty field is a slot without
 * a value; whether that is a problem, only `turnOfForm` can say.
 */
export function fillForm(
  intent: Intent,
  raw: Readonly<Record<string, string>>,
  today: Day,
  language: Language,
): FilledForm {
  const problems: Record<string, string> = {}
  const filling = new Map<string, Filled>()
  for (const [name, slot] of Object.entries(intent.slots)) {
    const text = raw[name]?.trim() ?? ''
    if (text === '') continue
    const read = readField(slot, text, today, language)
    const { reading } = read
    if (reading.kind !== 'value') problems[name] = withAccepted(reading.why, slot)[language]
    else filling.set(name, read)
  }
  return { form: withFilling(intent, EMPTY, filling).form, problems }
}

/** One field: the first value in it that fits the slot. */
function readField(slot: Slot, text: string, today: Day, language: Language): Filled {
  const sentence = readSentence({ text, today, language })
  const readings = sentence.values.map((value) => readAs(slot, value, text, true))
  const reading = readings.find((each) => each !== null) ?? { kind: 'refused', why: notRead(text) }
  return { reading, marked: true }
}

function notRead(text: string): Bilingual {
  return { nl: `“${text}” begrijp ik hier niet.`, en: `I do not understand “${text}” here.` }
}

/** The outcome of a form without problems: a result, or the slot that is still needed. */
export function turnOfForm(
  intent: Intent,
  form: Form,
  rules: Rules,
  today: Day,
  language: Language,
  state: DialogueState | null,
): { turn: Turn; state: DialogueState } {
  return turnOf(intent, advance(intent, form, rules, today), rules, language, state)
}
