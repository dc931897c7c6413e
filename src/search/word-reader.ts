import type { Language } from '../core/language.ts'
import { stem } from '../language/stem.ts'
import { isStopWord } from '../language/stop-words.ts'
import { canonical } from '../language/words.ts'
import { joinVerbs } from './join-verbs.ts'
import { NONE, type Words } from './vocabulary.ts'

/** Numbers and counts words while texts are read. */
export class WordReader {
  readonly language: Language
  readonly #words: string[] = []
  readonly #terms: string[] = []
  readonly #termOfWord: number[] = []
  readonly #wordCount: number[] = []
  readonly #wordIds = new Map<string, number>()
  readonly #termIds = new Map<string, number>()

  constructor(language: Language) {
    this.language = language
  }

  /** The id of a word as it was found in a text. */
  read(found: string): number {
    const id = this.#wordIds.get(found) ?? this.#meet(found)
    this.count(id)
    return id
  }

  /** As `read`, for a grammar word that is a name here. */
  readName(word: string): number {
    const name = word.toUpperCase()
    const id = this.#wordIds.get(name) ?? this.#add(name, this.#termFor(word))
    this.count(id)
    return id
  }

  /** As `read`, for a word that was read before, with its stem as it was then; `null` for grammar. */
  readAgain(word: string, stemmed: string | null): number {
    const id = this.#wordIds.get(word) ?? this.#add(word, stemmed === null ? NONE : this.#termNamed(stemmed))
    this.count(id)
    return id
  }

  count(id: number): void {
    this.#wordCount[id] = (this.#wordCount[id] ?? 0) + 1
  }

  finish(): Words {
    const joined = this.language === 'nl' ? joinVerbs(this.#words, this.#termOfWord, this.#termIds) : null
    const termOfStem = joined ?? Int32Array.from(this.#terms, (_, term) => term)
    const termOfWord = Int32Array.from(this.#termOfWord, (term) => termOfStem[term] ?? NONE)
    const termCount = new Int32Array(this.#terms.length)
    for (let word = 0; word < termOfWord.length; word++) {
      const term = termOfWord[word] ?? NONE
      if (term !== NONE) termCount[term] = (termCount[term] ?? 0) + (this.#wordCount[word] ?? 0)
    }
    return {
      language: this.language,
      words: this.#words,
      stems: this.#terms,
      termOfStem,
      termOfWord,
      stemOfWord: Int32Array.from(this.#termOfWord),
      wordCount: new Int32Array(this.#wordCount),
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
    this.#wordCount.push(0)
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
