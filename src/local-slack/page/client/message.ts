import { type JsonObject, objects, text } from '../../json.ts'
import type { SuggestPlace } from '../../suggestions.ts'
import type { Message } from '../../workspace.ts'
import { type BlockSetting, renderBlocks } from './blocks.ts'
import { h, hidden, link } from './dom.ts'
import { icon } from './icons.ts'
import { mrkdwn, type Names } from './mrkdwn.ts'
import type { Desk } from './place.ts'
import { LOCALE, WORDS } from './words.ts'

const CLOCK = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit' })

export function namesIn(desk: Desk): Names {
  const { store } = desk
  return {
    person: (id) => store.person(id)?.realName ?? id,
    channel: (id) => store.snapshot.channels.find((channel) => channel.id === id)?.name ?? id,
    people: store.snapshot.people.filter(({ isBot }) => !isBot).map(({ id, realName }) => [id, realName] as const),
    channels: store.snapshot.channels
      .filter(({ kind }) => kind !== 'im')
      .map(({ id, name }) => [id, `#${name}`] as const),
  }
}

/** Asks the app what it offers for the words typed in a field that searches. */
export function suggestIn(desk: Desk, place: SuggestPlace): BlockSetting['suggest'] {
  return async (blockId, actionId, words) => {
    const result = await desk.act({ act: 'suggest', place, blockId, actionId, words })
    return objects(result?.options)
  }
}

/** One message as a person reads it. */
export function messageElement(desk: Desk, message: Message): HTMLElement {
  const author = desk.store.person(message.user)
  const time = new Date(Number(message.ts) * 1000)
  const isApp = message.botId !== null
  const setting: BlockSetting = {
    names: namesIn(desk),
    onAction: (blockId, actionId, value, label) =>
      desk.click(message.channel, message.ts, { blockId, actionId, value, label }),
    suggest: suggestIn(desk, { kind: 'message', channel: message.channel, ts: message.ts }),
  }
  return h(
    'article',
    {
      class: `message${isApp ? ' from-app' : ''}${message.visibleTo === null ? '' : ' only-you'}`,
      'data-ts': message.ts,
    },
    avatar(author?.realName ?? '?', isApp),
    h(
      'div',
      { class: 'body' },
      message.visibleTo !== null && h('p', { class: 'private' }, icon('lock'), WORDS.onlyYou),
      h(
        'header',
        {},
        h('strong', { class: 'author' }, author?.realName ?? message.user),
        isApp && h('span', { class: 'badge' }, WORDS.app),
        h('time', { datetime: time.toISOString() }, CLOCK.format(time)),
        message.edited && h('span', { class: 'edited' }, `(${WORDS.edited})`),
        menu(desk, message),
      ),
      ...content(message, setting),
    ),
  )
}

/** What else can be done with a message: the app's shortcuts. */
function menu(desk: Desk, { channel, ts, visibleTo }: Message): HTMLElement | null {
  const shortcuts = desk.store.snapshot.shortcuts.filter((one) => one.type === 'message')
  if (shortcuts.length === 0 || visibleTo !== null) return null
  const items = shortcuts.map(({ name, callback_id: callback }) =>
    h('button', { type: 'button', class: 'button', onclick: () => choose(callback) }, name),
  )
  const details = h(
    'details',
    { class: 'more' },
    h('summary', { 'aria-label': WORDS.more }, icon('more')),
    h('div', {}, ...items),
  )
  const choose = (callback: string): void => {
    details.open = false
    void desk.act({ act: 'shortcut', callback, on: { channel, ts } })
  }
  return details
}

function content(message: Message, setting: BlockSetting): HTMLElement[] {
  const below = message.unfurls.map((unfurl) => unfurled(unfurl, setting))
  // What a person typed carries its mentions in the text; the app's words stand in its blocks.
  if (message.botId === null || message.blocks.length === 0) {
    return [h('p', { class: 'typed' }, ...mrkdwn(message.text, setting.names)), ...below]
  }
  return [...renderBlocks(message.blocks, setting), ...below]
}

/** What the app shows of a link. */
function unfurled(unfurl: JsonObject, setting: BlockSetting): HTMLElement {
  const title = text(unfurl.title)
  const words = text(unfurl.text)
  return h(
    'div',
    { class: 'unfurl' },
    title !== '' && h('p', {}, h('strong', {}, link(text(unfurl.title_link) || text(unfurl.from_url), title))),
    words !== '' && h('p', {}, ...mrkdwn(words, setting.names)),
    ...renderBlocks(objects(unfurl.blocks), setting),
  )
}

export function avatar(name: string, isApp: boolean): HTMLElement {
  if (isApp) return h('span', { class: 'avatar mark', 'aria-hidden': 'true' }, h('i'), h('i'))
  const initials = name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .filter((letter) => letter === letter.toUpperCase())
    .slice(0, 2)
    .join('')
  return h(
    'span',
    {
      class: `avatar tint-${[...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 5}`,
      'aria-hidden': 'true',
    },
    initials,
  )
}

/** `2 reacties`, below a message that has a thread. */
export function threadLink(desk: Desk, message: Message): HTMLElement | null {
  const replies = desk.store
    .thread(message.channel, message.ts)
    .slice(1)
    .filter((reply) => reply.visibleTo === null)
  if (replies.length === 0) return null
  const last = replies.at(-1)
  const lastWords = last ? firstWords(last) : ''
  return h(
    'button',
    { type: 'button', class: 'thread-link', onclick: () => desk.go({ thread: message.ts }) },
    h('strong', {}, WORDS.replies(replies.length)),
    lastWords !== '' && h('span', { class: 'preview' }, lastWords),
    hidden(WORDS.thread),
  )
}

export function firstWords(message: Message): string {
  const plain = text(message.text)
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
  return plain.replace(/\s+/g, ' ').trim().slice(0, 90)
}
