import { fold } from './fold.ts'

/** One word of a text: how it is looked up, and how and where it was written. */
export interface Word {
  readonly text: string
  readonly surface: string
  readonly at: number
}

const LETTER = 'a-z\\u00df-\\u02af\\u0370-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff'
const ALNUM = `0-9${LETTER}`
const NUMBER = `\\d+(?:[.,]\\d+)*(?:\\s?(?:%|(?:procent|percent)(?![${ALNUM}]))|[${ALNUM}]*)`
/** A letter word may hold `&` and apostrophes (RI&E, foto's); `e-` belongs to its word (e-mail). */
const LETTERS = `(?:e-(?=[a-z]))?[${LETTER}][${ALNUM}]*(?:['’&][${ALNUM}]+)*`
const WORD = new RegExp(`${NUMBER}|${LETTERS}`, 'g')

/**
 * The words of a text, folded. `RI&E` is `rie`, `e-mail` is `email`, `25 procent` is `25%`, `€ 2.400,00` is `2400`,
 * and Dutch and English decimals meet in the comma: `0.23` is `0,23`.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  eachWord(text, (word, start, end, written) => {
    words.push({ text: word, surface: written.slice(start, end), at: start })
  })
  return words
}

/** As `wordsOf`, without making an object a word: an index reads millions of them. */
export function eachWord(
  text: string,
  visit: (word: string, start: number, end: number, written: string) => void,
): void {
  const written = text.normalize('NFC')
  const lower = fold(written)
  WORD.lastIndex = 0
  for (let match = WORD.exec(lower); match !== null; match = WORD.exec(lower)) {
    const found = match[0]
    visit(canonical(found), match.index, match.index + found.length, written)
  }
}

function canonical(found: string): string {
  const first = found.charCodeAt(0)
  if (first >= 48 && first <= 57) return canonicalNumber(found)
  return /['’&-]/.test(found) ? found.replace(/['’&-]/g, '') : found
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
