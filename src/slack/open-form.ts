import type { WebClient } from '@slack/web-api'
import type { Language } from '../core/language.ts'
import { choiceView, type FormPlace, formView, type Wanted } from './form-view.ts'
import { keyOf, privateKey } from './keys.ts'
import type { Tools } from './tools.ts'

/** The form of one calculation as a window, or the choice when there is none of that name. */
export function windowOf({ desk }: Tools, user: string, { intent, language, field }: Wanted, place: FormPlace) {
  const form = desk.form(intent, language, talkOf(place, user))
  const origin = { intent, language, place }
  return form ? formView(form, origin, field) : choiceView(desk.calculations(language), { ...origin, intent: '' })
}

/** Opens it at once: the trigger of a click lives three seconds. */
export async function openForm(
  tools: Tools,
  { client, trigger, user }: { readonly client: WebClient; readonly trigger: string; readonly user: string },
  wanted: Wanted,
  place: FormPlace,
): Promise<void> {
  await tools.desk.recall(talkOf(place, user))
  await client.views.open({ trigger_id: trigger, view: windowOf(tools, user, wanted, place) })
}

/** The conversation that a form belongs to; one opened on the Home page still has none. */
export function talkOf(place: FormPlace, user: string): string {
  switch (place.kind) {
    case 'thread':
      return keyOf({ channel: place.channel, ts: place.thread })
    case 'private':
      return privateKey(place.channel, user)
    case 'direct':
      return `form:${user}`
  }
}

const ASKS_FORM = /^(?:(?:bereken|formulier)|(calculate|form)) (.{1,100})$/i

/** `/hybride bereken vrije ruimte`: a calculation by its name. Anything else is a question like any other. */
export function formAsked({ desk }: Tools, text: string): Wanted | null {
  const [, english, rest] = ASKS_FORM.exec(text.toLowerCase()) ?? []
  if (rest === undefined) return null
  const language: Language = english === undefined ? 'nl' : 'en'
  const named = desk
    .calculations(language)
    .find(({ intent, title }) => [intent, intent.replaceAll('-', ' '), title.toLowerCase()].includes(rest))
  return named ? { language, intent: named.intent, field: '' } : null
}
