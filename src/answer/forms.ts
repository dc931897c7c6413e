import type { Day } from '../core/day.ts'
import type { Language } from '../core/language.ts'
import type { Intent } from '../intents/intent.ts'
import { fillForm, turnOfForm } from '../intents/modal.ts'
import { shown } from '../intents/wording.ts'
import type { Answered } from './assistant.ts'
import { answeredBy } from './calculate.ts'
import type { Library } from './compose.ts'
import type { Conversation } from './conversation.ts'
import { goneCalculation } from './gone.ts'

/** A calculation as fields to fill in. */
export interface CalculationForm {
  readonly intent: string
  readonly title: string
  readonly fields: readonly FormField[]
}

export interface FormField {
  readonly name: string
  readonly label: string
  /** The question that the dialogue would ask. */
  readonly prompt: string
  /** What is accepted, as the end of a sentence. */
  readonly accepts: string
  readonly optional: boolean
  /** What the conversation already knows, as people write it. */
  readonly value: string | null
}

/** What a person filled in; an empty field is one without a value. */
export interface FilledIn {
  readonly intent: string
  readonly fields: Readonly<Record<string, string>>
  readonly today: Day
  readonly language: Language
}

export type FormOutcome =
  | { readonly kind: 'refused'; readonly problems: Readonly<Record<string, string>> }
  | { readonly kind: 'answered'; readonly answered: Answered }

/** The same slots as the dialogue fills, in a form: same checks, same reply. */
export interface Forms {
  /** The calculations there are a form for, in the order in which they are offered. */
  list(language: Language): readonly { readonly intent: string; readonly title: string }[]
  /** `null` when there is no such calculation. */
  form(intent: string, language: Language, conversation: Conversation | null): CalculationForm | null
  fill(filled: FilledIn, conversation: Conversation | null): FormOutcome
}

export function formsOf(library: Library): Forms {
  const find = (id: string) => library.intents.find((intent) => intent.id === id)
  return {
    list: (language) =>
      library.intents
        .filter(({ id }) => !library.withdrawn.calculator(id))
        .map(({ id, title }) => ({ intent: id, title: title[language] })),
    form(id, language, conversation) {
      const intent = find(id)
      return intent && !library.withdrawn.calculator(id) ? formOf(intent, language, conversation) : null
    },
    fill(filled, conversation) {
      const intent = find(filled.intent)
      if (!intent) throw new RangeError(`there is no calculation "${filled.intent}"`)
      return fill(intent, filled, conversation, library)
    },
  }
}

function formOf(intent: Intent, language: Language, conversation: Conversation | null): CalculationForm {
  const known = conversation?.dialogue?.forms[intent.id]?.values ?? {}
  const fields = Object.entries(intent.slots).map(([name, slot]): FormField => {
    const value = known[name]
    return {
      name,
      label: slot.label[language],
      prompt: slot.ask[language],
      accepts: slot.accepts[language],
      optional: slot.optional || slot.assume !== undefined || hasOtherWay(intent, name),
      value: value === undefined ? null : shown(intent, name, value, language),
    }
  })
  return { intent: intent.id, title: intent.title[language], fields }
}

/** Days a week or days a year: either will do. */
function hasOtherWay(intent: Intent, name: string): boolean {
  const others = Object.values(intent.slots).some((slot) => slot.insteadOf.includes(name))
  return others || (intent.slots[name]?.insteadOf.length ?? 0) > 0
}

function fill(intent: Intent, filled: FilledIn, conversation: Conversation | null, library: Library): FormOutcome {
  const { today, language } = filled
  if (library.withdrawn.calculator(intent.id)) {
    const kept: Conversation = conversation ?? { language, topic: null, dialogue: null, disclaimed: false }
    const answered = { ...goneCalculation(intent, language), receipt: null, conversation: kept }
    return { kind: 'answered', answered }
  }
  const { form, problems } = fillForm(intent, filled.fields, today, language)
  if (Object.keys(problems).length > 0) return { kind: 'refused', problems }
  const before: Conversation = conversation ?? { language, topic: null, dialogue: null, disclaimed: false }
  const { turn, state } = turnOfForm(intent, form, library.rules, today, language, before.dialogue)
  if (turn.kind === 'ask') {
    return { kind: 'refused', problems: { [turn.slot]: turn.problem ?? turn.prompt } }
  }
  const { answer, receipt } = answeredBy(turn, { text: '', today }, language, before, library)
  if (!answer) throw new Error(`the form of ${intent.id} led to "${turn.kind}", which says nothing`)
  const disclaimed = before.disclaimed || answer.reply.kind === 'calculation'
  return {
    kind: 'answered',
    answered: { ...answer, receipt, conversation: { ...before, language, dialogue: state, disclaimed } },
  }
}
