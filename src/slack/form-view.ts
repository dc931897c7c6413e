import type { types } from '@slack/bolt'
import { z } from 'zod'
import type { CalculationForm, FormField } from '../answer/forms.ts'
import type { Reply } from '../answer/reply.ts'
import type { Language } from '../core/language.ts'
import { type Block, button, paragraph, plain, span } from './block-parts.ts'
import { note, TYPED } from './fields.ts'
import { shortened } from './mrkdwn.ts'
import { readJson } from './read-json.ts'
import { TEXTS } from './texts.ts'

export const FORM = 'form'
const LONGEST_VALUE = 150
/** Of one of the errors that Slack shows below a field; its own limit is nowhere written. */
export const LONGEST_PROBLEM = 500

/** Where the reply goes: a thread, the person alone, or a conversation of its own in the direct messages. */
export const FormPlace = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('thread'), channel: z.string(), thread: z.string() }),
  z.object({ kind: z.literal('private'), channel: z.string(), address: z.string() }),
  z.object({ kind: z.literal('direct') }),
])
export type FormPlace = z.infer<typeof FormPlace>

/** What a window remembers of where it was opened; `intent` is empty while there is still a choice. */
const Origin = z.object({ intent: z.string(), language: z.enum(['nl', 'en']), place: FormPlace })
export type Origin = z.infer<typeof Origin>

/** Which form a button opens, and the field to start in. */
const Wanted = z.object({ language: z.enum(['nl', 'en']), intent: z.string(), field: z.string() })
export type Wanted = z.infer<typeof Wanted>

export function readOrigin(metadata: string): Origin | null {
  return readJson(Origin, metadata)
}

export function readWanted(value: string): Wanted | null {
  const [language, intent = '', field = ''] = value.split(':')
  return Wanted.safeParse({ language, intent, field }).data ?? null
}

/** The buttons below a reply that lead to its form: for what it asks, or to change what it was worked out with. */
export function formButtons({ kind, asks, calculation, language }: Reply): types.Button[] {
  if (kind === 'question' && asks !== null) return [formButton(language, asks.intent, TEXTS.fillForm[language])]
  if (kind !== 'calculation' || calculation === null) return []
  const change = formButton(language, calculation.intent, TEXTS.changeValue[language])
  if (!('jaar' in calculation.inputs)) return [change]
  const value = `${language}:${calculation.intent}:jaar`
  return [change, button(`${FORM}:year`, TEXTS.otherYear[language], value)]
}

/** Without an intent it opens the choice of calculations. */
export function formButton(language: Language, intent: string, label: string): types.Button {
  return button(FORM, label, `${language}:${intent}`)
}

/** A calculation as a window: a field for each value, with what is accepted below it. */
export function formView({ intent, title, fields }: CalculationForm, origin: Origin, field = ''): types.ModalView {
  const { language } = origin
  return {
    type: 'modal',
    callback_id: FORM,
    private_metadata: JSON.stringify({ ...origin, intent }),
    title: plain(TEXTS.fillForm[language]),
    submit: plain(TEXTS.calculate[language]),
    close: plain(TEXTS.cancel[language]),
    blocks: [header(title), ...fields.map((one) => input(one, one.name === field))],
  }
}

/** The calculations there are a form for. */
export function choiceView(
  list: readonly { readonly intent: string; readonly title: string }[],
  origin: Origin,
): types.ModalView {
  const { language } = origin
  const choice = ({ intent, title }: { readonly intent: string; readonly title: string }): Block => ({
    type: 'actions',
    elements: [{ ...formButton(language, intent, capital(title)), action_id: `${FORM}:${intent}` }],
  })
  return {
    type: 'modal',
    private_metadata: JSON.stringify(origin),
    title: plain(TEXTS.fillForm[language]),
    close: plain(TEXTS.cancel[language]),
    blocks: [paragraph(span(TEXTS.chooseCalculation[language])), ...list.map(choice)],
  }
}

/** What was filled in, on one line: "Thuiswerkvergoeding: thuiswerkdagen per week 3, jaar 2026". */
export function filledInWords({ title, fields }: CalculationForm, typed: Readonly<Record<string, string>>): string {
  const parts = fields.flatMap(({ name, label }) => (typed[name] ? [`${label} ${typed[name]}`] : []))
  return `${capital(title)}: ${parts.join(', ')}`
}

function input({ name, label, accepts, optional, value }: FormField, focused: boolean): Block {
  return {
    type: 'input',
    block_id: name,
    optional,
    label: note(capital(label)),
    hint: note(`${capital(accepts)}.`),
    element: {
      type: 'plain_text_input',
      action_id: TYPED,
      max_length: LONGEST_VALUE,
      ...(focused && { focus_on_load: true }),
      ...(value !== null && value !== '' && { initial_value: shortened(value, LONGEST_VALUE) }),
    },
  }
}

function header(text: string): Block {
  return { type: 'header', text: { type: 'plain_text', text: shortened(capital(text), 150), emoji: false } }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
