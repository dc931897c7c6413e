import { type Check, complain, list, oneOf } from './check.ts'

const PARTS = ['rich_text_section', 'rich_text_list', 'rich_text_quote', 'rich_text_preformatted']
const SPANS = ['text', 'link', 'user', 'channel', 'usergroup', 'emoji', 'broadcast', 'date', 'color']
const MOST = 1_000

/** A `rich_text` block: sections, lists, quotes and preformatted parts, each of spans. */
export function richText(check: Check): void {
  list(check, 'elements', MOST, (part) => {
    oneOf(part, 'type', PARTS)
    if (part.value.type === 'rich_text_list') {
      oneOf(part, 'style', ['bullet', 'ordered'])
      list(part, 'elements', MOST, spansOf)
    } else spansOf(part)
  })
}

function spansOf(part: Check): void {
  list(part, 'elements', MOST, span, 0)
}

function span(check: Check): void {
  oneOf(check, 'type', SPANS)
  const { type, text, url } = check.value
  if (type === 'text' && (typeof text !== 'string' || text === ''))
    complain(check, 'must be more than 0 characters', 'text')
  if (type === 'link' && (typeof url !== 'string' || url === '')) complain(check, 'missing required field: url')
}
