import { isObject, type JsonObject, objects, text } from '../../json.ts'
import { renderBlocks } from './blocks.ts'
import { h } from './dom.ts'
import { icon } from './icons.ts'
import { namesIn, suggestIn } from './message.ts'
import type { Desk } from './place.ts'
import { keepFields } from './typing.ts'
import { valuesOf } from './values.ts'
import { WORDS } from './words.ts'

/** Draws the window on top of the stack, if there is one; one that was only renewed keeps what was typed in it. */
export function showTop(desk: Desk, root: Element | null): void {
  const before = document.querySelector<HTMLElement>('dialog[data-view-id]')
  const top = desk.store.views.at(-1)
  const fill = before !== null && before.dataset.viewId === top?.id ? keepFields(before) : null
  before?.remove()
  if (!top) return
  const dialog = modal(desk, top)
  fill?.(dialog)
  root?.append(dialog)
  dialog.showModal()
}

/** The top modal of the stack as a dialog; errors come back below the fields they are about. */
function modal(desk: Desk, view: JsonObject): HTMLDialogElement {
  const id = text(view.id)
  const label = (part: keyof JsonObject, fallback: string): string => {
    const object = view[part]
    return isObject(object) ? text(object.text) : fallback
  }
  const form = h('form', { class: 'modal-form', novalidate: true })
  const close = (): void => void desk.act({ act: 'close', view: id })
  const blocks = renderBlocks(objects(view.blocks), {
    names: namesIn(desk),
    onAction: (blockId, actionId, value, label) => {
      const click = { blockId, actionId, value, label }
      void desk.act({ act: 'clickInView', view: id, click, values: valuesOf(form) })
    },
    suggest: suggestIn(desk, { kind: 'view', view: id }),
  })
  const submit = label('submit', '')
  const footer = h(
    'footer',
    {},
    h(
      'button',
      { type: 'button', class: 'button', onclick: close },
      label('close', submit === '' ? WORDS.close : WORDS.cancel),
    ),
    submit !== '' && h('button', { type: 'submit', class: 'button primary' }, submit),
  )
  form.append(h('div', { class: 'modal-body' }, ...blocks), footer)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void send()
  })
  const dialog = h(
    'dialog',
    {
      class: 'modal',
      'aria-labelledby': `title-${id}`,
      'data-callback-id': text(view.callback_id),
      'data-view-id': id,
    },
    h(
      'header',
      {},
      h('h2', { id: `title-${id}` }, label('title', '')),
      h('button', { type: 'button', class: 'icon-button', 'aria-label': WORDS.close, onclick: close }, icon('close')),
    ),
    form,
  )
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault()
    close()
  })
  return dialog

  async function send(): Promise<void> {
    const errors = missing(form)
    const found =
      Object.keys(errors).length > 0 ? errors : await desk.act({ act: 'submit', view: id, values: valuesOf(form) })
    show(form, found ?? {})
  }
}

/** What must be filled in and is not, by field. */
function missing(form: HTMLElement): JsonObject {
  const empty = [
    ...[...form.querySelectorAll<HTMLInputElement>('[required]')].filter((input) => input.value.trim() === ''),
    ...[...form.querySelectorAll('[data-required]')].filter((group) => !group.querySelector('input:checked')),
  ]
  return Object.fromEntries(
    empty.map((control) => [control.closest<HTMLElement>('[data-field]')?.dataset.field ?? '', WORDS.required]),
  )
}

function show(form: HTMLElement, errors: JsonObject): void {
  for (const holder of form.querySelectorAll<HTMLElement>('[data-field]')) {
    const error = text(errors[holder.dataset.field ?? ''])
    const line = holder.querySelector('.error')
    if (line) line.textContent = error
    holder.querySelector('[data-action-id]')?.setAttribute('aria-invalid', String(error !== ''))
  }
  const [first] = form.querySelectorAll<HTMLElement>('[aria-invalid="true"]')
  const target = first?.matches('.choices') ? first.querySelector('input') : first
  target?.focus()
}
