import { isList, isObject, type JsonObject, objects, text } from '../../json.ts'
import { optionText } from './choosers.ts'
import { confirmed } from './confirm.ts'
import { type Child, h, hidden, safeAddress } from './dom.ts'
import { field } from './fields.ts'
import { icon } from './icons.ts'
import { mrkdwn, type Names } from './mrkdwn.ts'
import { richText } from './rich-text.ts'
import { WORDS } from './words.ts'

/** What the blocks need from around them. */
export interface BlockSetting {
  readonly names: Names
  readonly onAction: (blockId: string, actionId: string, value: string, label?: string) => void
  /** What the app offers in a field that searches. */
  readonly suggest: (blockId: string, actionId: string, words: string) => Promise<readonly JsonObject[]>
}

type Renderer = (block: JsonObject, setting: BlockSetting) => Child

const RENDERERS: Readonly<Record<string, Renderer>> = {
  section: (block, setting) => {
    const accessory = isObject(block.accessory) ? interactive(block.accessory, block, setting) : null
    const fields = objects(block.fields).map((one) => h('div', {}, ...words(one, setting)))
    return h(
      'div',
      { class: 'section' },
      h(
        'div',
        {},
        isObject(block.text) && h('p', {}, ...words(block.text, setting)),
        fields.length > 0 && h('div', { class: 'fields' }, ...fields),
      ),
      accessory,
    )
  },
  rich_text: (block, { names }) => richText(block, names),
  header: (block, setting) => h('h3', {}, ...(isObject(block.text) ? words(block.text, setting) : [])),
  divider: () => h('hr'),
  context: (block, setting) =>
    h('div', { class: 'context' }, ...objects(block.elements).map((one) => contextPart(one, setting))),
  actions: (block, setting) =>
    h('div', { class: 'actions' }, ...objects(block.elements).map((one) => interactive(one, block, setting))),
  context_actions: (block, setting) =>
    h('div', { class: 'context-actions' }, ...objects(block.elements).map((one) => interactive(one, block, setting))),
  table: (block, setting) => table(block, setting),
  image: (block) => h('p', { class: 'context' }, `${WORDS.image}: ${text(block.alt_text)}`),
  markdown: (block) => h('p', { class: 'preserve' }, text(block.text)),
  input: (block, setting) => field(block, setting),
}

/** Blocks as elements; a kind this page does not know is said, and never breaks the rest. */
export function renderBlocks(blocks: readonly JsonObject[], setting: BlockSetting): HTMLElement[] {
  return blocks.map((block) => {
    const renderer = RENDERERS[text(block.type)]
    const content = renderer
      ? renderer(block, setting)
      : h('p', { class: 'unsupported' }, WORDS.unsupported(text(block.type)))
    return h('div', { class: `block block-${text(block.type)}`, 'data-block-id': text(block.block_id) }, content)
  })
}

export function words(object: JsonObject, { names }: BlockSetting): Child[] {
  return object.type === 'mrkdwn' ? mrkdwn(text(object.text), names) : [text(object.text)]
}

function contextPart(part: JsonObject, setting: BlockSetting): Child {
  if (part.type === 'image') return h('span', {}, text(part.alt_text))
  return h('span', {}, ...words(part, setting))
}

function interactive(element: JsonObject, block: JsonObject, setting: BlockSetting): Child {
  const send = (value: string): void => setting.onAction(text(block.block_id), text(element.action_id), value)
  const act = (value: string): void => confirmed(element, setting.names, () => send(value))
  if (element.type === 'button' || element.type === 'icon_button') return button(element, act)
  if (element.type === 'overflow') return overflow(element, act)
  if (element.type === 'feedback_buttons') return feedback(element, act)
  return field({ block_id: block.block_id, element }, setting)
}

function button(element: JsonObject, act: (value: string) => void): HTMLElement {
  const label = isObject(element.text) ? text(element.text.text) : ''
  const address = safeAddress(text(element.url))
  const common = { class: `button ${text(element.style)}`, 'data-action-id': text(element.action_id) }
  const onclick = (): void => act(text(element.value))
  if (address === null) return h('button', { ...common, type: 'button', onclick }, label)
  return h(
    'a',
    { ...common, href: address, target: '_blank', rel: 'noopener noreferrer', onclick },
    label,
    ' ',
    hidden(WORDS.opensNew),
  )
}

function overflow(element: JsonObject, act: (value: string) => void): HTMLElement {
  const items = objects(element.options).map((option) => {
    const choose = (): void => {
      details.open = false
      act(text(option.value))
    }
    return h('button', { type: 'button', class: 'button', onclick: choose }, optionText(option))
  })
  const details = h(
    'details',
    { class: 'more', 'data-action-id': text(element.action_id) },
    h('summary', { 'aria-label': WORDS.more }, icon('more')),
    h('div', {}, ...items),
  )
  return details
}

function feedback(element: JsonObject, act: (value: string) => void): HTMLElement {
  const sides = [
    [element.positive_button, 'up'],
    [element.negative_button, 'down'],
  ] as const
  const buttons = sides.map(([side, sign]) => {
    const known = isObject(side) ? side : {}
    const label = isObject(known.text) ? text(known.text.text) : ''
    const chosen = h(
      'button',
      {
        type: 'button',
        class: 'rate',
        'aria-pressed': 'false',
        'aria-label': text(known.accessibility_label) || label,
        'data-action-id': text(element.action_id),
        onclick: () => {
          for (const one of buttons) one.setAttribute('aria-pressed', String(one === chosen))
          act(text(known.value))
        },
      },
      icon(sign),
      label,
    )
    return chosen
  })
  return h('div', { class: 'feedback' }, ...buttons)
}

function table(block: JsonObject, setting: BlockSetting): HTMLElement {
  const rows = isList(block.rows) ? block.rows : []
  const settings = isList(block.column_settings) ? block.column_settings : []
  const align = (column: number): string => {
    const own = settings[column]
    return isObject(own) ? text(own.align) : ''
  }
  const content = (cell: JsonObject): Child[] =>
    cell.type === 'rich_text' ? [richText(cell, setting.names)] : [String(cell.text ?? cell.value ?? '')]
  const line = (row: Parameters<typeof objects>[0], tag: 'th' | 'td'): HTMLElement =>
    h(
      'tr',
      {},
      ...objects(row).map((cell, column) =>
        h(tag, { class: align(column), scope: tag === 'th' ? 'col' : undefined }, ...content(cell)),
      ),
    )
  const [first, ...others] = rows
  return h(
    'div',
    { class: 'table', tabindex: '0', role: 'region', 'aria-label': text(block.block_id) },
    h('table', {}, h('thead', {}, line(first, 'th')), h('tbody', {}, ...others.map((row) => line(row, 'td')))),
  )
}
