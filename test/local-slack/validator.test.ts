import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/local-slack/json.ts'
import { checkMessage } from '../../src/local-slack/validate/message.ts'
import { checkView } from '../../src/local-slack/validate/view.ts'

const plain = (length: number) => ({ type: 'plain_text', text: 'a'.repeat(length) })
const mrkdwn = (length: number) => ({ type: 'mrkdwn', text: 'a'.repeat(length) })
const times = (count: number, value: JsonObject) => Array.from({ length: count }, () => ({ ...value }))
const button = (more: JsonObject = {}) => ({ type: 'button', text: plain(5), ...more })
const actions = (...elements: JsonObject[]) => ({ type: 'actions', elements })
const option = (text: number, value: number) => ({ text: plain(text), value: 'v'.repeat(value) })
const feedback = (text: number) => ({ text: plain(text), value: 'good' })
const row = (cells: number) => times(cells, { type: 'raw_text', text: 'a' })

/** Each pair: the most that Slack takes, and one more. */
const PAIRS: [string, (n: number) => JsonObject, number][] = [
  ['section text', (n) => ({ type: 'section', text: mrkdwn(n) }), 3_000],
  ['section fields', (n) => ({ type: 'section', fields: times(n, mrkdwn(5)) }), 10],
  ['field text', (n) => ({ type: 'section', fields: [mrkdwn(n)] }), 2_000],
  ['header text', (n) => ({ type: 'header', text: plain(n) }), 150],
  ['context elements', (n) => ({ type: 'context', elements: times(n, mrkdwn(5)) }), 10],
  ['actions elements', (n) => actions(...times(n, button())), 25],
  ['button text', (n) => actions(button({ text: plain(n) })), 75],
  ['button value', (n) => actions(button({ value: 'a'.repeat(n) })), 2_000],
  ['button address', (n) => actions(button({ url: 'h'.repeat(n) })), 3_000],
  ['action id', (n) => actions(button({ action_id: 'a'.repeat(n) })), 255],
  ['block id', (n) => ({ type: 'divider', block_id: 'a'.repeat(n) }), 255],
  ['overflow options', (n) => actions({ type: 'overflow', options: times(n, option(5, 5)) }), 5],
  ['select options', (n) => actions({ type: 'static_select', options: times(n, option(5, 5)) }), 100],
  ['option text', (n) => actions({ type: 'static_select', options: [option(n, 5)] }), 75],
  ['option value', (n) => actions({ type: 'static_select', options: [option(5, n)] }), 75],
  [
    'context actions',
    (n) => ({ type: 'context_actions', elements: times(n, { type: 'icon_button', icon: 'trash', text: plain(5) }) }),
    5,
  ],
  [
    'feedback text',
    (n) => ({
      type: 'context_actions',
      elements: [{ type: 'feedback_buttons', positive_button: feedback(n), negative_button: feedback(5) }],
    }),
    75,
  ],
  ['markdown text', (n) => ({ type: 'markdown', text: 'a'.repeat(n) }), 12_000],
  ['table rows', (n) => ({ type: 'table', rows: Array.from({ length: n }, () => row(2)) }), 100],
  ['table cells', (n) => ({ type: 'table', rows: [row(n)] }), 20],
]

describe('a message', () => {
  it.each(PAIRS)('takes the longest %s and not one more', (_, block, most) => {
    expect(checkMessage([block(most)])).toEqual([])
    expect(checkMessage([block(most + 1)])).not.toEqual([])
  })

  it('takes fifty blocks and not one more', () => {
    expect(checkMessage(times(50, { type: 'divider' }))).toEqual([])
    expect(checkMessage(times(51, { type: 'divider' }))).toMatchObject([{ code: 'msg_blocks_too_many' }])
  })

  it('takes 12,000 characters over all blocks and not one more', () => {
    const section = { type: 'section', text: mrkdwn(3_000) }
    expect(checkMessage(times(4, section))).toEqual([])
    expect(checkMessage([...times(4, section), { type: 'header', text: plain(1) }])).toMatchObject([
      { code: 'msg_blocks_too_long' },
    ])
  })

  it.each<[string, JsonObject[], string]>([
    ['an empty text', [{ type: 'section', text: mrkdwn(0) }], '/blocks/0/text/text'],
    ['an unknown kind of block', [{ type: 'carrousel' }], '/blocks/0/type'],
    ['an input as a button', [actions({ type: 'plain_text_input' })], '/blocks/0/elements/0/type'],
    ['a button with markup', [actions(button({ text: mrkdwn(5) }))], '/blocks/0/elements/0/text/type'],
    ['the same block id twice', times(2, { type: 'divider', block_id: 'x' }), '/blocks/1/block_id'],
    ['two tables', times(2, { type: 'table', rows: [row(1)] }), '/blocks'],
    ['rows of different widths', [{ type: 'table', rows: [row(1), row(2)] }], '/blocks/0/rows/1'],
    ['no elements', [{ type: 'actions', elements: [] }], '/blocks/0/elements'],
    [
      'an empty span',
      [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: '' }] }] }],
      '/blocks/0/elements/0/elements/0/text',
    ],
  ])('does not take %s, and says where', (_, blocks, pointer) => {
    expect(checkMessage(blocks)).toMatchObject([{ pointer }])
  })
})

describe('a modal', () => {
  const modal = (more: JsonObject) => ({ type: 'modal', title: plain(5), blocks: [], ...more })
  const input = { type: 'input', label: plain(5), element: { type: 'plain_text_input' } }

  it.each<[string, (n: number) => JsonObject, number]>([
    ['title', (n) => ({ title: plain(n) }), 24],
    ['submit', (n) => ({ submit: plain(n) }), 24],
    ['close', (n) => ({ close: plain(n) }), 24],
    ['private metadata', (n) => ({ private_metadata: 'a'.repeat(n) }), 3_000],
    ['number of blocks', (n) => ({ blocks: times(n, { type: 'divider' }) }), 100],
  ])('takes the longest %s and not one more', (_, more, most) => {
    expect(checkView(modal(more(most)), 'modal')).toEqual([])
    expect(checkView(modal(more(most + 1)), 'modal')).not.toEqual([])
  })

  it('with an input needs a submit button', () => {
    expect(checkView(modal({ blocks: [input] }), 'modal')).toMatchObject([{ code: 'missing_field' }])
    expect(checkView(modal({ blocks: [input], submit: plain(5) }), 'modal')).toEqual([])
  })

  it('takes no table', () => {
    expect(checkView(modal({ blocks: [{ type: 'table', rows: [row(1)] }] }), 'modal')).not.toEqual([])
  })
})
