import type { Language } from '../core/language.ts'
import { splitCompound } from '../language/compounds.ts'
import { stem } from '../language/stem.ts'
import { isStopWord } from '../language/stop-words.ts'
import { canonical } from '../language/words.ts'

/** No word or no term: grammar words are filed under none. */
export const NONE = -1

/**
 * The words of one language's passages. A *word* is a written form; a *term* is what its inflections share and what
 * passages are filed under.
 */
export class Vocabulary {
  readonly language: Language
  readonly words: string[] = []
  readonly terms: string[] = []
  /** Term of each word, or `NONE` for a grammar word. */
  readonly termOfWord: number[] = []
  /** How often each word was read. */
  readonly wordCount: number[] = []
  termCount: Int32Array = new Int32Array(0)
  readonly #wordIds = new Map<string, number>()
  readonly #termIds = new Map<string, number>()

  constructor(language: Language) {
    this.language = language
  }

  /** Counts a word as it was found in a text, and gives its id. */
  read(found: string): number {
    const id = this.#wordIds.get(found) ?? this.#meet(found)
    this.wordCount[id] = (this.wordCount[id] ?? 0) + 1
    return id
  }

  /** As `read`, for a grammar word that is a name here. */
  readName(word: string): number {
    const name = word.toUpperCase()
    const id = this.#wordIds.get(name) ?? this.#add(name, this.#termFor(word))
    this.wordCount[id] = (this.wordCount[id] ?? 0) + 1
    return id
  }

  termOf(word: number): number {
    return this.termOfWord[word] ?? NONE
  }

  wordId(word: string): number {
    return this.#wordIds.get(word) ?? NONE
  }

  /** What a word is filed under, whether or not any passage has it. */
  nameOf = (word: string): string => stem(word, this.language)

  /** The term of a word in a question, or `NONE` when no passage has it. */
  termId(word: string): number {
    const written = this.termOf(this.wordId(word))
    return written === NONE ? (this.#termIds.get(stem(word, this.language)) ?? NONE) : written
  }

  /** How often a word was read in any of its forms; also for a stem. */
  frequency = (word: string): number => {
    const id = this.#wordIds.get(word)
    const term = id === undefined ? this.#termIds.get(word) : this.termOf(id)
    return term === undefined ? 0 : (this.termCount[term] ?? 0)
  }

  /** To be called when everything is read, before anything is asked. */
  countTerms(): void {
    const counts = new Int32Array(this.terms.length)
    for (const [word, term] of this.termOfWord.entries()) {
      if (term !== NONE) counts[term] = (counts[term] ?? 0) + (this.wordCount[word] ?? 0)
    }
    this.termCount = counts
  }

  /** The terms that a compound is made of; a percentage is made of its number and the word "procent". */
  partsOf(word: string): readonly number[] {
    const parts = word.endsWith('%')
      ? [word.slice(0, -1), this.language === 'nl' ? 'procent' : 'percent']
      : splitCompound(word, this.frequency)
    if (parts.length === 0) return []
    return [...new Set(parts.map((part) => this.termId(part)))].filter((term) => term !== NONE)
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
    const id = this.words.length
    this.words.push(word)
    this.wordCount.push(0)
    this.termOfWord.push(term)
    this.#wordIds.set(word, id)
    return id
  }

  #termFor(word: string): number {
    const name = stem(word, this.language)
    const known = this.#termIds.get(name)
    if (known !== undefined) return known
    this.#termIds.set(name, this.terms.length)
    this.terms.push(name)
    return this.terms.length - 1
  }
}
