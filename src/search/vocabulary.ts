import type { Language } from '../core/language.ts'
import { onceEach } from '../core/once-each.ts'
import { splitCompound } from '../language/compounds.ts'
import { stem } from '../language/stem.ts'
import { verbStems } from '../language/verb-forms.ts'
import { NONE, type Numbers, numbersOf } from './numbers-of.ts'

/**
 * The words of one language's passages, as plain data. A *word* is a written form; a *term* is what its inflections
 * share and what passages are filed under.
 */
export interface Words {
  readonly language: Language
  readonly words: readonly string[]
  readonly stems: readonly string[]
  /** Term of each stem, mostly its own number; that of the verb for a form of one. */
  readonly termOfStem: Int32Array
  /** Term of each word, or `NONE` for a grammar word. */
  readonly termOfWord: Int32Array
  /** Stem of each word, or `NONE`, before forms were joined to their verb. */
  readonly stemOfWord: Int32Array
  /** How often each word was read. */
  readonly wordCount: Int32Array
  /** How often a word of each term was read. */
  readonly termCount: Int32Array
}

/** Looks words up. */
export class Vocabulary {
  readonly language: Language
  readonly #words: Words
  readonly #wordIds: Numbers
  readonly #stemIds: Numbers
  readonly #verbs: ReadonlySet<number>

  constructor(words: Words) {
    this.language = words.language
    this.#words = words
    this.#wordIds = numbersOf(words.words)
    this.#stemIds = numbersOf(words.stems)
    this.#verbs = new Set(words.termOfStem.filter((term, stem) => term !== stem))
  }

  wordId(word: string): number {
    return this.#wordIds.get(word) ?? NONE
  }

  termOf(word: number): number {
    return this.#words.termOfWord[word] ?? NONE
  }

  /** What a word is filed under, whether or not any passage has it. */
  nameOf(word: string): string {
    return stem(word, this.language)
  }

  /** The term of a word in a question, or `NONE` when no passage has it. */
  termId(word: string): number {
    const written = this.termOf(this.wordId(word))
    if (written !== NONE) return written
    return this.#termOfStem(this.nameOf(word)) ?? this.#verbOf(word)
  }

  /** The term of the verb that a word no passage has is a form of; only verbs of which other forms were read. */
  #verbOf(word: string): number {
    const forms = this.language === 'nl' ? verbStems(word) : []
    return forms.map((form) => this.#termOfStem(form) ?? NONE).find((term) => this.#verbs.has(term)) ?? NONE
  }

  #termOfStem(name: string): number | undefined {
    const stem = this.#stemIds.get(name)
    return stem === undefined ? undefined : this.#words.termOfStem[stem]
  }

  /** How often a word was read in any of its forms; also for a stem. */
  frequency = (word: string): number => {
    const id = this.#wordIds.get(word)
    const term = id === undefined ? this.#termOfStem(word) : this.termOf(id)
    return term === undefined ? 0 : (this.#words.termCount[term] ?? 0)
  }

  /** The terms that a compound is made of. */
  partsOf(word: string): readonly number[] {
    return this.termsOf(this.splitOf(word))
  }

  /** The words that a compound is made of; a percentage is made of its number and the word "procent". */
  splitOf(word: string): readonly string[] {
    if (word.endsWith('%')) return [word.slice(0, -1), this.language === 'nl' ? 'procent' : 'percent']
    return splitCompound(word, this.frequency)
  }

  /** The different terms of some words, as far as passages have them. */
  termsOf(words: readonly string[]): readonly number[] {
    return [...new Set(words.map((word) => this.termId(word)))].filter((term) => term !== NONE)
  }
}

/** Making one of many words takes a while, so whoever needs the same one gets it. */
export const vocabularyOf = onceEach((words: Words) => new Vocabulary(words))
