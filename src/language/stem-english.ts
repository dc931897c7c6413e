/** The Snowball stemmer for English ("Porter2"), for words that are already lower case and without apostrophes. */
export function stemEnglish(word: string): string {
  if (word.length < 3) return word
  const exception = EXCEPTIONS.get(word)
  if (exception !== undefined) return exception
  const marked = markConsonants(word)
  const r1 = firstRegion(marked)
  const r2 = regionAfter(marked, r1)
  const singular = withoutPlural(marked)
  if (INVARIANT.has(singular)) return singular
  const step1 = finalYToI(withoutPast(singular, r1))
  const step3 = replaced(replaced(step1, LONG_SUFFIXES, r1, r2), MEDIUM_SUFFIXES, r1, r2)
  return withoutFinal(withoutShort(step3, r2), r1, r2).toLowerCase()
}

const EXCEPTIONS = new Map(
  Object.entries({
    skis: 'ski',
    skies: 'sky',
    dying: 'die',
    lying: 'lie',
    tying: 'tie',
    idly: 'idl',
    gently: 'gentl',
    ugly: 'ugli',
    early: 'earli',
    only: 'onli',
    singly: 'singl',
    sky: 'sky',
    news: 'news',
    howe: 'howe',
    atlas: 'atlas',
    cosmos: 'cosmos',
    bias: 'bias',
    andes: 'andes',
  }),
)

const INVARIANT = new Set(['inning', 'outing', 'canning', 'herring', 'earring', 'proceed', 'exceed', 'succeed'])

/** Suffix → replacement, longest first; `where` says in which region it must stand or which letter must precede. */
type Rule = readonly [suffix: string, replacement: string, where?: 'r2' | 'l' | 'li']

const LONG_SUFFIXES: readonly Rule[] = [
  ['ational', 'ate'],
  ['fulness', 'ful'],
  ['iveness', 'ive'],
  ['ization', 'ize'],
  ['ousness', 'ous'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['tional', 'tion'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ation', 'ate'],
  ['entli', 'ent'],
  ['fulli', 'ful'],
  ['iviti', 'ive'],
  ['ousli', 'ous'],
  ['abli', 'able'],
  ['alli', 'al'],
  ['anci', 'ance'],
  ['ator', 'ate'],
  ['enci', 'ence'],
  ['izer', 'ize'],
  ['bli', 'ble'],
  ['ogi', 'og', 'l'],
  ['li', '', 'li'],
]

const MEDIUM_SUFFIXES: readonly Rule[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['ative', '', 'r2'],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
]

const SHORT_SUFFIXES = 'ement ance ence able ible ment ant ent ism ate iti ous ive ize ion al er ic'.split(' ')

const isVowel = (letter: string | undefined): boolean => letter !== undefined && 'aeiouy'.includes(letter)

function markConsonants(word: string): string {
  return word.includes('y') ? word.replace(/^y|(?<=[aeiouy])y/g, 'Y') : word
}

function regionAfter(word: string, start: number): number {
  let i = start
  while (i < word.length && !isVowel(word[i])) i++
  while (i < word.length && isVowel(word[i])) i++
  return Math.min(i + 1, word.length)
}

function firstRegion(word: string): number {
  const prefix = /^(?:gener|commun|arsen)/.exec(word)
  return prefix ? prefix[0].length : regionAfter(word, 0)
}

function withoutPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2)
  if (word.endsWith('ied') || word.endsWith('ies')) return word.slice(0, word.length > 4 ? -2 : -1)
  if (!word.endsWith('s') || word.endsWith('us') || word.endsWith('ss')) return word
  return /[aeiouy].+s$/.test(word) ? word.slice(0, -1) : word
}

function withoutPast(word: string, r1: number): string {
  const eed = /eed(?:ly)?$/.exec(word)
  if (eed) return eed.index >= r1 ? `${word.slice(0, eed.index)}ee` : word
  const ending = /(?:ed|ing)(?:ly)?$/.exec(word)
  if (!ending) return word
  const rest = word.slice(0, ending.index)
  if (!/[aeiouy]/.test(rest)) return word
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(rest)) return rest.slice(0, -1)
  return rest.length <= r1 && endsShort(rest) ? `${rest}e` : rest
}

const endsShort = (word: string): boolean => /^[aeiouy][^aeiouy]$|[^aeiouy][aeiouy][^aeiouywxY]$/.test(word)

const finalYToI = (word: string): string => (/.[^aeiouy][yY]$/.test(word) ? `${word.slice(0, -1)}i` : word)

/** Only the longest suffix that fits is tried, also when its condition then fails. */
function replaced(word: string, rules: readonly Rule[], r1: number, r2: number): string {
  const rule = rules.find(([suffix]) => word.endsWith(suffix))
  if (!rule) return word
  const [suffix, replacement, where] = rule
  const at = word.length - suffix.length
  const before = word.charAt(at - 1)
  if (at < (where === 'r2' ? r2 : r1)) return word
  if (where === 'l' && before !== 'l') return word
  if (where === 'li' && !(before !== '' && 'cdeghkmnrt'.includes(before))) return word
  return word.slice(0, at) + replacement
}

function withoutShort(word: string, r2: number): string {
  const suffix = SHORT_SUFFIXES.find((ending) => word.endsWith(ending))
  if (suffix === undefined) return word
  const at = word.length - suffix.length
  if (at < r2 || (suffix === 'ion' && !/[st]$/.test(word.slice(0, at)))) return word
  return word.slice(0, at)
}

function withoutFinal(word: string, r1: number, r2: number): string {
  const at = word.length - 1
  if (word.endsWith('ll')) return at >= r2 ? word.slice(0, at) : word
  if (!word.endsWith('e')) return word
  return at >= r2 || (at >= r1 && !endsShort(word.slice(0, at))) ? word.slice(0, at) : word
}
