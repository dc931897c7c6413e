import type { Query } from './query.ts'
import type { Shelf } from './shelf.ts'
import { NONE } from './vocabulary.ts'

const SIZE = 4
const K1 = 1.2

/**
 * Likeness by fragments of four letters: a BM25 over what words are made of, which sees "vergoed" in "vergoedingsregel"
 * and in a misspelling alike. It only reorders passages that were found by whole words.
 */
export class Grams {
  readonly #shelf: Shelf
  /** Words of the shelf by fragment. */
  readonly #wordsOf = new Map<string, number[]>()
  /** For each word of the shelf the list + 1 of the question's fragments in it; 0 for none. */
  readonly #listOf: Int32Array
  #lists: number[][] = []
  #listed: number[] = []
  #idf: number[] = []
  #counts = new Float64Array(0)

  constructor(shelf: Shelf) {
    this.#shelf = shelf
    this.#listOf = new Int32Array(shelf.vocabulary.words.length)
    for (const [id, word] of shelf.vocabulary.words.entries()) {
      if (shelf.vocabulary.termOf(id) === NONE) continue
      for (const fragment of fragmentsOf(word)) {
        const words = this.#wordsOf.get(fragment)
        if (words) words.push(id)
        else this.#wordsOf.set(fragment, [id])
      }
    }
  }

  set(query: Query): void {
    for (const word of this.#listed) this.#listOf[word] = 0
    this.#lists = []
    this.#listed = []
    const fragments = [...new Set(query.words.flatMap((word) => [...fragmentsOf(word.text)]))]
    this.#idf = fragments.map((fragment) => this.#rarity(fragment))
    this.#counts = new Float64Array(fragments.length)
    for (const [index, fragment] of fragments.entries()) {
      for (const word of this.#wordsOf.get(fragment) ?? []) this.#list(word).push(index)
    }
  }

  read(word: number): void {
    const list = this.#listOf[word] ?? 0
    if (list === 0) return
    for (const index of this.#lists[list - 1] ?? []) this.#counts[index] = (this.#counts[index] ?? 0) + 1
  }

  /** The score of what was read since the last time; `length` is the passage's in relation to the average. */
  take(length: number): number {
    let score = 0
    const k = K1 * (0.25 + 0.75 * length)
    for (const [index, count] of this.#counts.entries()) {
      if (count > 0) score += ((this.#idf[index] ?? 0) * count * (K1 + 1)) / (count + k)
    }
    this.#counts.fill(0)
    return score
  }

  #list(word: number): number[] {
    const known = this.#lists[(this.#listOf[word] ?? 0) - 1]
    if (known) return known
    const list: number[] = []
    this.#lists.push(list)
    this.#listed.push(word)
    this.#listOf[word] = this.#lists.length
    return list
  }

  /** Inverse frequency, from at most how many passages can have the fragment. */
  #rarity(fragment: string): number {
    const { vocabulary, documents } = this.#shelf
    const words = this.#wordsOf.get(fragment) ?? []
    const occurrences = words.reduce((sum, word) => sum + (vocabulary.wordCount[word] ?? 0), 0)
    const total = documents.length
    const count = Math.min(total, occurrences)
    return Math.log(1 + (total - count + 0.5) / (count + 0.5))
  }
}

function fragmentsOf(word: string): ReadonlySet<string> {
  const padded = ` ${word} `
  const fragments = new Set<string>()
  for (let start = 0; start + SIZE <= padded.length; start++) fragments.add(padded.slice(start, start + SIZE))
  return fragments
}
