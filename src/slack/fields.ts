import type { types, ViewSubmitAction } from '@slack/bolt'
import type { Block } from './block-parts.ts'
import { plain } from './block-parts.ts'
import { shortened } from './mrkdwn.ts'

/** The one input in each block; the block is named after its field. */
export const TYPED = 'typed'

interface TextField {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly value?: string
  readonly multiline?: boolean
  readonly most: number
}

export function textField({ name, label, hint, value = '', multiline = true, most }: TextField): types.InputBlock {
  return {
    type: 'input',
    block_id: name,
    label: plain(label),
    ...(hint !== undefined && { hint: note(hint) }),
    element: {
      type: 'plain_text_input',
      action_id: TYPED,
      multiline,
      max_length: most,
      ...(value !== '' && { initial_value: shortened(value, most) }),
    },
  }
}

/** One of a few, with the first of them chosen unless another is. */
export function choiceField(
  name: string,
  label: string,
  options: readonly (readonly [value: string, label: string])[],
  chosen = options[0]?.[0],
): types.InputBlock {
  const all = options.map(([value, text]) => ({ text: plain(text), value }))
  const initial = all.find(({ value }) => value === chosen)
  const element: types.StaticSelect = { type: 'static_select', action_id: TYPED, options: all }
  return {
    type: 'input',
    block_id: name,
    label: plain(label),
    element: { ...element, ...(initial && { initial_option: initial }) },
  }
}

export function tick(name: string, label: string, choice: string, ticked = false): Block {
  const option = { text: plain(choice), value: 'yes' }
  const element: types.Checkboxes = { type: 'checkboxes', action_id: TYPED, options: [option] }
  return {
    type: 'input',
    block_id: name,
    optional: true,
    label: plain(label),
    element: { ...element, ...(ticked && { initial_options: [option] }) },
  }
}

type View = ViewSubmitAction['view']

export const typedIn = (view: View, name: string): string => view.state.values[name]?.[TYPED]?.value?.trim() ?? ''

export const isTicked = (view: View, name: string): boolean =>
  (view.state.values[name]?.[TYPED]?.selected_options ?? []).length > 0

export const dayIn = (view: View, name: string): string => view.state.values[name]?.[TYPED]?.selected_date ?? ''

export const chosenIn = (view: View, name: string): string =>
  view.state.values[name]?.[TYPED]?.selected_option?.value ?? ''

export function note(text: string): types.PlainTextElement {
  return { type: 'plain_text', text: shortened(text, 1_000) || '…', emoji: false }
}
