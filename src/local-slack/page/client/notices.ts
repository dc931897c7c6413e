import { h } from './dom.ts'
import { WORDS } from './words.ts'

const SHOWN_MS = 8_000

/** Short messages at the foot of the page, read aloud as they come. */
export function notices() {
  const line = h('p', { class: 'notice', role: 'alert', hidden: true })
  let timer: number | undefined

  function say(text: string): void {
    line.textContent = text
    line.hidden = text === ''
    window.clearTimeout(timer)
    if (text !== '') timer = window.setTimeout(() => say(''), SHOWN_MS)
  }

  return {
    element: line,
    say,
    connection(yes: boolean): void {
      if (!yes) say(WORDS.offline)
      else if (line.textContent === WORDS.offline) say('')
    },
  }
}
