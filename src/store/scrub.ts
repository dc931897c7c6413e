import { withoutNames } from '../language/person-names.ts'

const EMAIL = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu
/** Two letters and two digits, then letters and digits with or without spaces; which part is the number is worked out. */
const MAYBE_IBAN = /(?<![\p{L}\p{N}])[A-Za-z]{2}\d{2}(?:[ -]?[A-Za-z0-9]){11,40}/gu
const MAYBE_BSN = /(?<!\d[ .-]?)\d(?:[ .-]?\d){7,8}(?![ .-]?\d)/g
const PHONE =
  /(?<![\d+])(?:(?:\+|00)\d{1,3}[ ./-]?(?:\(0\)[ ./-]?)?\d(?:[ ./-]{0,2}\d){6,11}|\(?0\d(?:[ ()./-]{0,2}\d){8})(?!\d)/g

/**
 * The text without what points at a person: e-mail addresses, IBANs, citizen service numbers, telephone numbers, and
 * names where they usually stand.
 *
 * A number is taken for what it could be: rather an amount too many made unreadable than a BSN kept. A name in an
 * unusual place is not recognised, which is why text is only kept where somebody needs it.
 */
export function scrub(text: string): string {
  const numberless = text
    .replace(EMAIL, '[e-mail]')
    .replace(MAYBE_IBAN, withoutIban)
    .replace(MAYBE_BSN, (digits) => (isBsn(digits.replace(/\D/g, '')) ? '[bsn]' : digits))
    .replace(PHONE, '[telefoon]')
  return withoutNames(numberless)
}

/** The eleven-test of a BSN; eight digits have lost a leading zero. */
export function isBsn(digits: string): boolean {
  const nine = digits.padStart(9, '0')
  if (!/^\d{9}$/.test(nine) || /^0+$/.test(nine)) return false
  const sum = [...nine].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0)
  return sum % 11 === 0
}

const SHORTEST_IBAN = 15
const LONGEST_IBAN = 34

/** Words after an IBAN look like more of it, so the part that passes the check is looked for. */
function withoutIban(found: string): string {
  const places = [...found.matchAll(/[A-Za-z0-9]/g)].map(({ index }) => index)
  for (let length = Math.min(LONGEST_IBAN, places.length); length >= SHORTEST_IBAN; length--) {
    const end = (places[length - 1] ?? 0) + 1
    const isWhole = !/[A-Za-z0-9]/.test(found.charAt(end))
    if (isWhole && isIban(found.slice(0, end).replace(/[ -]/g, '')))
      return `[iban]${found.slice(end).replace(MAYBE_IBAN, withoutIban)}`
  }
  return found
}

/** The first four signs go to the end, letters become 10 to 35, and the number leaves 1 when divided by 97. */
export function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/i.test(text)) return false
  const turned = `${text.slice(4)}${text.slice(0, 4)}`
  const digits = [...turned].map((sign) => Number.parseInt(sign, 36)).join('')
  return BigInt(digits) % 97n === 1n
}
