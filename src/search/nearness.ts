import type { Query } from './query.ts'
import type { Slots } from './slots.ts'

/** Within so many words two words of a question still belong together. */
const WINDOW = 8
const NOT_YET = -(2 ** 30)

/** Follows where the question's neighbouring content words stand in a passage. */
export class Nearness {
  readonly #query: Query
  readonly #slots: Slots
  readonly #lastSeen: Int32Array
  /** For each pair of neighbours the best it was seen: 1 side by side in order, ½ within the window. */
  readonly #pairs: Float64Array

  constructor(query: Query, slots: Slots) {
    this.#query = query
    this.#slots = slots
    this.#lastSeen = new Int32Array(query.words.length)
    this.#pairs = new Float64Array(Math.max(0, query.words.length - 1))
  }

  startStretch(): void {
    this.#lastSeen.fill(NOT_YET)
  }

  see(slot: number, place: number): void {
    for (const word of this.#slots.words[slot] ?? []) {
      this.#lastSeen[word] = place
      this.#raise(word - 1, place - (this.#lastSeen[word - 1] ?? NOT_YET), 1)
      this.#raise(word, place - (this.#lastSeen[word + 1] ?? NOT_YET), 0)
    }
  }

  share(): number {
    let sum = 0
    let most = 0
    for (const [pair, nearness] of this.#pairs.entries()) {
      const weight = (this.#query.words[pair]?.weight ?? 0) + (this.#query.words[pair + 1]?.weight ?? 0)
      sum += weight * nearness
      most += weight
    }
    return most === 0 ? 0 : sum / most
  }

  #raise(pair: number, distance: number, sideBySide: number): void {
    if (pair < 0 || pair >= this.#pairs.length || distance > WINDOW) return
    const nearness = distance <= sideBySide ? 1 : 0.5
    if (nearness > (this.#pairs[pair] ?? 0)) this.#pairs[pair] = nearness
  }
}
