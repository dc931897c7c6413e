export type Child = Node | string | null | undefined | false

type Value = string | number | boolean | undefined | ((event: Event) => void)

/** Makes an element. Text children are text, never markup; `onclick` and the like are listeners. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Readonly<Record<string, Value>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === false) continue
    if (typeof value === 'function') element.addEventListener(name.slice(2), value)
    else element.setAttribute(name, value === true ? '' : String(value))
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false))
  return element
}

/** For screen readers only. */
export function hidden(text: string): HTMLElement {
  return h('span', { class: 'visually-hidden' }, text)
}

/** Only addresses a browser may open; anything else, such as `javascript:`, is no link. */
export function safeAddress(address: string): string | null {
  return /^(https?:\/\/|mailto:)\S+$/i.test(address) ? address : null
}

export function link(address: string, ...children: readonly Child[]): HTMLElement {
  const href = safeAddress(address)
  if (href === null) return h('span', {}, ...children)
  return h('a', { href, target: '_blank', rel: 'noopener noreferrer' }, ...children)
}
