import { gramPlaces, gramsOf } from './gram-index.ts'
import { NONE } from './numbers-of.ts'
import type { Query } from './query.ts'
import type { Shelf } from './shelf.ts'
import { WordLists } from './word-lists.ts'

const SIZE = 4
const FRAGMENTS_A_WORD = 9
const K1 = 1.2
const B = 0.75

/**
 * Likeness by fragments of four letters: a BM25 over what words are made of, which sees "vergoed" in
 * "vergoedingsregel" and in a misspelling alike. A fragment is as rare as the rarest word of the question that has it.
 * It only reorders passages that were found by whole words, so a word is cut up when it is first met.
 */
export class Fragments {
  readonly #shelf: Shelf
  /** For each word of the shelf its fragments, once it was met in any question. */
  readonly #ofWord: WordLists
  /** For each word which of the question's fragments it has, once it was met in this question. */
  readonly #inWord: WordLists
  readonly #metIn: Int32Array
  /** For each fragment its number in the question + 1; 0 for one that is not in it. */
  readonly #numbers = new Int32Array(gramPlaces(SIZE))
  #question = 0
  #asked: readonly number[] = []
  #rarities = new Float64Array(0)
  #counts = new Float64Array(0)

  constructor(shelf: Shelf) {
    this.#shelf = shelf
    this.#ofWord = new WordLists(shelf.words.words.length, FRAGMENTS_A_WORD * shelf.words.words.length)
    this.#inWord = new WordLists(shelf.words.words.length)
    this.#metIn = new Int32Array(shelf.words.words.length)
  }

  set(query: Query): void {
    for (const gram of this.#asked) this.#numbers[gram] = 0
    const rarities = new Map<number, number>()
    for (const { text, weight } of query.words) {
      for (const gram of gramsOf(text, SIZE)) rarities.set(gram, Math.max(weight, rarities.get(gram) ?? 0))
    }
    this.#question++
    this.#inWord.clear()
    this.#asked = [...rarities.keys()]
    this.#rarities = Float64Array.from(rarities.values())
    this.#counts = new Float64Array(this.#asked.length)
    for (const [number, gram] of this.#asked.entries()) this.#numbers[gram] = number + 1
  }

  see(word: number): void {
    if (this.#metIn[word] !== this.#question) this.#meet(word)
    const { first, next, values } = this.#inWord
    for (let link = first[word] ?? 0; link > 0; link = next[link] ?? 0) {
      const number = values[link] ?? 0
      this.#counts[number] = (this.#counts[number] ?? 0) + 1
    }
  }

  /** The score of what was seen, and starts again; `length` is the passage's in relation to the average. */
  take(length: number): number {
    const k = K1 * (1 - B + B * length)
    let score = 0
    for (let number = 0; number < this.#counts.length; number++) {
      const count = this.#counts[number] ?? 0
      if (count > 0) score += ((this.#rarities[number] ?? 0) * count * (K1 + 1)) / (count + k)
    }
    this.#counts.fill(0)
    return score
  }

  #meet(word: number): void {
    if (this.#metIn[word] === 0) this.#cutUp(word)
    this.#metIn[word] = this.#question
    const { first, next, values } = this.#ofWord
    for (let link = first[word] ?? 0; link > 0; link = next[link] ?? 0) {
      const number = this.#numbers[values[link] ?? 0] ?? 0
      if (number > 0) this.#inWord.add(word, number - 1)
    }
  }

  /** Grammar words have no fragments worth seeing. */
  #cutUp(word: number): void {
    const { words, termOfWord } = this.#shelf.words
    if (termOfWord[word] === NONE) return
    for (const gram of gramsOf(words[word] ?? '', SIZE)) this.#ofWord.add(word, gram)
  }
}
