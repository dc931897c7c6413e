import type { AskedTerms } from './asked-terms.ts'
import type { Query } from './query.ts'

/** What a word's parts together can prove of it: "thuis" and "werk" are nearly "thuiswerk". */
const ALL_PARTS = 0.8

/** Works out how far each content word of the question is found, from the slots that were seen. */
export class Found {
  readonly #query: Query
  readonly #senses: readonly {
    readonly slots: readonly number[]
    readonly weight: number
    readonly covers: readonly number[]
  }[]
  readonly #parts: readonly (readonly number[])[]
  /** For each content word, 0 to 1. */
  readonly shares: Float64Array

  constructor(query: Query, asked: AskedTerms) {
    const senses = query.groups.flat().map((sense) => ({
      ...sense,
      slots: sense.terms.flatMap((term) => asked.slotOfTerm.get(term) ?? []),
    }))
    this.#query = query
    this.#senses = senses.filter((sense) => !sense.part)
    this.#parts = query.words.map((_, word) =>
      senses.filter((sense) => sense.part && sense.covers.includes(word)).flatMap((sense) => sense.slots),
    )
    this.shares = new Float64Array(query.words.length)
  }

  /** The share of the question's weight that was found, after filling in `shares`; `seen` marks slots with `mark`. */
  weigh(seen: Int32Array, mark: number): number {
    this.shares.fill(0)
    for (const { slots, weight, covers } of this.#senses) {
      const share = (weight * count(slots, seen, mark)) / slots.length
      if (share > 0) for (const word of covers) if (share > (this.shares[word] ?? 0)) this.shares[word] = share
    }
    let sum = 0
    for (const [word, { weight }] of this.#query.words.entries()) {
      const parts = this.#parts[word]
      const ofParts =
        parts === undefined || parts.length === 0 ? 0 : (ALL_PARTS * count(parts, seen, mark)) / parts.length
      const share = Math.max(this.shares[word] ?? 0, ofParts)
      this.shares[word] = share
      sum += weight * share
    }
    return this.#query.weight === 0 ? 0 : sum / this.#query.weight
  }
}

function count(slots: readonly number[], seen: Int32Array, mark: number): number {
  let found = 0
  for (const slot of slots) if (seen[slot] === mark) found++
  return found
}
