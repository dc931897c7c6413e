import { isObject, type JsonObject, text } from '../../json.ts'
import { h } from './dom.ts'
import { mrkdwn, type Names } from './mrkdwn.ts'

/** Asks before an act, when the app wants that; the act follows only on yes. */
export function confirmed(element: JsonObject, names: Names, act: () => void): void {
  const asked = element.confirm
  if (!isObject(asked)) {
    act()
    return
  }
  const part = (key: string): JsonObject => {
    const value = asked[key]
    return isObject(value) ? value : {}
  }
  const button = (key: string, then: () => void, look: string): HTMLElement => {
    const choose = (): void => {
      dialog.remove()
      then()
    }
    return h('button', { type: 'button', class: `button ${look}`, onclick: choose }, text(part(key).text))
  }
  const words = part('text')
  const body = words.type === 'mrkdwn' ? mrkdwn(text(words.text), names) : [text(words.text)]
  const dialog: HTMLDialogElement = h(
    'dialog',
    { class: 'modal', role: 'alertdialog', 'aria-labelledby': 'confirm-title', 'aria-describedby': 'confirm-text' },
    h('header', {}, h('h2', { id: 'confirm-title' }, text(part('title').text))),
    h('p', { class: 'modal-body', id: 'confirm-text' }, ...body),
  )
  const style = text(asked.style) === 'danger' ? 'danger' : 'primary'
  dialog.append(
    h(
      'footer',
      {},
      button('deny', () => {}, ''),
      button('confirm', act, style),
    ),
  )
  dialog.addEventListener('close', () => dialog.remove())
  document.querySelector('#app')?.append(dialog)
  dialog.showModal()
}
