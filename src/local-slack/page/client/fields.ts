import { isObject, type JsonObject, objects, text } from '../../json.ts'
import type { BlockSetting } from './blocks.ts'
import { type Child, h } from './dom.ts'
import { WORDS } from './words.ts'

/** An input with its label, hint and room for an error. */
export function field(block: JsonObject, setting: BlockSetting): HTMLElement {
  const element = isObject(block.element) ? block.element : {}
  const label = isObject(block.label) ? text(block.label.text) : ''
  const hint = isObject(block.hint) ? text(block.hint.text) : ''
  const id = `field-${text(block.block_id)}-${text(element.action_id)}`
  const grouped = element.type === 'radio_buttons' || element.type === 'checkboxes'
  const act = (value: string): void => setting.onAction(text(block.block_id), text(element.action_id), value)
  const control = controlOf(element, id, label, block.optional !== true, act)
  const notes: Child[] = [
    hint !== '' && h('p', { class: 'hint', id: `${id}-hint` }, hint),
    h('p', { class: 'error', id: `${id}-error`, role: 'alert' }),
  ]
  const name: Child[] = [label, block.optional === true && h('span', { class: 'optional' }, ` ${WORDS.optional}`)]
  const props = { class: 'field', 'data-field': text(block.block_id) }
  if (grouped) return h('fieldset', props, h('legend', {}, ...name), control, ...notes)
  return h('div', props, label !== '' && h('label', { for: id }, ...name), control, ...notes)
}

function controlOf(
  element: JsonObject,
  id: string,
  label: string,
  required: boolean,
  act: (value: string) => void,
): HTMLElement {
  const placeholder = isObject(element.placeholder) ? text(element.placeholder.text) : ''
  const common = {
    id,
    name: text(element.action_id),
    'data-action-id': text(element.action_id),
    'data-type': text(element.type),
    'aria-describedby': `${id}-hint ${id}-error`,
    ...(label === '' ? { 'aria-label': placeholder || text(element.action_id) } : {}),
    ...(required ? { required: true } : {}),
    ...(element.focus_on_load === true ? { autofocus: true } : {}),
  }
  const initial = String(element.initial_value ?? element.initial_date ?? '')
  switch (element.type) {
    case 'plain_text_input': {
      if (element.multiline === true) return h('textarea', { ...common, placeholder, rows: 4 }, initial)
      return h('input', { ...common, placeholder, value: initial, type: 'text' })
    }
    case 'number_input':
      return h('input', { ...common, placeholder, value: initial, inputmode: 'decimal', type: 'text' })
    case 'datepicker':
      return h('input', { ...common, value: initial, type: 'date' })
    case 'radio_buttons':
    case 'checkboxes':
      return choices(element, common, id)
    default:
      return select(element, common, placeholder, act)
  }
}

function select(
  element: JsonObject,
  common: Record<string, string | boolean>,
  placeholder: string,
  act: (value: string) => void,
): HTMLElement {
  const chosen = isObject(element.initial_option) ? text(element.initial_option.value) : ''
  const options = objects(element.options).map((option) =>
    h('option', { value: text(option.value), selected: text(option.value) === chosen }, optionText(option)),
  )
  const none = h('option', { value: '', selected: chosen === '' }, placeholder || '–')
  const control = h('select', common, none, ...options)
  control.addEventListener('change', () => act(control.value))
  return control
}

function choices(element: JsonObject, common: Record<string, string | boolean>, id: string): HTMLElement {
  const type = element.type === 'checkboxes' ? 'checkbox' : 'radio'
  const initial = isObject(element.initial_option) ? text(element.initial_option.value) : ''
  const chosen = new Set([initial, ...objects(element.initial_options).map((option) => text(option.value))])
  const one = (option: JsonObject): HTMLElement =>
    h(
      'label',
      { class: 'choice' },
      h('input', { type, name: id, value: text(option.value), checked: chosen.has(text(option.value)) }),
      ` ${optionText(option)}`,
    )
  const data = {
    'data-action-id': String(common['data-action-id']),
    'data-type': String(common['data-type']),
    'data-required': common.required === true,
  }
  return h('div', { class: 'choices', ...data }, ...objects(element.options).map(one))
}

function optionText(option: JsonObject): string {
  return isObject(option.text) ? text(option.text.text) : text(option.value)
}
