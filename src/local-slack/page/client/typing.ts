/** Remembers what is being typed, and where, so that drawing again takes nothing away. */
export function keepTyping(): () => void {
  const active = document.activeElement
  const inputs = [...document.querySelectorAll<HTMLTextAreaElement>('.input')].map(
    (input) => [input.ariaLabel, input.value] as const,
  )
  const label = active instanceof HTMLTextAreaElement ? active.ariaLabel : null
  const focusKey = active instanceof HTMLElement ? active.dataset.actionId : undefined
  return () => {
    for (const input of document.querySelectorAll<HTMLTextAreaElement>('.input')) {
      const before = inputs.find(([name]) => name === input.ariaLabel)
      if (before) input.value = before[1]
      if (label !== null && input.ariaLabel === label) input.focus()
    }
    if (focusKey) document.querySelector<HTMLElement>(`[data-action-id="${CSS.escape(focusKey)}"]`)?.focus()
  }
}

type Filled = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** An updated window keeps what was filled in, field by field, as Slack does for fields with the same ids. */
export function keepFields(from: HTMLElement): (to: HTMLElement) => void {
  const before = new Map(controlsIn(from).map((control) => [keyOf(control), control]))
  return (to) => {
    for (const control of controlsIn(to)) {
      const old = before.get(keyOf(control))
      if (!old || old.type !== control.type) continue
      if (control instanceof HTMLInputElement && old instanceof HTMLInputElement) control.checked = old.checked
      if (control.type !== 'radio' && control.type !== 'checkbox') control.value = old.value
    }
  }
}

function controlsIn(element: HTMLElement): Filled[] {
  return [...element.querySelectorAll<Filled>('[data-field] :is(input, textarea, select)')]
}

/** The field, and in a group of choices the choice. */
function keyOf(control: Filled): string {
  const field = control.closest<HTMLElement>('[data-field]')?.dataset.field ?? ''
  const isChoice = control.type === 'radio' || control.type === 'checkbox'
  return `${field}:${control.name}:${isChoice ? control.value : ''}`
}
