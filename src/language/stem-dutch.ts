/**
 * The Porter stemmer for Dutch as Snowball published it in 2002, for words that are already folded to lower case
 * without accents. Later Snowball releases call another algorithm "dutch"; that one measured a point worse here.
 */
export function stemDutch(word: string): string {
  if (word.length < 3) return word
  const marked = markConsonants(word)
  const r1 = Math.max(3, regionAfter(marked, 0))
  const r2 = regionAfter(marked, regionAfter(marked, 0))
  const step1 = withoutPlural(marked, r1)
  const step2 = withoutE(step1, r1)
  const step3 = withoutHeid(step2, r1, r2)
  const step4 = withoutSuffix(step3, r1, r2, step2 !== step1)
  return undoubleVowel(step4).toLowerCase()
}

const isVowel = (letter: string | undefined): boolean => letter !== undefined && 'aeiouy'.includes(letter)

/** An `y` at the start or after a vowel, and an `i` between vowels, sound as consonants: written as capitals. */
function markConsonants(word: string): string {
  if (!word.includes('y') && !word.includes('i')) return word
  let marked = ''
  for (let i = 0; i < word.length; i++) {
    const letter = word.charAt(i)
    const before = marked[i - 1]
    const consonant =
      letter === 'y' ? i === 0 || isVowel(before) : letter === 'i' && i > 0 && isVowel(before) && isVowel(word[i + 1])
    marked += consonant ? letter.toUpperCase() : letter
  }
  return marked
}

/** Where the part after the first consonant that follows a vowel begins; the word's length when there is none. */
function regionAfter(word: string, start: number): number {
  let i = start
  while (i < word.length && !isVowel(word[i])) i++
  while (i < word.length && isVowel(word[i])) i++
  return Math.min(i + 1, word.length)
}

const undouble = (word: string): string => (/(?:kk|dd|tt)$/.test(word) ? word.slice(0, -1) : word)

function withoutPlural(word: string, r1: number): string {
  if (word.endsWith('heden')) return word.length - 5 >= r1 ? `${word.slice(0, -5)}heid` : word
  if (word.endsWith('ene')) return withoutEn(word, 3, r1)
  if (word.endsWith('en')) return withoutEn(word, 2, r1)
  const ending = word.endsWith('se') ? 2 : word.endsWith('s') ? 1 : 0
  const at = word.length - ending
  if (ending === 0 || at < r1) return word
  const before = word[at - 1]
  return isVowel(before) || before === 'j' ? word : word.slice(0, at)
}

function withoutEn(word: string, ending: number, r1: number): string {
  const rest = word.slice(0, -ending)
  if (rest.length < r1 || isVowel(rest.at(-1)) || rest.endsWith('gem')) return word
  return undouble(rest)
}

function withoutE(word: string, r1: number): string {
  const at = word.length - 1
  if (word[at] !== 'e' || at < r1 || isVowel(word[at - 1])) return word
  return undouble(word.slice(0, at))
}

function withoutHeid(word: string, r1: number, r2: number): string {
  if (!word.endsWith('heid')) return word
  const rest = word.slice(0, -4)
  if (rest.length < r2 || rest.endsWith('c')) return word
  return rest.endsWith('en') ? withoutEn(rest, 2, r1) : rest
}

function withoutSuffix(word: string, r1: number, r2: number, lostE: boolean): string {
  const has = (suffix: string): boolean => word.endsWith(suffix) && word.length - suffix.length >= r2
  if (word.endsWith('end') || word.endsWith('ing'))
    return word.length - 3 >= r2 ? withoutIng(word.slice(0, -3), r2) : word
  if (has('ig')) return word.at(-3) === 'e' ? word : word.slice(0, -2)
  if (has('lijk')) return withoutE(word.slice(0, -4), r1)
  if (has('baar')) return word.slice(0, -4)
  return has('bar') && lostE ? word.slice(0, -3) : word
}

function withoutIng(rest: string, r2: number): string {
  const dropsIg = rest.endsWith('ig') && rest.length - 2 >= r2 && rest.at(-3) !== 'e'
  return dropsIg ? rest.slice(0, -2) : undouble(rest)
}

/** `maan` and `manen` meet in `man`: a long vowel is written double only in a closed syllable. */
function undoubleVowel(word: string): string {
  const last = word.at(-1)
  const vowels = word.slice(-3, -1)
  if (isVowel(last) || last === 'I' || isVowel(word.at(-4))) return word
  if (word.length < 4 || !/^(?:aa|ee|oo|uu)$/.test(vowels)) return word
  return word.slice(0, -2) + word.slice(-1)
}
