import { stem } from '../language/stem.ts'
import { verbStems } from '../language/verb-forms.ts'
import { at, placesOf } from './numbers.ts'
import { NONE, numbersOf } from './numbers-of.ts'
import { type Moved, movedTo } from './renumbering.ts'
import type { Words } from './vocabulary.ts'

/** Words and stems by their numbers, with the stem of each word. */
export type Stemmed = Pick<Words, 'words' | 'stems' | 'stemOfWord'>

/**
 * For each stem the one that it is filed under: its own, or that of the verb it is a form of. A form is believed only
 * when the verb's infinitive was read as well, so `plant` stays apart from `plan` unless somebody plans.
 */
export function joinVerbs(read: Stemmed): Int32Array {
  const joined = Int32Array.from(read.stems, (_, stem) => stem)
  const verbs = new Set<number>()
  for (const [word, stem] of read.stemOfWord.entries()) if (isInfinitive(read, word)) verbs.add(stem)
  const isVerb = (stem: number): boolean => verbs.has(stem)
  for (const word of read.stemOfWord.keys()) joinWord(read, word, isVerb, joined)
  return joined
}

/** The same once words came and went: stems whose words stayed are filed where they were, unless there is another verb. */
export function joinVerbsAfter(before: Words, read: Stemmed, { words, stems }: Moved): Int32Array {
  const came = placesOf(NONE, words.before)
  const went = placesOf(NONE, words.now)
  const isOther = came.some((word) => isInfinitive(read, word)) || went.some((word) => isInfinitive(before, word))
  if (isOther) return joinVerbs(read)
  const touched = new Set([
    ...came.map((word) => at(read.stemOfWord, word)),
    ...went.map((word) => movedTo(stems, at(before.stemOfWord, word))),
  ])
  const joined = stems.before.map((old, stem) =>
    touched.has(stem) || old === NONE ? stem : movedTo(stems, at(before.termOfStem, old)),
  )
  const wordsOf = (stem: number): number[] => placesOf(stem, read.stemOfWord)
  const isVerb = (stem: number): boolean => wordsOf(stem).some((word) => isInfinitive(read, word))
  for (const stem of touched) {
    if (stem !== NONE) for (const word of wordsOf(stem)) joinWord(read, word, isVerb, joined)
  }
  return joined
}

/** Files the stem of a word under the verb that the word is a form of. */
function joinWord(
  { words, stems, stemOfWord }: Stemmed,
  word: number,
  isVerb: (stem: number) => boolean,
  joined: Int32Array,
): void {
  const own = at(stemOfWord, word)
  if (own === NONE || isVerb(own)) return
  const numbers = numbersOf(stems)
  const verb = verbStems(words[word] ?? '')
    .map((form) => numbers.get(form) ?? NONE)
    .find((found) => found !== NONE && isVerb(found))
  if (verb !== undefined) joined[own] = verb
}

/** A word that was read with the ending of an infinitive. */
function isInfinitive({ words, stemOfWord }: Stemmed, word: number): boolean {
  const text = words[word] ?? ''
  return stemOfWord[word] !== NONE && text.endsWith('en') && stem(text, 'nl') !== text
}
