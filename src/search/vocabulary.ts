import type { Language } from '../core/language.ts'
import { splitCompound } from '../language/compounds.ts'
import { stem } from '../language/stem.ts'
import { isStopWord } from '../language/stop-words.ts'
import { at, NumberList } from './numbers.ts'

/** No term: a stop word, or a place where two stretches of text meet. */
export const NONE = -1

/**
 * The words of one language's passages. A *word* is a written form; a *term* is what its inflections share and what
 * passages are filed under.
 */
export class Vocabulary {
  readonly language: Language
  readonly words: string[] = []
  readonly terms: string[] = []
  /** Term of each word, or `NONE` for a stop word. */
  readonly termOfWord: number[] = []
  /** How often each word was read. */
  readonly wordCount: number[] = []
  readonly termCount: number[] = []
  readonly #wordIds = new Map<string, number>()
  readonly #termIds = new Map<string, number>()

  constructor(language: Language) {
    this.language = language
  }

  /** The id of a word that is being read; `capitals` tells the abbreviation OR from the word "or". */
  read(word: string, capitals: boolean): number {
    const key = capitals ? word.toUpperCase() : word
    const id = this.#wordIds.get(key) ?? this.#add(word, key)
    this.wordCount[id] = at(this.wordCount, id) + 1
    return id
  }

  wordId(word: string): number {
    return this.#wordIds.get(word) ?? NONE
  }

  /** The term of a word in a question, or `NONE` when no passage has it. */
  termId(word: string): number {
    const written = this.#wordIds.get(word)
    const term = written === undefined ? NONE : at(this.termOfWord, written)
    return term === NONE ? (this.#termIds.get(stem(word, this.language)) ?? NONE) : term
  }

  /** How often a word was read in any of its forms. */
  frequency = (word: string): number => {
    const written = this.#wordIds.get(word)
    const term = written === undefined ? this.#termIds.get(word) : at(this.termOfWord, written)
    return term === undefined || term === NONE ? 0 : at(this.termCount, term)
  }

  countTerms(): void {
    this.termCount.length = 0
    for (let term = 0; term < this.terms.length; term++) this.termCount.push(0)
    for (const [word, term] of this.termOfWord.entries()) {
      if (term !== NONE) this.termCount[term] = at(this.termCount, term) + at(this.wordCount, word)
    }
  }

  /** The terms a compound is made of; a percentage is made of its number and the word "procent". */
  partsOf(word: string): readonly number[] {
    const percent = word.endsWith('%')
    const parts = percent
      ? [word.slice(0, -1), this.language === 'nl' ? 'procent' : 'percent']
      : splitCompound(word, this.frequency)
    return [...new Set(parts.map((part) => this.termId(part)))].filter((term) => term !== NONE)
  }

  #add(word: string, key: string): number {
    const id = this.words.length
    this.words.push(key)
    this.wordCount.push(0)
    this.termOfWord.push(key === word && isStopWord(word, this.language) ? NONE : this.#termOf(word))
    this.#wordIds.set(key, id)
    return id
  }

  #termOf(word: string): number {
    const name = stem(word, this.language)
    const known = this.#termIds.get(name)
    if (known !== undefined) return known
    this.#termIds.set(name, this.terms.length)
    this.terms.push(name)
    return this.terms.length - 1
  }
}

/** For each term the terms inside it, as one list with a start per term. */
export interface Parts {
  readonly starts: Int32Array
  readonly terms: Int32Array
}

export function partsOfTerms(vocabulary: Vocabulary): Parts {
  const parts = new Map<number, readonly number[]>()
  for (const [word, term] of vocabulary.termOfWord.entries()) {
    if (term === NONE || parts.has(term)) continue
    const found = vocabulary.partsOf(vocabulary.words[word] ?? '').filter((part) => part !== term)
    if (found.length > 0) parts.set(term, found)
  }
  const starts = new Int32Array(vocabulary.terms.length + 1)
  const terms = new NumberList()
  for (let term = 0; term < vocabulary.terms.length; term++) {
    for (const part of parts.get(term) ?? []) terms.push(part)
    starts[term + 1] = terms.length
  }
  return { starts, terms: terms.toArray() }
}
