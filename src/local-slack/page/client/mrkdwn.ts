import { type Child, h, link } from './dom.ts'

/** Names for the ids in a text. */
export interface Names {
  readonly person: (id: string) => string
  readonly channel: (id: string) => string
  /** Everyone and every channel, to choose from. */
  readonly people: readonly (readonly [id: string, name: string])[]
  readonly channels: readonly (readonly [id: string, name: string])[]
}

const TOKEN =
  /<([^<>]+)>|```([\s\S]+?)```|`([^`\n]+)`|(?<![\w*])\*([^*\n]+)\*(?![\w*])|(?<!\w)_([^_\n]+)_(?!\w)|(?<!\w)~([^~\n]+)~(?!\w)/g

/** Slack's markup as elements; whatever is no markup stays text. */
export function mrkdwn(source: string, names: Names): Child[] {
  const lines = source.split('\n')
  return lines.flatMap((line, index) => {
    const quoted = line.startsWith('&gt;')
    const parts = inline(quoted ? line.slice(4).trim() : line, names)
    const content: Child[] = quoted ? [h('blockquote', {}, ...parts)] : parts
    return index < lines.length - 1 && !quoted ? [...content, h('br')] : content
  })
}

function inline(source: string, names: Names): Child[] {
  const found: Child[] = []
  let from = 0
  for (const match of source.matchAll(TOKEN)) {
    found.push(unescaped(source.slice(from, match.index)))
    found.push(element(match, names))
    from = match.index + match[0].length
  }
  found.push(unescaped(source.slice(from)))
  return found.filter((part) => part !== '')
}

function element(match: RegExpMatchArray, names: Names): Child {
  const [whole, bracket, block, code, bold, italic, struck] = match
  if (bracket !== undefined) return reference(bracket, names)
  if (block !== undefined) return h('pre', {}, unescaped(block))
  if (code !== undefined) return h('code', {}, unescaped(code))
  if (bold !== undefined) return h('strong', {}, ...inline(bold, names))
  if (italic !== undefined) return h('em', {}, ...inline(italic, names))
  if (struck !== undefined) return h('s', {}, ...inline(struck, names))
  return whole
}

function reference(inside: string, names: Names): Child {
  const [target = '', label] = inside.split('|')
  if (target.startsWith('@')) return h('span', { class: 'mention' }, `@${names.person(target.slice(1))}`)
  if (target.startsWith('#')) return h('span', { class: 'mention' }, `#${names.channel(target.slice(1))}`)
  if (target.startsWith('!')) return h('span', { class: 'mention' }, `@${target.slice(1)}`)
  return link(unescaped(target), unescaped(label ?? target))
}

export function unescaped(text: string): string {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')
}
