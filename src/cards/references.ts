/** `{{…}}` in the text of a card: a value of a rule, the year asked about, or a literal. */
export type Reference =
  | { readonly kind: 'year' }
  | { readonly kind: 'literal'; readonly text: string }
  | {
      readonly kind: 'rule'
      readonly rule: string
      readonly on: string | null
      readonly as: 'value' | 'number' | 'history'
    }

const BRACES = /\{\{(.*?)\}\}/g
const RULE = /^([a-z0-9-]+(?:\.[a-z0-9-]+)*)(?:@(\d{4}(?:-\d{2}-\d{2})?))?(?::(number|history))?$/

/** Reads what stands between the braces; `null` when it is none of the three. */
export function parseReference(inside: string): Reference | null {
  const text = inside.trim()
  if (text === 'year') return { kind: 'year' }
  if (text.startsWith('=')) return { kind: 'literal', text: text.slice(1) }
  const match = RULE.exec(text)
  if (!match?.[1]) return null
  const as = match[3] === 'number' || match[3] === 'history' ? match[3] : 'value'
  return { kind: 'rule', rule: match[1], on: match[2] ?? null, as }
}

/** Every reference in a text, in order; what cannot be read is `null`. */
export function referencesIn(text: string): { readonly inside: string; readonly reference: Reference | null }[] {
  return [...text.matchAll(BRACES)].map((match) => ({
    inside: match[1] ?? '',
    reference: parseReference(match[1] ?? ''),
  }))
}

/** The text with each reference replaced. */
export function replaceReferences(text: string, replace: (reference: Reference) => string): string {
  return text.replaceAll(BRACES, (whole, inside: string) => {
    const reference = parseReference(inside)
    return reference === null ? whole : replace(reference)
  })
}
