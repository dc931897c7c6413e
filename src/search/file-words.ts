import type { Language } from '../core/language.ts'
import { joinVerbs } from './join-verbs.ts'
import { at } from './numbers.ts'
import { NONE, numbersOf } from './numbers-of.ts'
import type { Words } from './vocabulary.ts'

/** A written form with its stem, `null` for a grammar word, and how often it was read. */
export interface ReadWord {
  readonly word: string
  readonly stem: string | null
  readonly count: number
}

/** Numbers words and stems by the alphabet, so that the same passages give the same numbers however they came. */
export function fileWords(language: Language, met: readonly ReadWord[]): Words {
  const filed = met.filter(({ count }) => count > 0).sort((a, b) => (a.word < b.word ? -1 : 1))
  const words = filed.map(({ word }) => word)
  const stems = [...new Set(filed.flatMap(({ stem }) => stem ?? []))].sort()
  const stemIds = numbersOf(stems)
  const stemOfWord = Int32Array.from(filed, ({ stem }) => (stem === null ? NONE : (stemIds.get(stem) ?? NONE)))
  const wordCount = Int32Array.from(filed, ({ count }) => count)
  const read = { language, words, stems, stemOfWord, wordCount }
  return withTerms(read, language === 'nl' ? joinVerbs(read) : asTheyAre(stems))
}

/** Every stem is filed under itself. */
export const asTheyAre = (stems: readonly string[]): Int32Array => Int32Array.from(stems, (_, stem) => stem)

/** The words with what they are filed under: their stem, or the verb that it is a form of. */
export function withTerms(read: Omit<Words, 'termOfStem' | 'termOfWord' | 'termCount'>, termOfStem: Int32Array): Words {
  const { stems, stemOfWord, wordCount } = read
  const termOfWord = stemOfWord.map((stem) => termOfStem[stem] ?? NONE)
  const termCount = new Int32Array(stems.length)
  for (const [word, term] of termOfWord.entries()) {
    if (term !== NONE) termCount[term] = at(termCount, term) + at(wordCount, word)
  }
  return { ...read, termOfStem, termOfWord, termCount }
}

/** For each word that a reader met its number. */
export function numbersOfMet(words: Words, met: readonly string[]): Int32Array {
  const numbers = numbersOf(words.words)
  return Int32Array.from(met, (word) => numbers.get(word) ?? NONE)
}
