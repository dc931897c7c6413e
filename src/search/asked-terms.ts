import { NONE } from './numbers-of.ts'
import type { Query } from './query.ts'
import type { Shelf } from './shelf.ts'
import { WordLists } from './word-lists.ts'

/**
 * The terms of one question, numbered from 0 as *slots*, and for every word of the shelf the slots that it fills:
 * its own term and the terms inside it.
 */
export class AskedTerms {
  readonly slotsOfWord: WordLists
  /** For each slot the content words that it speaks for. */
  wordsOfSlot: readonly (readonly number[])[] = []
  slotOfTerm: ReadonlyMap<number, number> = new Map()
  readonly #words: WordsByTerm

  constructor(shelf: Shelf) {
    this.slotsOfWord = new WordLists(shelf.words.words.length)
    this.#words = wordsByTerm(shelf)
  }

  set(query: Query): void {
    const senses = query.groups.flat()
    const terms = [...new Set(senses.flatMap((sense) => sense.terms))]
    this.slotOfTerm = new Map(terms.map((term, slot) => [term, slot]))
    this.wordsOfSlot = terms.map((term) => [
      ...new Set(senses.flatMap((sense) => (sense.terms.includes(term) ? sense.covers : []))),
    ])
    const { starts, words } = this.#words
    this.slotsOfWord.clear()
    for (const [slot, term] of terms.entries()) {
      const end = starts[term + 1] ?? 0
      for (let i = starts[term] ?? 0; i < end; i++) this.slotsOfWord.add(words[i] ?? 0, slot)
    }
  }
}

/** For each term the words that are filed under it or hold it. */
interface WordsByTerm {
  readonly starts: Int32Array
  readonly words: Int32Array
}

function wordsByTerm({ words: { stems, termOfWord }, parts }: Shelf): WordsByTerm {
  const starts = new Int32Array(stems.length + 1)
  const eachPair = (visit: (term: number, word: number) => void): void => {
    for (let word = 0; word < termOfWord.length; word++) {
      const term = termOfWord[word] ?? NONE
      if (term === NONE) continue
      visit(term, word)
      const end = parts.starts[term + 1] ?? 0
      for (let i = parts.starts[term] ?? 0; i < end; i++) visit(parts.terms[i] ?? 0, word)
    }
  }
  eachPair((term) => {
    starts[term + 1] = (starts[term + 1] ?? 0) + 1
  })
  for (let term = 0; term < stems.length; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0)
  const words = new Int32Array(starts.at(-1) ?? 0)
  const next = starts.slice()
  eachPair((term, word) => {
    const place = next[term] ?? 0
    words[place] = word
    next[term] = place + 1
  })
  return { starts, words }
}
