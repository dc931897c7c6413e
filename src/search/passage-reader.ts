import type { AskedTerms } from './asked-terms.ts'
import { FIELDS } from './document.ts'
import { Found } from './found.ts'
import type { Fragments } from './fragments.ts'
import { Nearness } from './nearness.ts'
import type { Phrases } from './phrases.ts'
import type { Query } from './query.ts'
import type { Shelf } from './shelf.ts'
import { NONE } from './vocabulary.ts'

/** What reading a passage word by word tells of it. */
export interface Reading {
  /** For each content word of the question how far the passage has it, 0 to 1. */
  readonly found: Float64Array
  /** Share of the question's content words that is found, weighed by rarity. */
  readonly coverage: number
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

/** What is kept between questions, already set to this one. */
interface Memory {
  readonly asked: AskedTerms
  readonly phrases: Phrases
  readonly fragments: Fragments | null
  readonly averageLength: number
}

/** Reads passages for one question. */
export class PassageReader {
  readonly #shelf: Shelf
  readonly #memory: Memory
  readonly #query: Query
  readonly #nearness: Nearness
  readonly #found: Found
  readonly #grammarAsked: ReadonlySet<number>
  /** The passage, and the stretch in it, in which each slot was seen last. */
  readonly #inPassage: Int32Array
  readonly #inStretch: Int32Array

  constructor(shelf: Shelf, memory: Memory, query: Query) {
    const slots = memory.asked.wordsOfSlot.length
    this.#shelf = shelf
    this.#memory = memory
    this.#query = query
    this.#nearness = new Nearness(query)
    this.#found = new Found(query, memory.asked)
    this.#grammarAsked = new Set(query.wordIds.filter((word) => word !== NONE && shelf.words.termOfWord[word] === NONE))
    this.#inPassage = new Int32Array(slots).fill(NONE)
    this.#inStretch = new Int32Array(slots).fill(NONE)
  }

  read(passage: number): Reading {
    const { passageStarts, stretchFields } = this.#shelf.texts
    let questionMatch = 0
    let questionForm = 0
    const last = passageStarts[passage + 1] ?? 0
    for (let stretch = passageStarts[passage] ?? 0; stretch < last; stretch++) {
      const anything = this.#readStretch(stretch, passage)
      if (!anything || stretchFields[stretch] !== QUESTION) continue
      const { match, form } = this.#compare(stretch)
      questionMatch = Math.max(questionMatch, match)
      questionForm = Math.max(questionForm, form)
    }
    const coverage = this.#found.weigh(this.#inPassage, passage)
    return {
      coverage,
      found: this.#found.shares.slice(),
      nearness: this.#nearness.take(),
      phrases: this.#memory.phrases.take(),
      questionMatch,
      questionForm,
      fragments: this.#memory.fragments?.take(this.#length(passage)) ?? 0,
    }
  }

  /** Whether the stretch says anything that was asked. */
  #readStretch(stretch: number, passage: number): boolean {
    const { words, stretchStarts } = this.#shelf.texts
    const { asked, phrases, fragments } = this.#memory
    const { first, next, values } = asked.slotsOfWord
    let anything = false
    let before = NONE
    this.#nearness.startStretch()
    const end = stretchStarts[stretch + 1] ?? 0
    for (let i = stretchStarts[stretch] ?? 0; i < end; i++) {
      const word = words[i] ?? 0
      if (before !== NONE) phrases.see(before, word)
      before = word
      fragments?.see(word)
      for (let link = first[word] ?? 0; link > 0; link = next[link] ?? 0) {
        const slot = values[link] ?? 0
        anything = true
        this.#inPassage[slot] = passage
        this.#inStretch[slot] = stretch
        for (const asks of asked.wordsOfSlot[slot] ?? []) this.#nearness.see(asks, i)
      }
    }
    return anything
  }

  /** The question beside one of the passage's own, by its content words alone and with its grammar. */
  #compare(stretch: number): { readonly match: number; readonly form: number } {
    const { texts, stretches, postings } = this.#shelf
    const { termOfWord } = this.#shelf.words
    let own = 0
    let shared = 0
    const end = texts.stretchStarts[stretch + 1] ?? 0
    for (let i = texts.stretchStarts[stretch] ?? 0; i < end; i++) {
      const word = texts.words[i] ?? 0
      const term = termOfWord[word] ?? NONE
      if (term !== NONE) own += postings.idf[term] ?? 0
      else if (this.#grammarAsked.has(word)) shared++
    }
    const both = this.#found.weigh(this.#inStretch, stretch) * this.#query.weight
    const together = own + this.#query.weight
    const grammar = (stretches.grammar[stretch] ?? 0) + this.#grammarAsked.size
    return { match: dice(both, together), form: dice(both + GRAMMAR * shared, together + GRAMMAR * grammar) }
  }

  /** In relation to the average passage. */
  #length(passage: number): number {
    const { passageStarts, stretchStarts } = this.#shelf.texts
    const start = stretchStarts[passageStarts[passage] ?? 0] ?? 0
    return ((stretchStarts[passageStarts[passage + 1] ?? 0] ?? 0) - start) / this.#memory.averageLength
  }
}

const dice = (both: number, together: number): number => (together === 0 ? 0 : Math.min(1, (2 * both) / together))
