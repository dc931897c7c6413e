import type { Query, Sense } from './query.ts'

/** The terms of one question, numbered from 0, so that reading a passage needs no look-up by name. */
export class Slots {
  /** For each term of the shelf its slot + 1; 0 for a term that the question does not ask for. */
  readonly ofTerm: Int32Array
  /** For each slot the content words that it speaks for. */
  words: readonly (readonly number[])[] = []
  senses: readonly { readonly sense: Sense; readonly slots: readonly number[] }[] = []
  #terms: number[] = []

  constructor(terms: number) {
    this.ofTerm = new Int32Array(terms)
  }

  set(query: Query): void {
    for (const term of this.#terms) this.ofTerm[term] = 0
    const senses = query.groups.flat()
    this.#terms = [...new Set(senses.flatMap((sense) => sense.terms))]
    for (const [slot, term] of this.#terms.entries()) this.ofTerm[term] = slot + 1
    this.words = this.#terms.map((term) => [
      ...new Set(senses.filter((sense) => sense.terms.includes(term)).flatMap((sense) => sense.covers)),
    ])
    this.senses = senses.map((sense) => ({ sense, slots: sense.terms.map((term) => (this.ofTerm[term] ?? 0) - 1) }))
  }
}

/** What a word's parts together can prove of it: "thuis" and "werk" are nearly "thuiswerk". */
const ALL_PARTS = 0.8

/**
 * How far each content word of the question is found among the slots that were seen: by its best sense, or else by
 * the share of its parts that are there.
 */
export function foundShares(query: Query, slots: Slots, seen: (slot: number) => boolean): readonly number[] {
  const best = query.words.map(() => 0)
  const parts = query.words.map(() => 0)
  const partsSeen = query.words.map(() => 0)
  for (const { sense, slots: wanted } of slots.senses) {
    const share = wanted.filter(seen).length / wanted.length
    for (const word of sense.covers) {
      if (!sense.part) best[word] = Math.max(best[word] ?? 0, share * sense.weight)
      else {
        parts[word] = (parts[word] ?? 0) + 1
        partsSeen[word] = (partsSeen[word] ?? 0) + share
      }
    }
  }
  return best.map((share, word) => Math.max(share, (ALL_PARTS * (partsSeen[word] ?? 0)) / (parts[word] || 1)))
}
