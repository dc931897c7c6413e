import { isObject, type JsonObject, objects, text } from '../../json.ts'
import { type Child, h, link } from './dom.ts'
import type { Names } from './mrkdwn.ts'

/** A `rich_text` block. Its words are only ever words. */
export function richText(block: JsonObject, names: Names): HTMLElement {
  return h('div', { class: 'rich-text' }, ...objects(block.elements).map((part) => partOf(part, names)))
}

function partOf(part: JsonObject, names: Names): HTMLElement {
  if (part.type === 'rich_text_list') {
    const items = objects(part.elements).map((item) => h('li', {}, ...spans(item, names)))
    return part.style === 'ordered' ? h('ol', {}, ...items) : h('ul', {}, ...items)
  }
  if (part.type === 'rich_text_quote') return h('blockquote', {}, ...spans(part, names))
  if (part.type === 'rich_text_preformatted') return h('pre', {}, ...spans(part, names))
  return h('p', {}, ...spans(part, names))
}

function spans(part: JsonObject, names: Names): Child[] {
  return objects(part.elements).flatMap((span) => spanOf(span, names))
}

function spanOf(span: JsonObject, names: Names): Child[] {
  if (span.type === 'user') return [h('span', { class: 'mention' }, `@${names.person(text(span.user_id))}`)]
  if (span.type === 'channel') return [h('span', { class: 'mention' }, `#${names.channel(text(span.channel_id))}`)]
  if (span.type === 'link') return [link(text(span.url), text(span.text) || text(span.url))]
  const lines = text(span.text).split('\n')
  const words = lines.flatMap((line, index): Child[] => (index === 0 ? [line] : [h('br'), line]))
  return styled(words, isObject(span.style) ? span.style : {})
}

function styled(words: Child[], style: JsonObject): Child[] {
  if (style.code === true) return [h('code', {}, ...words)]
  const bold: Child[] = style.bold === true ? [h('strong', {}, ...words)] : words
  return style.italic === true ? [h('em', {}, ...bold)] : bold
}
