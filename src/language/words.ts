import { compose, fold } from './fold.ts'

/** One word of a text: how it is looked up, and how and where it was written. */
export interface Word {
  readonly text: string
  readonly surface: string
  readonly at: number
}

const LETTER = 'a-z\\u00df-\\u00f6\\u00f8-\\u02af\\u0370-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff'
const NUMBER = '\\d+(?:[.,]\\d+)*(?:\\s?(?:%|(?:procent|percent)(?![0-9a-z]))|[0-9a-z]*)'
/** A letter word may hold `&` and apostrophes (RI&E, foto's); `e-` belongs to its word (e-mail). */
const LETTERS = `(?:e-(?=[a-z]))?[${LETTER}][0-9${LETTER}]*(?:['’&][0-9${LETTER}]+)*`
const WORD = new RegExp(`${NUMBER}|${LETTERS}`, 'g')

/**
 * The words of a text, folded. `RI&E` is `rie`, `e-mail` is `email`, `25 procent` is `25%`, `€ 2.400,00` is `2400`,
 * and Dutch and English decimals meet in the comma: `0.23` is `0,23`.
 */
export function wordsOf(text: string): Word[] {
  const written = compose(text)
  return [...fold(written).matchAll(WORD)].map(({ 0: found, index }) => ({
    text: canonical(found),
    surface: written.slice(index, index + found.length),
    at: index,
  }))
}

/** The words as they are found, for `canonical` to make one of their spellings: an index meets each but once. */
export const foundWords = (text: string): readonly string[] => fold(compose(text)).match(WORD) ?? []

/** One spelling for every way to write the same word or number. */
export function canonical(found: string): string {
  if (/^[a-z]+$/.test(found)) return found
  if (/^\d/.test(found)) return canonicalNumber(found)
  return found.replace(/['’&-]/g, '')
}

function canonicalNumber(found: string): string {
  if (/^\d+$/.test(found)) return found
  const percent = /^([\d.,]+)\s?(?:%|procent|percent)$/.exec(found)
  if (percent?.[1] !== undefined) return `${plainNumber(percent[1])}%`
  return /^[\d.,]+$/.test(found) ? plainNumber(found) : found
}

/** Without grouping, with a comma before decimals that matter: `400.000` is `400000`, `3,00` is `3`. */
function plainNumber(found: string): string {
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(found)) return found.replace(/[.,]/g, '')
  const [, whole = '', decimals = ''] = /^(.*)[.,](\d+)$/.exec(found) ?? [found, found]
  const part = decimals.replace(/0+$/, '')
  return whole.replace(/[.,]/g, '') + (part === '' ? '' : `,${part}`)
}
