import type { types } from '@slack/bolt'
import { escapedWithin, shortened } from './mrkdwn.ts'

export type Block = types.KnownBlock
type Span = types.RichTextElement

/** Small builders; each keeps within Slack's limit for its own kind. */

const LONGEST_PARAGRAPH = 2_900
const LONGEST_CONTEXT = 2_000
const LONGEST_BUTTON = 75
const LONGEST_URL = 3_000

export function span(text: string, style: 'bold' | 'italic' | 'plain' = 'plain'): Span {
  return style === 'plain' ? { type: 'text', text } : { type: 'text', text, style: { [style]: true } }
}

/** Rich text holds words as words: nothing in them is read as markup. */
export function paragraph(...spans: readonly Span[]): Block {
  const bounded = spans.map((one) =>
    one.type === 'text' ? { ...one, text: shortened(one.text, LONGEST_PARAGRAPH) } : one,
  )
  const elements = bounded.filter((one) => one.type !== 'text' || one.text !== '')
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }
}

export function quote(words: string): Block {
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_quote', elements: [span(shortened(words, LONGEST_PARAGRAPH) || '–')] }],
  }
}

/** A line in small print; `markup` is ours, `text` is anybody's. */
export function smallPrint(text: string, markup = '', most = LONGEST_CONTEXT): Block {
  const room = most - markup.length
  return {
    type: 'context',
    elements: [{ type: 'mrkdwn', text: `${markup}${escapedWithin(text, room)}` || '–', verbatim: true }],
  }
}

export function button(actionId: string, label: string, value: string, style?: 'primary'): types.Button {
  const plainButton: types.Button = {
    type: 'button',
    action_id: actionId,
    text: plain(label),
    value: shortened(value, 2_000),
  }
  return style ? { ...plainButton, style } : plainButton
}

/** `null` when the address is not one that Slack takes. */
export function linkButton(actionId: string, label: string, url: string | null): types.Button | null {
  if (url === null || url.length > LONGEST_URL || !/^https?:\/\/\S+$/.test(url)) return null
  return { type: 'button', action_id: actionId, text: plain(label), url }
}

export function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text: shortened(text, LONGEST_BUTTON) || '…', emoji: false }
}

export function cell(text: string): types.RawTextElement {
  return { type: 'raw_text', text: shortened(text, 300) || '–' }
}
