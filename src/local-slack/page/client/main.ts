import type { Change } from '../../workspace.ts'
import { opensThread, startsTalk } from './arriving.ts'
import { banner, menuIsOpen, toggleMenu } from './banner.ts'
import { channelPane, threadPane } from './channel.ts'
import { conversation } from './conversation.ts'
import { h } from './dom.ts'
import { homePane } from './home.ts'
import { inspector } from './inspector.ts'
import { showTop } from './modal.ts'
import { notices } from './notices.ts'
import type { Desk, Place } from './place.ts'
import { act, follow } from './server.ts'
import { sidebar } from './sidebar.ts'
import { Store } from './store.ts'
import { keepTyping } from './typing.ts'
import { LANGUAGE, WORDS } from './words.ts'
import { workflowPane } from './workflow.ts'

const REMEMBERED = 'act-as'
const INSPECTING = 'inspecting'
/** On a phone, moving focus to the field would bring up its keyboard over what is to be read. */
const HAS_KEYBOARD = window.matchMedia('(pointer: fine)').matches
const root = document.querySelector('#app')
const told = notices()
let stop = (): void => {}

function open(as: string): void {
  stop()
  let page: ReturnType<typeof pageOf> | null = null
  stop = follow(as, {
    state(snapshot) {
      if (as === '' && snapshot.me !== preferred(snapshot.people)) return open(preferred(snapshot.people))
      page = pageOf(new Store(snapshot), page?.place ?? null)
    },
    change: (change) => page?.change(change),
    connected: (yes) => told.connection(yes),
  })
}

/** Whoever was chosen last time, or the first person whose language the browser asks for. */
function preferred(people: Store['snapshot']['people']): string {
  const humans = people.filter((person) => !person.isBot)
  const remembered = humans.find((person) => person.name === sessionStorage.getItem(REMEMBERED))
  return (remembered ?? humans.find((person) => person.locale.startsWith(LANGUAGE)) ?? humans[0])?.id ?? ''
}

function pageOf(store: Store, before: Place | null) {
  const me = store.snapshot.me
  const known = store.snapshot.channels.some((channel) => channel.id === before?.channel)
  let place: Place = known && before ? before : { channel: store.direct?.id ?? '', thread: null, pane: 'messages' }

  const traffic = inspector(() => toggleTraffic())

  const desk: Desk = {
    store,
    get place() {
      return place
    },
    go(next) {
      place = { ...place, ...next }
      toggleMenu(false)
      draw(true)
      if (next.pane !== undefined) tellOpened()
    },
    async act(what) {
      const outcome = await act(me, what)
      if (outcome.ok) return outcome.result
      told.say(outcome.isGone ? WORDS.renewed : WORDS.failed)
      return null
    },
    async say(channel, text, thread) {
      const result = await desk.act({ act: 'say', channel, text, thread })
      const ts = result?.ts
      if (channel === store.direct?.id && thread === null && typeof ts === 'string') desk.go({ thread: ts })
    },
    click: (channel, ts, click) => void desk.act({ act: 'click', channel, ts, click }),
    actAs(person) {
      sessionStorage.setItem(REMEMBERED, store.person(person)?.name ?? '')
      open(person)
    },
    live: new Set(),
  }

  function draw(moved: boolean): void {
    const typed = keepTyping()
    desk.live.clear()
    const isDirect = place.channel === store.direct?.id
    const beside = !isDirect && place.thread !== null ? threadPane(desk, place.channel, place.thread) : null
    root?.replaceChildren(
      banner({ toInput, toggleTraffic, trafficOpen: isInspecting() }),
      h(
        'div',
        { class: `layout${beside ? ' with-thread' : ''}` },
        sidebar(desk),
        h('main', { onclick: () => toggleMenu(false) }, ...middle(desk)),
        beside ?? '',
      ),
      traffic.element,
      told.element,
    )
    for (const sync of desk.live) sync()
    if (moved && HAS_KEYBOARD) document.querySelector<HTMLElement>('.thread .input, main .input')?.focus()
    else typed()
    showTop(desk, root)
  }

  function toggleTraffic(): void {
    const open = !isInspecting()
    sessionStorage.setItem(INSPECTING, String(open))
    traffic.toggle(open)
    document.querySelector('.traffic-button')?.setAttribute('aria-expanded', String(open))
    if (!open) document.querySelector<HTMLElement>('.traffic-button')?.focus()
  }

  function change(next: Change): void {
    store.apply(next)
    if (next.type === 'traffic') traffic.show(next.exchange)
    else if (next.type === 'notice') told.say(next.text)
    else if (next.type === 'views') showTop(desk, root)
    else if (next.type === 'home' || next.type === 'prompts') draw(false)
    else if (next.type === 'message' && opensThread(next.message, desk)) {
      place = { ...place, thread: next.message.threadTs }
      draw(false)
    } else if (next.type === 'message' && startsTalk(next.message, desk)) {
      desk.go({ pane: 'messages', thread: next.message.ts })
    } else for (const sync of desk.live) sync()
  }

  function tellOpened(): void {
    if (place.pane !== 'workflow') void desk.act({ act: 'home', tab: place.pane })
  }

  traffic.fill(store.traffic.values())
  draw(true)
  if (isInspecting()) traffic.element.hidden = false
  tellOpened()
  return {
    change,
    get place() {
      return place
    },
  }
}

function isInspecting(): boolean {
  return sessionStorage.getItem(INSPECTING) === 'true'
}

/** What stands in the middle of the page. */
function middle(desk: Desk): HTMLElement[] {
  const { pane, channel } = desk.place
  switch (pane) {
    case 'home':
      return homePane(desk)
    case 'workflow':
      return workflowPane(desk)
    case 'messages':
      return channel === desk.store.direct?.id ? conversation(desk, channel) : channelPane(desk, channel)
  }
}

function toInput(): void {
  document.querySelector<HTMLElement>('main .input')?.focus()
}

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || document.querySelector('dialog')) return
  if (menuIsOpen()) toggleMenu(false)
  else document.querySelector<HTMLElement>('.thread .icon-button')?.click()
})

open('')
