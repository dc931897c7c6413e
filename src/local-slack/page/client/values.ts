import type { Json, JsonObject } from '../../json.ts'
import { chosenIn } from './choosers.ts'

/** What was filled in, in the shape of Slack's `state.values`: empty fields are there, with empty values. */
export function valuesOf(form: HTMLElement): JsonObject {
  const values: Record<string, JsonObject> = {}
  for (const holder of form.querySelectorAll<HTMLElement>('[data-field]')) {
    const control = holder.querySelector<HTMLElement>('[data-action-id]')
    if (!control) continue
    values[holder.dataset.field ?? ''] = { [control.dataset.actionId ?? '']: filledIn(control) }
  }
  return values
}

/** Under which name Slack gives what was chosen, where it is no option of the app. */
const SELECTED: Readonly<Record<string, string>> = {
  users_select: 'selected_user',
  conversations_select: 'selected_conversation',
  channels_select: 'selected_channel',
}

function filledIn(control: HTMLElement): JsonObject {
  const type = control.dataset.type ?? ''
  if (type === 'radio_buttons') return { type, selected_option: optionsOf(control)[0] ?? null }
  if (type === 'checkboxes') return { type, selected_options: optionsOf(control) }
  if (type === 'external_select' && control instanceof HTMLInputElement) {
    const value = chosenIn(control)
    return { type, selected_option: value === '' ? null : option(value, control.value) }
  }
  const named = control instanceof HTMLSelectElement ? SELECTED[type] : undefined
  if (named !== undefined && control instanceof HTMLSelectElement) return { type, [named]: control.value || null }
  if (control instanceof HTMLSelectElement) {
    const label = control.selectedOptions[0]?.textContent ?? ''
    return { type, selected_option: control.value === '' ? null : option(control.value, label) }
  }
  const value = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement ? control.value : ''
  return type === 'datepicker' ? { type, selected_date: value || null } : { type, value: value || null }
}

function optionsOf(group: HTMLElement): Json[] {
  return [...group.querySelectorAll<HTMLInputElement>('input:checked')].map((input) =>
    option(input.value, input.parentElement?.textContent?.trim() ?? ''),
  )
}

function option(value: string, label: string): JsonObject {
  return { value, text: { type: 'plain_text', text: label, emoji: true } }
}
