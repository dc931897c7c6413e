/** Markup that was made here; everything else in a template is text. */
export interface Markup {
  readonly kind: 'markup'
  readonly text: string
}

type Part = Markup | string | number | null | false | readonly Part[]

/**
 * A template whose values are escaped, so that what stands in a card, a name or a question is shown and never read as
 * markup. There is no way to leave that out. Values stand in text or between double quotes, never elsewhere in a tag.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Part[]): Markup {
  const text = strings.map((piece, index) => `${piece}${index < values.length ? shown(values[index] ?? null) : ''}`)
  return { kind: 'markup', text: text.join('') }
}

function shown(value: Part): string {
  if (value === null || value === false) return ''
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value))
  return 'kind' in value ? value.text : value.map(shown).join('')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Also without the characters that no HTML holds, such as a null. */
function escaped(text: string): string {
  return text
    .replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
    .replaceAll(/(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, '\ufffd')
}
