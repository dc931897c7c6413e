import type { Exchange } from '../../traffic.ts'
import { h } from './dom.ts'
import { icon } from './icons.ts'
import { LOCALE, WORDS } from './words.ts'

const MOST = 200
const CLOCK = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit', second: '2-digit' })

type Filter = 'all' | Exchange['direction'] | 'refused'
const FILTERS: readonly Filter[] = ['all', 'to-app', 'from-app', 'refused']

/** What goes between this Slack and the app, newest first; each line opens to the whole content. */
export function inspector(closed: () => void) {
  const rows = new Map<string, { readonly exchange: Exchange; readonly row: HTMLElement }>()
  const list = h('ul', { class: 'exchanges' })
  const choose = h(
    'select',
    { id: 'traffic-filter' },
    ...FILTERS.map((value) => h('option', { value }, WORDS.traffic[value])),
  )
  choose.addEventListener('change', sift)
  const clear = (): void => {
    rows.clear()
    list.replaceChildren()
  }
  const close = h(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': WORDS.close, onclick: closed },
    icon('close'),
  )
  const element = h(
    'section',
    { class: 'traffic', id: 'traffic', 'aria-label': WORDS.traffic.title, hidden: true },
    h(
      'header',
      {},
      h('h2', { tabindex: '-1' }, WORDS.traffic.title),
      h('label', { for: choose.id, class: 'visually-hidden' }, WORDS.traffic.filter),
      choose,
      h('button', { type: 'button', class: 'button', onclick: clear }, WORDS.traffic.clear),
      close,
    ),
    list,
  )

  function sift(): void {
    for (const { exchange, row } of rows.values()) row.hidden = !fits(exchange, choose.value)
  }

  function show(exchange: Exchange): void {
    const before = rows.get(exchange.id)
    const open = before?.row.querySelector('details')?.open ?? false
    const row = line(exchange, open)
    row.hidden = !fits(exchange, choose.value)
    if (before) before.row.replaceWith(row)
    else list.prepend(row)
    rows.set(exchange.id, { exchange, row })
    const [oldest] = rows
    if (rows.size > MOST && oldest) {
      oldest[1].row.remove()
      rows.delete(oldest[0])
    }
  }

  return {
    element,
    show,
    fill(exchanges: Iterable<Exchange>): void {
      for (const exchange of exchanges) show(exchange)
    },
    toggle(open: boolean): void {
      element.hidden = !open
      if (open) element.querySelector('h2')?.focus()
    },
  }
}

function fits({ direction, outcome }: Exchange, filter: string): boolean {
  return filter === 'all' || filter === direction || (filter === 'refused' && outcome.kind === 'refused')
}

function line({ at, direction, name, detail, sent, outcome }: Exchange, open: boolean): HTMLElement {
  const arrow = h('span', { class: 'arrow' }, WORDS.traffic.short[direction])
  const summary = h(
    'summary',
    {},
    h('time', {}, CLOCK.format(new Date(at))),
    arrow,
    h('strong', {}, name),
    detail !== '' && h('span', { class: 'detail' }, detail),
    h('span', { class: 'outcome' }, outcomeWords(outcome)),
  )
  const details = h('details', {}, summary)
  // The content is drawn when somebody looks: two hundred of them would only make the page slow.
  details.addEventListener('toggle', () => {
    if (!details.open || details.childElementCount > 1) return
    const answer = outcome.kind === 'waiting' ? null : content(WORDS.traffic.answer, outcome.answer)
    details.append(...[content(WORDS.traffic.sent, sent), answer].filter((part) => part !== null))
  })
  details.open = open
  return h('li', { 'data-direction': direction, 'data-outcome': outcome.kind }, details)
}

function content(label: string, body: string): HTMLElement | null {
  if (body === '' || body === '{}') return null
  return h('div', {}, h('h3', {}, label), h('pre', { tabindex: '0', role: 'region', 'aria-label': label }, body))
}

function outcomeWords(outcome: Exchange['outcome']): string {
  switch (outcome.kind) {
    case 'waiting':
      return WORDS.traffic.waiting
    case 'done':
      return `${outcome.ms} ms`
    case 'refused':
      return `${outcome.reason} · ${outcome.ms} ms`
  }
}
