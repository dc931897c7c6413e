import { NONE } from './vocabulary.ts'

/** Counts which pairs of neighbouring words of a question stand literally in a passage. */
export class Phrases {
  /** For each word of the shelf the last place + 1 in the question where a pair begins with it; 0 for none. */
  readonly #lastPlace: Int32Array
  /** For each place the place + 1 before it where a pair begins with the same word. */
  #placeBefore: number[] = []
  #question: readonly number[] = []
  #seen = new Uint8Array(0)
  #pairs = 0
  #before = NONE

  constructor(words: number) {
    this.#lastPlace = new Int32Array(words)
  }

  set(question: readonly number[]): void {
    for (const word of this.#question) if (word !== NONE) this.#lastPlace[word] = 0
    this.#question = question
    this.#placeBefore = []
    this.#seen = new Uint8Array(question.length)
    this.#pairs = 0
    for (const [place, word] of question.entries()) {
      if (word === NONE || (question[place + 1] ?? NONE) === NONE) continue
      this.#placeBefore[place] = this.#lastPlace[word] ?? 0
      this.#lastPlace[word] = place + 1
      this.#pairs++
    }
  }

  read(word: number, first: boolean): void {
    let place = first || this.#before === NONE ? 0 : (this.#lastPlace[this.#before] ?? 0)
    for (; place > 0; place = this.#placeBefore[place - 1] ?? 0) {
      if (this.#question[place] === word) this.#seen[place - 1] = 1
    }
    this.#before = word
  }

  /** The share of pairs seen, and starts counting again. */
  take(): number {
    let seen = 0
    for (const one of this.#seen) seen += one
    this.#seen.fill(0)
    this.#before = NONE
    return this.#pairs === 0 ? 0 : seen / this.#pairs
  }
}
