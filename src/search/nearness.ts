import type { Query } from './query.ts'

/** Within so many words two words of a question still belong together. */
const WINDOW = 8
const NOT_YET = -(2 ** 30)

/** Follows where the question's neighbouring content words stand in a passage. */
export class Nearness {
  readonly #lastSeen: Int32Array
  /** For each pair of neighbours the best it was seen: 1 side by side in order, ½ within the window. */
  readonly #pairs: Float64Array
  /** What each pair weighs, by the rarity of its words. */
  readonly #weights: Float64Array

  constructor(query: Query) {
    this.#lastSeen = new Int32Array(query.words.length)
    this.#weights = Float64Array.from(
      query.words.slice(1),
      (word, pair) => word.weight + (query.words[pair]?.weight ?? 0),
    )
    this.#pairs = new Float64Array(this.#weights.length)
  }

  startStretch(): void {
    this.#lastSeen.fill(NOT_YET)
  }

  see(word: number, place: number): void {
    this.#lastSeen[word] = place
    if (word > 0) this.#raise(word - 1, place - (this.#lastSeen[word - 1] ?? 0), 1)
    if (word < this.#pairs.length) this.#raise(word, place - (this.#lastSeen[word + 1] ?? 0), 0)
  }

  /** The share of all pairs seen, and starts again. */
  take(): number {
    let sum = 0
    let most = 0
    for (const [pair, weight] of this.#weights.entries()) {
      sum += weight * (this.#pairs[pair] ?? 0)
      most += weight
    }
    this.#pairs.fill(0)
    return most === 0 ? 0 : sum / most
  }

  #raise(pair: number, distance: number, sideBySide: number): void {
    if (distance > WINDOW) return
    const nearness = distance <= sideBySide ? 1 : 0.5
    if (nearness > (this.#pairs[pair] ?? 0)) this.#pairs[pair] = nearness
  }
}
