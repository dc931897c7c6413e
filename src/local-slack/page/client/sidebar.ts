import { toggleMenu } from './banner.ts'
import { h, hidden } from './dom.ts'
import { icon } from './icons.ts'
import { avatar } from './message.ts'
import type { Desk } from './place.ts'
import { WORDS } from './words.ts'

/** The way around: the assistant, the channels, and whom to act as. */
export function sidebar(desk: Desk): HTMLElement {
  const { store, place } = desk
  const { snapshot, direct } = store
  const item = (label: string, current: boolean, go: () => void, icon: HTMLElement | string): HTMLElement =>
    h(
      'li',
      {},
      h(
        'button',
        { type: 'button', class: 'place', 'aria-current': current ? 'page' : undefined, onclick: go },
        icon,
        label,
      ),
    )
  const hash = (): HTMLElement => h('span', { class: 'hash', 'aria-hidden': 'true' }, '#')
  const lock = (): HTMLElement => h('span', { class: 'hash' }, icon('lock'), hidden(WORDS.privateChannel))
  const channels = snapshot.channels.filter((channel) => channel.kind !== 'im')
  return h(
    'nav',
    { class: 'sidebar', id: 'places', 'aria-label': WORDS.menu },
    h('p', { class: 'team' }, snapshot.team),
    h('h2', {}, WORDS.assistant),
    h(
      'ul',
      {},
      direct &&
        item(
          snapshot.app.name,
          place.channel === direct.id && place.pane === 'messages',
          () => desk.go({ channel: direct.id, thread: null, pane: 'messages' }),
          avatar(snapshot.app.name, true),
        ),
      direct &&
        snapshot.app.homeTab &&
        item(
          WORDS.home,
          place.pane === 'home',
          () => desk.go({ channel: direct.id, thread: null, pane: 'home' }),
          h('span', { class: 'hash', 'aria-hidden': 'true' }, icon('home')),
        ),
      direct &&
        snapshot.steps.length > 0 &&
        item(
          WORDS.workflow,
          place.pane === 'workflow',
          () => desk.go({ channel: direct.id, thread: null, pane: 'workflow' }),
          h('span', { class: 'hash', 'aria-hidden': 'true' }, icon('flow')),
        ),
    ),
    shortcuts(desk),
    h('h2', {}, WORDS.channels),
    h(
      'ul',
      {},
      ...channels.map((channel) =>
        item(
          channel.name,
          place.channel === channel.id && place.pane === 'messages',
          () => desk.go({ channel: channel.id, thread: null, pane: 'messages' }),
          channel.kind === 'group' ? lock() : hash(),
        ),
      ),
    ),
    persons(desk),
  )
}

/** The app's shortcuts that need no message. */
function shortcuts(desk: Desk): HTMLElement | null {
  const all = desk.store.snapshot.shortcuts.filter((one) => one.type === 'global')
  if (all.length === 0) return null
  const items = all.map(({ name, callback_id: callback }) => {
    const choose = (): void => {
      toggleMenu(false)
      void desk.act({ act: 'shortcut', callback, on: null })
    }
    const mark = h('span', { class: 'hash', 'aria-hidden': 'true' }, icon('bolt'))
    return h('li', {}, h('button', { type: 'button', class: 'place', onclick: choose }, mark, name))
  })
  return h('ul', { 'aria-label': WORDS.shortcuts }, ...items)
}

function persons(desk: Desk): HTMLElement {
  const { snapshot } = desk.store
  const options = snapshot.people
    .filter((person) => !person.isBot)
    .map((person) =>
      h(
        'option',
        { value: person.id, selected: person.id === snapshot.me },
        `${person.realName.split(' ')[0]} · ${person.title}`,
      ),
    )
  const select = h('select', { id: 'act-as' }, ...options)
  select.addEventListener('change', () => desk.actAs(select.value))
  return h('div', { class: 'act-as' }, h('label', { for: 'act-as' }, WORDS.actAs), select)
}
