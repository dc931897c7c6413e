import type { Span } from './value.ts'

/** What somebody calls a number that is theirs. */
const NAMES =
  '(?:bsn|burgerservicenummer|sofi-?nummer|personeelsnummer|rekeningnummer|iban|telefoonnummer|telefoon|mobiel|nummer|citizen service number|employee number|account number|phone number|phone|mobile)'
const DIGITS = '\\+?\\d(?:[ .-]?\\d){5,}'

const FORMS: readonly RegExp[] = [
  new RegExp(`\\b${NAMES}(?: (?:is|nr|nummer|van mij|:))*[ :.]*(?<number>${DIGITS})`, 'g'),
  new RegExp(`(?<![\\d.,])(?<number>${DIGITS})(?= (?:is|=) (?:mijn|my|het|the) ${NAMES}\\b)`, 'g'),
  // An IBAN, and a telephone number: no amount begins with a nought or a plus.
  /(?<![a-z0-9])(?<number>[a-z]{2}\d{2} ?[a-z]{4}(?: ?\d){10})(?!\d)/g,
  /(?<![\d.,])(?<number>(?:\+|00?)\d{1,3}[ ./-]?(?:\d[ ./-]?){6,8}\d)(?![\d])/g,
]

/** Numbers by which a person is known. They are no values: one taken for a wage sum would end up in a receipt. */
export function personalNumbersIn(folded: string): Span[] {
  return FORMS.flatMap((form) =>
    [...folded.matchAll(form)].map((match) => {
      const from = match.index + match[0].lastIndexOf(match.groups?.number ?? '')
      return { from, to: from + (match.groups?.number ?? '').length }
    }),
  )
}
