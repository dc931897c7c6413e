import { h } from './dom.ts'
import { WORDS } from './words.ts'

interface BannerActs {
  readonly toInput: () => void
  readonly toggleTraffic: () => void
  readonly trafficOpen: boolean
}

/** The line that says this is not the real Slack, with the way into the menu and the inspector. */
export function banner({ toInput, toggleTraffic, trafficOpen }: BannerActs): HTMLElement {
  const menu = h('button', {
    type: 'button',
    class: 'menu-button',
    'aria-controls': 'places',
    'aria-label': WORDS.menu,
    'aria-expanded': String(menuIsOpen()),
    onclick: () => toggleMenu(!menuIsOpen()),
  })
  const skip = (event: Event): void => {
    event.preventDefault()
    toInput()
  }
  return h(
    'div',
    { class: 'banner' },
    menu,
    h('a', { class: 'skip', href: '#', onclick: skip }, WORDS.skip),
    h('strong', {}, WORDS.banner),
    h('span', {}, WORDS.bannerMore),
    h(
      'button',
      {
        type: 'button',
        class: 'traffic-button',
        'aria-controls': 'traffic',
        'aria-expanded': String(trafficOpen),
        onclick: toggleTraffic,
      },
      WORDS.traffic.open,
    ),
  )
}

export function menuIsOpen(): boolean {
  return document.body.classList.contains('menu-open')
}

export function toggleMenu(show: boolean): void {
  document.body.classList.toggle('menu-open', show)
  document.querySelector('.menu-button')?.setAttribute('aria-expanded', String(show))
}
