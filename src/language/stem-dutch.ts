/**
 * The Porter stemmer for Dutch as Snowball published it in 2002, for words that are already folded to lower case
 * without accents. Later Snowball releases call another algorithm "dutch"; that one measured a point worse here.
 */
export function stemDutch(word: string): string {
  if (word.length < 3) return word
  const marked = markConsonants(word)
  const first = regionAfter(marked, 0)
  const r1 = Math.max(3, first)
  const r2 = regionAfter(marked, first)
  const plural = withoutPlural(marked, r1)
  const step2 = withoutE(plural, r1)
  const step3 = withoutHeid(step2, r1, r2)
  const stem = undoubleVowel(withoutSuffix(step3, r1, r2, step2 !== plural))
  return marked === word ? stem : stem.toLowerCase()
}

const VOWELS = [...'aeiouy'].reduce((bits, letter) => bits | (1 << (letter.charCodeAt(0) - 97)), 0)

/** Capitals, which mark consonants, are none; nor is a place outside the word. */
function isVowel(word: string, place: number): boolean {
  const letter = word.charCodeAt(place) - 97
  return letter >= 0 && (VOWELS >> letter) % 2 === 1
}

/** An `y` at the start or after a vowel, and an `i` between vowels, sound as consonants: written as capitals. */
function markConsonants(word: string): string {
  if (!word.includes('y') && !word.includes('i')) return word
  let marked = ''
  for (let i = 0; i < word.length; i++) {
    const letter = word.charAt(i)
    const afterVowel = isVowel(marked, i - 1)
    const consonant = letter === 'y' ? i === 0 || afterVowel : letter === 'i' && afterVowel && isVowel(word, i + 1)
    marked += consonant ? letter.toUpperCase() : letter
  }
  return marked
}

/** Where the part after the first consonant that follows a vowel begins; the word's length when there is none. */
function regionAfter(word: string, start: number): number {
  let i = start
  while (i < word.length && !isVowel(word, i)) i++
  while (i < word.length && isVowel(word, i)) i++
  return Math.min(i + 1, word.length)
}

function undouble(word: string): string {
  return word.endsWith('kk') || word.endsWith('dd') || word.endsWith('tt') ? word.slice(0, -1) : word
}

function withoutPlural(word: string, r1: number): string {
  if (word.endsWith('en')) return word.endsWith('heden') ? withoutHeden(word, r1) : withoutEn(word, 2, r1)
  if (word.endsWith('ene')) return withoutEn(word, 3, r1)
  const ending = word.endsWith('se') ? 2 : word.endsWith('s') ? 1 : 0
  const at = word.length - ending
  if (ending === 0 || at < r1) return word
  return isVowel(word, at - 1) || word.charAt(at - 1) === 'j' ? word : word.slice(0, at)
}

function withoutHeden(word: string, r1: number): string {
  return word.length - 5 >= r1 ? `${word.slice(0, -5)}heid` : word
}

function withoutEn(word: string, ending: number, r1: number): string {
  const at = word.length - ending
  if (at < r1 || isVowel(word, at - 1)) return word
  const rest = word.slice(0, at)
  return rest.endsWith('gem') ? word : undouble(rest)
}

function withoutE(word: string, r1: number): string {
  const at = word.length - 1
  if (at < r1 || !word.endsWith('e') || isVowel(word, at - 1)) return word
  return undouble(word.slice(0, at))
}

function withoutHeid(word: string, r1: number, r2: number): string {
  const at = word.length - 4
  if (at < r2 || !word.endsWith('heid')) return word
  const rest = word.slice(0, at)
  if (rest.endsWith('c')) return word
  return rest.endsWith('en') ? withoutEn(rest, 2, r1) : rest
}

function withoutSuffix(word: string, r1: number, r2: number, lostE: boolean): string {
  const has = (suffix: string): boolean => word.length - suffix.length >= r2 && word.endsWith(suffix)
  if (word.endsWith('end') || word.endsWith('ing'))
    return has('end') || has('ing') ? withoutIng(word.slice(0, -3), r2) : word
  if (has('ig')) return word.at(-3) === 'e' ? word : word.slice(0, -2)
  if (has('lijk')) return withoutE(word.slice(0, -4), r1)
  if (has('baar')) return word.slice(0, -4)
  return lostE && has('bar') ? word.slice(0, -3) : word
}

function withoutIng(rest: string, r2: number): string {
  const dropsIg = rest.length - 2 >= r2 && rest.endsWith('ig') && rest.at(-3) !== 'e'
  return dropsIg ? rest.slice(0, -2) : undouble(rest)
}

/** `maan` and `manen` meet in `man`: a long vowel is written double only in a closed syllable. */
export function undoubleVowel(word: string): string {
  const last = word.length - 1
  if (last < 3 || isVowel(word, last) || isVowel(word, last - 3) || word.endsWith('I')) return word
  const vowels = word.slice(-3, -1)
  const double = vowels === 'aa' || vowels === 'ee' || vowels === 'oo' || vowels === 'uu'
  return double ? word.slice(0, -2) + word.slice(-1) : word
}
