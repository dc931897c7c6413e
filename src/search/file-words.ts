import type { Language } from '../core/language.ts'
import { joinVerbs } from './join-verbs.ts'
import { at } from './numbers.ts'
import { NONE, vocabularyOf, type Words } from './vocabulary.ts'

/** A written form with its stem, `null` for a grammar word, and how often it was read. */
export interface ReadWord {
  readonly word: string
  readonly stem: string | null
  readonly count: number
}

/** Numbers words and stems by the alphabet, so that the same passages give the same numbers however they came. */
export function fileWords(language: Language, read: readonly ReadWord[]): Words {
  const filed = read.filter(({ count }) => count > 0).sort((a, b) => (a.word < b.word ? -1 : 1))
  const words = filed.map(({ word }) => word)
  const stems = [...new Set(filed.flatMap(({ stem }) => stem ?? []))].sort()
  const stemIds = new Map(stems.map((stem, id) => [stem, id]))
  const stemOfWord = Int32Array.from(filed, ({ stem }) => (stem === null ? NONE : (stemIds.get(stem) ?? NONE)))
  const termOfStem =
    language === 'nl' ? joinVerbs(words, stemOfWord, stemIds) : Int32Array.from(stems, (_, stem) => stem)
  const termOfWord = stemOfWord.map((stem) => termOfStem[stem] ?? NONE)
  const wordCount = Int32Array.from(filed, ({ count }) => count)
  const termCount = new Int32Array(stems.length)
  for (const [word, term] of termOfWord.entries()) {
    if (term !== NONE) termCount[term] = at(termCount, term) + at(wordCount, word)
  }
  return { language, words, stems, termOfStem, termOfWord, stemOfWord, wordCount, termCount }
}

/** What was read once some passages went and others came. */
export function recounted(before: Words, gone: Int32Array, come: readonly ReadWord[]): ReadWord[] {
  const counts = before.wordCount.slice()
  for (const word of gone) counts[word] = at(counts, word) - 1
  const vocabulary = vocabularyOf(before)
  const fresh: ReadWord[] = []
  for (const one of come) {
    const word = vocabulary.wordId(one.word)
    if (word === NONE) fresh.push(one)
    else counts[word] = at(counts, word) + one.count
  }
  const known = before.words.map((word, id) => {
    const stem = at(before.stemOfWord, id)
    return { word, stem: stem === NONE ? null : (before.stems[stem] ?? null), count: at(counts, id) }
  })
  return [...known, ...fresh]
}

/** For each word that a reader met its number. */
export function numbersOfMet(words: Words, met: readonly string[]): Int32Array {
  const vocabulary = vocabularyOf(words)
  return Int32Array.from(met, (word) => vocabulary.wordId(word))
}

/** For each of some names its number among others, or `NONE`; both in order. `null` when all kept their numbers. */
export function movedNumbers(names: readonly string[], others: readonly string[]): Int32Array | null {
  const numbers = new Int32Array(names.length)
  let other = 0
  let isMoved = false
  for (const [place, name] of names.entries()) {
    while (other < others.length && (others[other] ?? '') < name) other++
    numbers[place] = others[other] === name ? other : NONE
    if (numbers[place] !== place) isMoved = true
  }
  return isMoved ? numbers : null
}
