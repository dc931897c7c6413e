import type { Message } from '../../workspace.ts'
import { h } from './dom.ts'
import { messageElement } from './message.ts'
import type { Desk } from './place.ts'

export interface FeedSettings {
  readonly messages: () => readonly Message[]
  /** Under which status the assistant may be at work here. */
  readonly statusKey: string
  readonly below?: (message: Message) => HTMLElement | null
  readonly empty?: string
}

interface Shown {
  readonly message: Message
  readonly below: string
  readonly element: HTMLElement
}

/** Messages below each other. What is already there stays where it is, so that a screen reader hears only what is new. */
export function feed(desk: Desk, { messages, statusKey, below, empty }: FeedSettings): HTMLElement {
  const shown = new Map<string, Shown>()
  const list = h('div', { role: 'log', 'aria-live': 'polite' })
  const status = h('p', { class: 'status', role: 'status' })
  const element = h('div', { class: 'feed', tabindex: '0' }, empty && h('p', { class: 'empty' }, empty), list, status)

  function sync(): void {
    const wanted = messages()
    const before = shown.size
    for (const [ts, one] of shown) {
      if (wanted.some((message) => message.ts === ts)) continue
      one.element.remove()
      shown.delete(ts)
    }
    for (const [index, message] of wanted.entries()) place(message, index)
    element.classList.toggle('is-empty', wanted.length === 0)
    const doing = desk.store.status.get(statusKey) ?? ''
    status.textContent = doing === '' ? '' : `${desk.store.snapshot.app.name} ${doing}`
    if (shown.size > before) toNewest(wanted)
  }

  function place(message: Message, index: number): void {
    const more = below?.(message) ?? null
    const known = shown.get(message.ts)
    if (known?.message === message && known.below === (more?.textContent ?? '')) return
    const next = messageElement(desk, message)
    if (more) next.querySelector('.body')?.append(more)
    if (known) known.element.replaceWith(next)
    else list.insertBefore(next, list.children[index] ?? null)
    shown.set(message.ts, { message, below: more?.textContent ?? '', element: next })
  }

  /** Down to the newest message, but not past its beginning, or that of the question just before it. */
  function toNewest(wanted: readonly Message[]): void {
    const newest = wanted.at(-1)
    const before = wanted.at(-2)
    const anchor = before?.botId === null ? before : newest
    const top = anchor ? (shown.get(anchor.ts)?.element.offsetTop ?? 0) : 0
    element.scrollTop = Math.min(element.scrollHeight - element.clientHeight, top)
  }

  desk.live.add(sync)
  return element
}
