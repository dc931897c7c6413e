import { isObject, type JsonObject, objects, text } from '../../json.ts'
import type { BlockSetting } from './blocks.ts'
import { optionText, search, select } from './choosers.ts'
import { type Child, h } from './dom.ts'
import { WORDS } from './words.ts'

export type ControlProps = Record<string, string | boolean>
export type Acted = (value: string, label?: string) => void

/** An input with its label, hint and room for an error. */
export function field(block: JsonObject, setting: BlockSetting): HTMLElement {
  const element = isObject(block.element) ? block.element : {}
  const label = isObject(block.label) ? text(block.label.text) : ''
  const hint = isObject(block.hint) ? text(block.hint.text) : ''
  const id = `field-${text(block.block_id)}-${text(element.action_id)}`
  const grouped = element.type === 'radio_buttons' || element.type === 'checkboxes'
  const control = controlOf(element, propsOf(block, element, id, label), block, setting)
  const notes: Child[] = [
    hint !== '' && h('p', { class: 'hint', id: `${id}-hint` }, hint),
    h('p', { class: 'error', id: `${id}-error`, role: 'alert' }),
  ]
  const name: Child[] = [label, block.optional === true && h('span', { class: 'optional' }, ` ${WORDS.optional}`)]
  const props = { class: 'field', 'data-field': text(block.block_id) }
  if (grouped) return h('fieldset', props, h('legend', {}, ...name), control, ...notes)
  return h('div', props, label !== '' && h('label', { for: id }, ...name), control, ...notes)
}

function propsOf(block: JsonObject, element: JsonObject, id: string, label: string): ControlProps {
  const placeholder = isObject(element.placeholder) ? text(element.placeholder.text) : ''
  return {
    id,
    name: text(element.action_id),
    'data-action-id': text(element.action_id),
    'data-type': text(element.type),
    'aria-describedby': `${id}-hint ${id}-error`,
    ...(label === '' ? { 'aria-label': placeholder || text(element.action_id) } : {}),
    ...(block.type === 'input' && block.optional !== true ? { required: true } : {}),
    ...(element.focus_on_load === true ? { autofocus: true } : {}),
  }
}

/** Outside an input every change is an act; in one, only when the app asks to hear of it. */
function controlOf(element: JsonObject, props: ControlProps, block: JsonObject, setting: BlockSetting): HTMLElement {
  const placeholder = isObject(element.placeholder) ? text(element.placeholder.text) : ''
  const blockId = text(block.block_id)
  const actionId = text(element.action_id)
  const heard = block.type !== 'input' || block.dispatch_action === true
  const act: Acted = (value, label) => heard && setting.onAction(blockId, actionId, value, label)
  const value = String(element.initial_value ?? element.initial_date ?? '')
  switch (element.type) {
    case 'plain_text_input':
      if (element.multiline === true) return h('textarea', { ...props, placeholder, rows: 6 }, value)
      return typed(h('input', { ...props, placeholder, value, type: 'text' }), act)
    case 'number_input':
      return typed(h('input', { ...props, placeholder, value, inputmode: 'decimal', type: 'text' }), act)
    case 'url_text_input':
      return typed(h('input', { ...props, placeholder, value, inputmode: 'url', type: 'text' }), act)
    case 'datepicker':
      return typed(h('input', { ...props, value, type: 'date' }), act)
    case 'radio_buttons':
    case 'checkboxes':
      return choices(element, props, act)
    case 'external_select':
      return search(element, props, placeholder, act, (words) => setting.suggest(blockId, actionId, words))
    default:
      return select(element, props, placeholder, act, setting)
  }
}

function typed(control: HTMLInputElement, act: Acted): HTMLElement {
  control.addEventListener('change', () => act(control.value))
  return control
}

function choices(element: JsonObject, props: ControlProps, act: Acted): HTMLElement {
  const type = element.type === 'checkboxes' ? 'checkbox' : 'radio'
  const initial = isObject(element.initial_option) ? text(element.initial_option.value) : ''
  const chosen = new Set([initial, ...objects(element.initial_options).map((option) => text(option.value))])
  const one = (option: JsonObject): HTMLElement =>
    h(
      'label',
      { class: 'choice' },
      h('input', { type, name: String(props.id), value: text(option.value), checked: chosen.has(text(option.value)) }),
      ` ${optionText(option)}`,
    )
  const group = h(
    'div',
    {
      class: 'choices',
      'data-action-id': String(props['data-action-id']),
      'data-type': String(props['data-type']),
      'data-required': props.required === true,
    },
    ...objects(element.options).map(one),
  )
  group.addEventListener('change', () => {
    const marked = [...group.querySelectorAll<HTMLInputElement>('input:checked')]
    act(marked.map((input) => input.value).join(','))
  })
  return group
}
