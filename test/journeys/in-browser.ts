/** In the browser: what the buttons, lists and search fields of a role ask for, without their place in a row. */
export function actsIn(place: HTMLElement | SVGElement, role: string): string[] {
  const ids = [...place.querySelectorAll<HTMLElement>(`[data-action-id^="${role}:"]`)].map(
    (one) => one.dataset.actionId,
  )
  return ids.map((id = '') => id.split(':').slice(0, 2).join(':')).filter((act) => act !== 'hr:ask')
}

/** In the browser: clicks, chooses and searches as a hand would; gives what was asked for. */
export function pressEach(
  place: HTMLElement | SVGElement,
  { role, known }: { role: string; known: string[] },
): string[] {
  const isWindow = place.tagName === 'DIALOG'
  const acts: string[] = []
  for (const one of place.querySelectorAll<HTMLElement>(`[data-action-id^="${role}:"]`)) {
    const act = (one.dataset.actionId ?? '').split(':').slice(0, 2).join(':')
    if (act === 'hr:ask' || (isWindow && (known.includes(act) || acts.length > 0))) continue
    acts.push(act)
    if (one instanceof HTMLSelectElement) {
      one.selectedIndex = 1
      one.dispatchEvent(new Event('change'))
    } else if (one instanceof HTMLInputElement) {
      one.value = one.list?.querySelector('option')?.value ?? ''
      one.dispatchEvent(new Event('input'))
    } else one.click()
    // Whether that is sure.
    document.querySelector<HTMLElement>('[role="alertdialog"] footer button:last-child')?.click()
  }
  return acts
}
