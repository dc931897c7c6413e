import { GoneError } from './gone.ts'
import { isObject, type JsonObject, objects, text } from './json.ts'

/** What was clicked or chosen: the element by its ids, and the value that goes with it. */
export interface Click {
  readonly blockId: string
  readonly actionId: string
  readonly value: string
  /** How the choice was shown, where the app gave the options only when they were asked for. */
  readonly label?: string | undefined
}

type Action = (element: JsonObject, value: string, label: string) => JsonObject

/** What a person's act adds to an element, by its type; the rest of them choose one of their options. */
const ACTED: Readonly<Record<string, Action>> = {
  button: (element) => ({ text: element.text, value: element.value, url: element.url }),
  icon_button: (element) => ({ text: element.text, value: element.value }),
  feedback_buttons(element, value) {
    const sides = objects([element.positive_button ?? null, element.negative_button ?? null])
    const side = sides.find((one) => one.value === value)
    if (!side) throw new GoneError('feedback button')
    return { text: side.text, value }
  },
  external_select: (_, value, label) => ({ selected_option: value === '' ? null : searched(value, label) }),
  datepicker: (_, value) => ({ selected_date: value || null }),
  users_select: (_, value) => ({ selected_user: value || null }),
  conversations_select: (_, value) => ({ selected_conversation: value || null }),
  channels_select: (_, value) => ({ selected_channel: value || null }),
  plain_text_input: (_, value) => ({ value }),
  number_input: (_, value) => ({ value }),
  checkboxes: (element, value) => {
    const chosen = value.split(',')
    return { selected_options: objects(element.options).filter((one) => chosen.includes(text(one.value))) }
  },
}

/** The element as it was sent, with what the person did to it. */
export function actionOf(blocks: readonly JsonObject[], click: Click, actionTs: string): JsonObject {
  const block = blocks.find((one) => one.block_id === click.blockId)
  const element = block && elementsOf(block).find((one) => one.action_id === click.actionId)
  if (!element) throw new GoneError('element')
  const type = text(element.type)
  const act = ACTED[type] ?? chosen
  const base = { action_id: click.actionId, block_id: click.blockId, action_ts: actionTs, type }
  return { ...base, ...act(element, click.value, click.label ?? click.value) }
}

/** What can be acted on in a block. */
export function elementsOf(block: JsonObject): readonly JsonObject[] {
  return [...objects(block.elements), ...[block.accessory, block.element].filter(isObject)]
}

function searched(value: string, label: string): JsonObject {
  return { value, text: { type: 'plain_text', text: label, emoji: true } }
}

function chosen(element: JsonObject, value: string): JsonObject {
  const groups = objects(element.option_groups).flatMap((group) => objects(group.options))
  const option = [...objects(element.options), ...groups].find((one) => one.value === value)
  return { selected_option: option ?? null }
}
