import { decimal, exact, multiply } from '../../core/exact.ts'
import type { NumberFound } from './numbers.ts'
import { type Meaning, type Value, value } from './value.ts'

const SIGN_BEFORE = /(?:€|\b(?:eur|euro|euros)) ?-?$/
const EURO_AFTER = /^(?: ?€| ?(?:eur|euro|euros|euro's|eurootjes|piek)\b)/
const CENT_AFTER = /^ ?(?:cent|cents|ct|eurocent|eurocents)\b/
const OTHER_MONEY = /^ ?(?:\$|£|dollar|dollars|pond|pounds|usd|gbp|chf|frank)(?![a-z])/
/** `3 euro 50` */
const CENTS_AFTER_EURO = /^ ?(\d{2})(?![\d%]| ?(?:km|kilometer|dag|day|uur|procent))/
const PER =
  /^(?:,-+)? ?(?:per|\/|p\/|p|a|an|each|iedere|elke|for each|for every|voor elke|voor iedere|de) ?(?:gewerkte |worked )?((?:thuis|thuiswerk|home[ -]?working |working |work |wfh |thuisgewerkte |office |kantoor)?(?:dag|day)|km|kilometer|kilometre|mnd|maand|month)\b/
const UNIT_AFTER =
  /^ ?(?:km|kilometer|kilometre|dagen|dag|day|days|uur|uren|hour|hours|mensen|people|werknemers|employees|jaar|years?|%|procent|percent|fte|man|personen)\b/

/** Sums of money: a number with a euro sign or word, in cents, or multiplied by `ton`, `k`, `miljoen`. */
export function amountsIn(text: string, numbers: readonly NumberFound[]): Value[] {
  return numbers.flatMap((number) => amountAt(text, number))
}

function amountAt(text: string, number: NumberFound): Value[] {
  const after = text.slice(number.to)
  if (OTHER_MONEY.test(after)) return []
  if (text.slice(number.from, number.to).includes('€')) {
    return [amount(text, number.from, number.to, number.value, number.alternative)]
  }
  const sign = SIGN_BEFORE.exec(text.slice(0, number.from))
  const from = sign ? number.from - sign[0].length : number.from
  const cents = CENT_AFTER.exec(after)
  if (cents && sign === null) {
    return [
      amount(text, from, number.to + cents[0].length, decimal(multiply(exact(number.value), exact('0.01'))), null),
    ]
  }
  const euro = EURO_AFTER.exec(after)
  if (euro) return [withCents(text, from, number, number.to + euro[0].length)]
  if (sign !== null) return [amount(text, from, number.to, signed(number.value, sign[0]), number.alternative)]
  const money = number.scale !== null && !['honderd', 'hundred'].includes(number.scale) && !UNIT_AFTER.test(after)
  return money ? [amount(text, from, number.to, number.value, null)] : []
}

/** `€ -500`: the minus stands between the euro sign and the number; one before both belongs to the number. */
function signed(number: string, before: string): string {
  return before.endsWith('-') && !number.startsWith('-') && number !== '0' ? `-${number}` : number
}

function withCents(text: string, from: number, number: NumberFound, to: number): Value {
  const cents = /[.,]/.test(number.value) ? null : CENTS_AFTER_EURO.exec(text.slice(to))
  if (cents?.[1] === undefined) return amount(text, from, to, number.value, number.alternative)
  return amount(text, from, to + cents[0].length, decimal(exact(`${number.value}.${cents[1]}`)), null)
}

/** Money is never written with three decimals, so `€ 1,200` is twelve hundred; the other reading is kept beside it. */
function amount(text: string, from: number, end: number, euros: string, alternative: string | null): Value {
  const per = PER.exec(text.slice(end))
  const unit = per?.[1] === undefined ? null : unitOf(per[1])
  const meaning = (sum: string): Meaning => ({ kind: 'amount', euros: sum, per: unit })
  return value({ from, to: end }, meaning(euros), alternative === null ? [] : [meaning(alternative)])
}

function unitOf(word: string): 'day' | 'kilometre' | 'month' {
  if (/^k/.test(word) && !word.startsWith('kantoor')) return 'kilometre'
  return /^m/.test(word) ? 'month' : 'day'
}
