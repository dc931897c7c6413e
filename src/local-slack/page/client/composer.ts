import { type Child, h } from './dom.ts'
import { icon } from './icons.ts'
import type { Desk } from './place.ts'
import { WORDS } from './words.ts'

interface ComposerSettings {
  readonly desk: Desk
  readonly channel: string
  readonly thread: string | null
  readonly label: string
  readonly placeholder: string
  readonly hint?: (insert: (text: string) => void) => Child
}

const COMMAND = /^(\/\S+)\s*([\s\S]*)$/

/** Where a person types. Enter sends, Shift with Enter makes a new line; a line that starts with `/` is a command. */
export function composer({ desk, channel, thread, label, placeholder, hint }: ComposerSettings): HTMLElement {
  const input = h('textarea', { class: 'input', rows: 1, 'aria-label': label, placeholder, maxlength: 12_000 })
  const button = h('button', { type: 'submit', class: 'send', 'aria-label': WORDS.send }, icon('send'))

  async function send(): Promise<void> {
    const typed = input.value.trim()
    if (typed === '') return
    input.value = ''
    grow()
    const command = COMMAND.exec(typed)
    if (command) await desk.act({ act: 'command', channel, command: command[1] ?? '', text: command[2] ?? '' })
    else await desk.say(channel, typed, thread)
  }

  function grow(): void {
    input.style.height = 'auto'
    input.style.height = `${Math.min(input.scrollHeight, 200)}px`
  }

  function insert(text: string): void {
    input.value = text + input.value
    input.focus()
    input.setSelectionRange(input.value.length, input.value.length)
  }

  input.addEventListener('input', grow)
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    void send()
  })
  const form = h('form', { class: 'composer' }, h('div', { class: 'typing' }, input, button))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void send()
  })
  if (hint) form.append(h('p', { class: 'hints' }, hint(insert) || ''))
  return form
}
