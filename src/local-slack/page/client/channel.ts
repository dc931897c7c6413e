import { composer } from './composer.ts'
import { type Child, h } from './dom.ts'
import { feed } from './feed.ts'
import { icon } from './icons.ts'
import { threadLink } from './message.ts'
import type { Desk } from './place.ts'
import { keyOf } from './store.ts'
import { WORDS } from './words.ts'

/** A channel: its messages, and below each what was said in its thread. */
export function channelPane(desk: Desk, id: string): HTMLElement[] {
  const channel = desk.store.snapshot.channels.find((one) => one.id === id)
  const list = feed(desk, {
    messages: () => desk.store.roots(id),
    statusKey: '',
    below: (message) => threadLink(desk, message),
    empty: WORDS.noMessages,
  })
  return [
    h(
      'header',
      { class: 'pane-head' },
      h('span', { class: 'hash big', 'aria-hidden': 'true' }, '#'),
      h('h1', {}, channel?.name ?? ''),
      h('p', { class: 'purpose' }, channel?.purpose ?? ''),
    ),
    list,
    composer({
      desk,
      channel: id,
      thread: null,
      label: WORDS.messageTo(`#${channel?.name ?? ''}`),
      placeholder: WORDS.inChannel,
      hint: (insert) => hints(desk, insert),
    }),
  ]
}

/** The thread beside the channel. */
export function threadPane(desk: Desk, id: string, ts: string): HTMLElement {
  const close = h(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': WORDS.close, onclick: () => desk.go({ thread: null }) },
    icon('close'),
  )
  return h(
    'aside',
    { class: 'thread', 'aria-label': WORDS.thread },
    h('header', { class: 'pane-head' }, h('h2', {}, WORDS.thread), close),
    feed(desk, { messages: () => desk.store.thread(id, ts), statusKey: keyOf(id, ts) }),
    composer({ desk, channel: id, thread: ts, label: WORDS.replyHere, placeholder: WORDS.replyHere }),
  )
}

function hints(desk: Desk, insert: (text: string) => void): Child {
  const { app, commands } = desk.store.snapshot
  const chip = (label: string, text: string): HTMLElement =>
    h('button', { type: 'button', class: 'chip', onclick: () => insert(text) }, label)
  const [command] = commands
  const orCommand: Child[] = command
    ? [`${WORDS.hintCommand} `, chip(command.command, `${command.command} `), ` ${WORDS.hintCommandMore}`]
    : ['.']
  return h('span', {}, chip(WORDS.hintMention(app.name), `@${app.name} `), ` ${WORDS.hintMentionMore}`, ...orCommand)
}
