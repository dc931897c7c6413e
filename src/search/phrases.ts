import { NONE } from './vocabulary.ts'

/** Counts which pairs of neighbouring words of a question stand literally in a passage. */
export class Phrases {
  /** For each word of the shelf the place + 1 in the question of the last pair that it begins; 0 for none. */
  readonly #placeOf: Int32Array
  #question: readonly number[] = []
  #seen = new Uint8Array(0)
  #pairs = 0
  #before = NONE

  constructor(words: number) {
    this.#placeOf = new Int32Array(words)
  }

  set(question: readonly number[]): void {
    for (const word of this.#question) if (word !== NONE) this.#placeOf[word] = 0
    this.#question = question
    this.#seen = new Uint8Array(question.length)
    this.#pairs = 0
    for (const [place, word] of question.entries()) {
      const next = question[place + 1] ?? NONE
      if (word === NONE || next === NONE) continue
      this.#placeOf[word] = place + 1
      this.#pairs++
    }
  }

  read(word: number, first: boolean): void {
    const place = first || this.#before === NONE ? 0 : (this.#placeOf[this.#before] ?? 0)
    if (place > 0 && this.#question[place] === word) this.#seen[place - 1] = 1
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
