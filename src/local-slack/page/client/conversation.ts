import { composer } from './composer.ts'
import { h } from './dom.ts'
import { feed } from './feed.ts'
import { avatar, firstWords } from './message.ts'
import type { Desk } from './place.ts'
import { keyOf } from './store.ts'
import { LOCALE, WORDS } from './words.ts'

const WHEN = new Intl.DateTimeFormat(LOCALE, { weekday: 'short', hour: '2-digit', minute: '2-digit' })

/** The assistant's own pane: one conversation at a time, each of them a thread. */
export function conversation(desk: Desk, channel: string): HTMLElement[] {
  const { store, place } = desk
  const { app } = store.snapshot
  const start = place.thread === null
  const again = h(
    'button',
    { type: 'button', class: 'button', onclick: () => desk.go({ thread: null }) },
    WORDS.newTalk,
  )
  const heading = h('header', { class: 'pane-head' }, avatar(app.name, true), h('h1', {}, app.name), !start && again)
  const { thread } = place
  const body =
    thread === null
      ? welcome(desk, channel)
      : feed(desk, { messages: () => store.thread(channel, thread), statusKey: keyOf(channel, thread) })
  const form = composer({
    desk,
    channel,
    thread: place.thread,
    label: WORDS.messageTo(app.name),
    placeholder: start ? WORDS.askHere : WORDS.followUp,
  })
  return [heading, body, form]
}

/** What a newcomer sees first: what this is for, and questions to start with. */
function welcome(desk: Desk, channel: string): HTMLElement {
  const { app, prompts } = desk.store.snapshot
  const ask = (question: string) => (): void => void desk.say(channel, question, null)
  const cards = prompts.prompts.map(({ title, message }) =>
    h('button', { type: 'button', class: 'prompt', onclick: ask(message) }, title),
  )
  return h(
    'div',
    { class: 'feed welcome' },
    h(
      'div',
      { class: 'hero' },
      avatar(app.name, true),
      h('h2', {}, prompts.title || app.name),
      h('p', {}, app.description),
    ),
    h('div', { class: 'prompts' }, ...cards),
    earlier(desk, channel),
  )
}

function earlier(desk: Desk, channel: string): HTMLElement | null {
  const roots = desk.store
    .roots(channel)
    .filter((message) => message.visibleTo === null)
    .slice(-8)
    .reverse()
  if (roots.length === 0) return null
  const items = roots.map((root) =>
    h(
      'li',
      {},
      h(
        'button',
        { type: 'button', class: 'earlier-talk', onclick: () => desk.go({ thread: root.ts }) },
        h('span', {}, firstWords(root)),
        h('time', {}, WHEN.format(new Date(Number(root.ts) * 1000))),
      ),
    ),
  )
  return h('section', { class: 'earlier' }, h('h3', {}, WORDS.earlier), h('ul', {}, ...items))
}
