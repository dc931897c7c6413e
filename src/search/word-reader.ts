import type { Language } from '../core/language.ts'
import { stem } from '../language/stem.ts'
import { isStopWord } from '../language/stop-words.ts'
import { canonical } from '../language/words.ts'
import { joinVerbs } from './join-verbs.ts'
import { at } from './numbers.ts'
import { NONE, type Words } from './vocabulary.ts'

/** Numbers words while texts are read. */
export class WordReader {
  readonly language: Language
  readonly #words: string[] = []
  readonly #terms: string[] = []
  readonly #termOfWord: number[] = []
  readonly #wordIds = new Map<string, number>()
  readonly #termIds = new Map<string, number>()

  constructor(language: Language) {
    this.language = language
  }

  /** The id of a word as it was found in a text. */
  read(found: string): number {
    return this.#wordIds.get(found) ?? this.#meet(found)
  }

  /** As `read`, for a grammar word that is a name here. */
  readName(word: string): number {
    const name = word.toUpperCase()
    return this.#wordIds.get(name) ?? this.#add(name, this.#termFor(word))
  }

  /** As `read`, for a word that was read before, with its stem as it was then; `null` for grammar. */
  readAgain(word: string, stemmed: string | null): number {
    return this.#wordIds.get(word) ?? this.#add(word, stemmed === null ? NONE : this.#termNamed(stemmed))
  }

  /** All words that were met, counted in the texts that were read. */
  finish(read: Int32Array): Words {
    const joined = this.language === 'nl' ? joinVerbs(this.#words, this.#termOfWord, this.#termIds) : null
    const termOfStem = joined ?? Int32Array.from(this.#terms, (_, term) => term)
    const termOfWord = Int32Array.from(this.#termOfWord, (term) => termOfStem[term] ?? NONE)
    const wordCount = new Int32Array(this.#words.length)
    for (const word of read) wordCount[word] = at(wordCount, word) + 1
    const termCount = new Int32Array(this.#terms.length)
    for (let word = 0; word < termOfWord.length; word++) {
      const term = termOfWord[word] ?? NONE
      if (term !== NONE) termCount[term] = at(termCount, term) + at(wordCount, word)
    }
    return {
      language: this.language,
      words: this.#words,
      stems: this.#terms,
      termOfStem,
      termOfWord,
      stemOfWord: Int32Array.from(this.#termOfWord),
      wordCount,
      termCount,
    }
  }

  /** Files a spelling that was not seen before, perhaps of a word that was. */
  #meet(found: string): number {
    const word = canonical(found)
    const known = this.#wordIds.get(word)
    const id = known ?? this.#add(word, isStopWord(word, this.language) ? NONE : this.#termFor(word))
    if (word !== found) this.#wordIds.set(found, id)
    return id
  }

  #add(word: string, term: number): number {
    const id = this.#words.length
    this.#words.push(word)
    this.#termOfWord.push(term)
    this.#wordIds.set(word, id)
    return id
  }

  #termFor(word: string): number {
    return this.#termNamed(stem(word, this.language))
  }

  #termNamed(name: string): number {
    const known = this.#termIds.get(name)
    if (known !== undefined) return known
    this.#termIds.set(name, this.#terms.length)
    this.#terms.push(name)
    return this.#terms.length - 1
  }
}
