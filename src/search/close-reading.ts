import { FIELDS } from './document.ts'
import { Grams } from './grams.ts'
import { Nearness } from './nearness.ts'
import { Phrases } from './phrases.ts'
import { coverageOf, type Query } from './query.ts'
import type { Shelf } from './shelf.ts'
import { foundShares, Slots } from './slots.ts'
import { NONE } from './vocabulary.ts'

/** What reading a passage word by word tells of it. */
export interface Reading {
  /** For each content word of the question, how far it is found, 0 to 1. */
  readonly found: readonly number[]
  /** Share of the question's neighbouring content words that stand near each other here, weighed by rarity. */
  readonly nearness: number
  /** Share of the question's pairs of words, grammar words included, that stand here literally. */
  readonly phrases: number
  /**
   * Likeness of the question to the best of the passage's own questions: what both say against what either says,
   * weighed by rarity (Dice). 1 for the same content words in any order.
   */
  readonly questionMatch: number
  /** The same with grammar words counted a little: it tells "mag ik thuiswerken" from "moet ik thuiswerken". */
  readonly questionForm: number
  /** Likeness by word fragments; only comparable between passages for one question. */
  readonly fragments: number
}

const QUESTION = FIELDS.indexOf('question')
/** What a grammar word weighs in the form of a question, where a word of the subject weighs 3 to 7. */
const GRAMMAR = 2

/** What one stretch of text says: the weight of its subject words, and its grammar words. */
interface Said {
  readonly weight: number
  readonly grammar: number
  readonly grammarAsked: number
}

/** Reads passages closely for one question at a time, in memory that is used again. */
export class CloseReader {
  readonly #shelf: Shelf
  readonly #slots: Slots
  readonly #phrases: Phrases
  readonly #grams: Grams | null
  readonly #averageLength: number
  readonly #termOfWord: Int32Array
  readonly #asked: Uint8Array
  #grammarAsked: readonly number[] = []
  /** The passage, and the stretch in it, in which each slot was seen last. */
  #inPassage = new Int32Array(0)
  #inStretch = new Int32Array(0)

  constructor(shelf: Shelf, withFragments: boolean) {
    this.#shelf = shelf
    this.#slots = new Slots(shelf.vocabulary.terms.length)
    this.#phrases = new Phrases(shelf.vocabulary.words.length)
    this.#grams = withFragments ? new Grams(shelf) : null
    this.#averageLength = shelf.texts.words.length / Math.max(1, shelf.documents.length)
    this.#termOfWord = Int32Array.from(shelf.vocabulary.termOfWord)
    this.#asked = new Uint8Array(shelf.vocabulary.words.length)
  }

  set(query: Query): void {
    this.#slots.set(query)
    this.#phrases.set(query.wordIds)
    this.#grams?.set(query)
    for (const word of this.#grammarAsked) this.#asked[word] = 0
    const words = new Set(query.wordIds)
    this.#grammarAsked = [...words].filter((word) => word !== NONE && this.#termOfWord[word] === NONE)
    for (const word of this.#grammarAsked) this.#asked[word] = 1
    this.#inPassage = new Int32Array(this.#slots.words.length).fill(NONE)
    this.#inStretch = new Int32Array(this.#slots.words.length).fill(NONE)
  }

  read(query: Query, passage: number): Reading {
    const { passageStarts, stretchFields } = this.#shelf.texts
    const nearness = new Nearness(query, this.#slots)
    let questionMatch = 0
    let questionForm = 0
    const last = passageStarts[passage + 1] ?? 0
    for (let stretch = passageStarts[passage] ?? 0; stretch < last; stretch++) {
      const said = this.#readStretch(stretch, passage, nearness)
      if (stretchFields[stretch] !== QUESTION) continue
      const { match, form } = this.#likeness(query, stretch, said)
      questionMatch = Math.max(questionMatch, match)
      questionForm = Math.max(questionForm, form)
    }
    const found = foundShares(query, this.#slots, (slot) => this.#inPassage[slot] === passage)
    const fragments = this.#grams?.take(this.#length(passage)) ?? 0
    return { found, nearness: nearness.share(), phrases: this.#phrases.take(), questionMatch, questionForm, fragments }
  }

  #readStretch(stretch: number, passage: number, nearness: Nearness): Said {
    const { texts, parts, postings } = this.#shelf
    const start = texts.stretchStarts[stretch] ?? 0
    const end = texts.stretchStarts[stretch + 1] ?? 0
    nearness.startStretch()
    const said = { weight: 0, grammar: 0, grammarAsked: 0 }
    for (let i = start; i < end; i++) {
      const word = texts.words[i] ?? NONE
      this.#phrases.read(word, i === start)
      const term = this.#termOfWord[word] ?? NONE
      if (term === NONE) {
        said.grammar++
        said.grammarAsked += this.#asked[word] ?? 0
        continue
      }
      this.#grams?.read(word)
      said.weight += postings.idf[term] ?? 0
      this.#see(term, i, stretch, passage, nearness)
      const lastPart = parts.starts[term + 1] ?? 0
      for (let part = parts.starts[term] ?? 0; part < lastPart; part++) {
        this.#see(parts.terms[part] ?? 0, i, stretch, passage, nearness)
      }
    }
    return said
  }

  #see(term: number, place: number, stretch: number, passage: number, nearness: Nearness): void {
    const slot = (this.#slots.ofTerm[term] ?? 0) - 1
    if (slot < 0) return
    this.#inPassage[slot] = passage
    this.#inStretch[slot] = stretch
    nearness.see(slot, place)
  }

  /** In relation to the average passage. */
  #length(passage: number): number {
    const { passageStarts, stretchStarts } = this.#shelf.texts
    const start = stretchStarts[passageStarts[passage] ?? 0] ?? 0
    return ((stretchStarts[passageStarts[passage + 1] ?? 0] ?? 0) - start) / this.#averageLength
  }

  #likeness(query: Query, stretch: number, said: Said): { readonly match: number; readonly form: number } {
    const found = foundShares(query, this.#slots, (slot) => this.#inStretch[slot] === stretch)
    const both = coverageOf(query, found) * query.weight
    if (both === 0) return { match: 0, form: 0 }
    const grammar = GRAMMAR * (said.grammar + this.#grammarAsked.length)
    return {
      match: dice(both, said.weight + query.weight),
      form: dice(both + GRAMMAR * said.grammarAsked, said.weight + query.weight + grammar),
    }
  }
}

const dice = (both: number, together: number): number => Math.min(1, (2 * both) / together)
