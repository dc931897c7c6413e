import { isObject, type JsonObject, objects, text } from '../../json.ts'
import type { BlockSetting } from './blocks.ts'
import { h } from './dom.ts'
import type { Acted, ControlProps } from './fields.ts'

type Choice = readonly [value: string, label: string]

/** A list to choose from: the app's own options, or the people or channels of this workspace. */
export function select(
  element: JsonObject,
  props: ControlProps,
  placeholder: string,
  act: Acted,
  { names }: BlockSetting,
): HTMLElement {
  const chosen = initial(element)
  const one = ([value, label]: Choice): HTMLElement => h('option', { value, selected: value === chosen }, label)
  const groups = objects(element.option_groups).map((group) =>
    h(
      'optgroup',
      { label: optionText({ text: group.label }) },
      ...objects(group.options).map((each) => one(choice(each))),
    ),
  )
  const none = h('option', { value: '', selected: chosen === '' }, placeholder || '–')
  const control = h('select', props, none, ...choicesIn(element, names).map(one), ...groups)
  control.addEventListener('change', () => act(control.value))
  return control
}

function choicesIn(element: JsonObject, names: BlockSetting['names']): readonly Choice[] {
  switch (element.type) {
    case 'users_select':
      return names.people
    case 'conversations_select':
    case 'channels_select':
      return names.channels
    default:
      return objects(element.options).map(choice)
  }
}

function initial(element: JsonObject): string {
  if (isObject(element.initial_option)) return text(element.initial_option.value)
  return text(element.initial_user) || text(element.initial_channel) || text(element.initial_conversation)
}

const PAUSE_MS = 200
const LEAST_LETTERS = 3

/** A field that searches: the app is asked for options as the person types, and one of them is chosen by its words. */
export function search(
  element: JsonObject,
  props: ControlProps,
  placeholder: string,
  act: Acted,
  suggest: (words: string) => Promise<readonly JsonObject[]>,
): HTMLElement {
  const options = h('datalist', { id: `${props.id}-options` })
  const control = h('input', { ...props, type: 'text', list: options.id, autocomplete: 'off', placeholder })
  const least = typeof element.min_query_length === 'number' ? element.min_query_length : LEAST_LETTERS
  let timer: number | undefined

  async function ask(): Promise<void> {
    const found = await suggest(control.value)
    options.replaceChildren(
      ...found.map((one) => h('option', { value: optionText(one), 'data-value': text(one.value) })),
    )
  }

  if (isObject(element.initial_option)) show(element.initial_option)
  control.addEventListener('focus', () => least === 0 && options.childElementCount === 0 && void ask())
  control.addEventListener('input', () => {
    window.clearTimeout(timer)
    const value = chosenIn(control)
    if (value !== '') act(value, control.value)
    else if (control.value.length >= least) timer = window.setTimeout(() => void ask(), PAUSE_MS)
  })
  return h('div', {}, control, options)

  function show(option: JsonObject): void {
    control.value = optionText(option)
    options.append(h('option', { value: control.value, 'data-value': text(option.value) }))
  }
}

/** The value of the option whose words stand in the field; empty when they are no option's words. */
export function chosenIn(control: HTMLInputElement): string {
  const options = [...(control.list?.querySelectorAll('option') ?? [])]
  return options.find((option) => option.value === control.value)?.dataset.value ?? ''
}

function choice(option: JsonObject): Choice {
  return [text(option.value), optionText(option)]
}

export function optionText(option: JsonObject): string {
  return isObject(option.text) ? text(option.text.text) : text(option.value)
}
