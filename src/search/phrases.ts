import { NONE } from './numbers-of.ts'
import { WordLists } from './word-lists.ts'

/** Counts which pairs of neighbouring words of a question, grammar words included, stand literally in a passage. */
export class Phrases {
  /** For each word of the shelf the places in the question where a pair begins with it. */
  readonly #places: WordLists
  #question: readonly number[] = []
  #seen = new Uint8Array(0)
  #pairs = 0

  constructor(words: number) {
    this.#places = new WordLists(words)
  }

  set(question: readonly number[]): void {
    this.#places.clear()
    this.#question = question
    this.#seen = new Uint8Array(question.length)
    this.#pairs = 0
    for (const [place, word] of question.entries()) {
      if (word === NONE || (question[place + 1] ?? NONE) === NONE) continue
      this.#places.add(word, place)
      this.#pairs++
    }
  }

  see(word: number, next: number): void {
    const { first, values, next: links } = this.#places
    for (let link = first[word] ?? 0; link > 0; link = links[link] ?? 0) {
      const place = values[link] ?? 0
      if (this.#question[place + 1] === next) this.#seen[place] = 1
    }
  }

  /** The share of all pairs seen, and starts again. */
  take(): number {
    if (this.#pairs === 0) return 0
    let seen = 0
    for (const one of this.#seen) seen += one
    this.#seen.fill(0)
    return seen / this.#pairs
  }
}
