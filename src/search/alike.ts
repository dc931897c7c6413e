import { GramIndex, gramsOf } from './gram-index.ts'

const TRIGRAMS = 3

/** Finds texts that look like a given one, by the trigrams they share; quick for a hundred thousand texts. */
export class Alike {
  readonly #index: GramIndex
  readonly #shared: Int32Array

  constructor(texts: readonly string[]) {
    this.#index = new GramIndex(texts, TRIGRAMS)
    this.#shared = new Int32Array(texts.length)
  }

  /** The numbers of at most `limit` texts that share at least so many trigrams, the most alike first. */
  find(text: string, atLeast: number, limit: number): readonly number[] {
    const { starts, texts, counts } = this.#index
    const shared = this.#shared
    const wanted = gramsOf(text, TRIGRAMS)
    const enough: number[] = []
    for (const gram of wanted) {
      const end = starts[gram + 1] ?? 0
      for (let i = starts[gram] ?? 0; i < end; i++) {
        const other = texts[i] ?? 0
        const count = (shared[other] ?? 0) + 1
        shared[other] = count
        if (count === atLeast) enough.push(other)
      }
    }
    const alike = enough
      .map((other) => ({ other, likeness: (shared[other] ?? 0) / (wanted.length + (counts[other] ?? 0)) }))
      .sort((a, b) => b.likeness - a.likeness || a.other - b.other)
    for (const gram of wanted)
      for (let i = starts[gram] ?? 0; i < (starts[gram + 1] ?? 0); i++) shared[texts[i] ?? 0] = 0
    return alike.slice(0, limit).map(({ other }) => other)
  }
}
