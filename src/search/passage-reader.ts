import type { AskedTerms } from './asked-terms.ts'
import { FIELDS } from './document.ts'
import { Found } from './found.ts'
import type { Fragments } from './fragments.ts'
import { Nearness } from './nearness.ts'
import { at } from './numbers.ts'
import { NONE } from './numbers-of.ts'
import type { Phrases } from './phrases.ts'
import type { Query } from './query.ts'
import type { Shelf } from './shelf.ts'
import { numberNow, type Piece, placeIn, startOf } from './texts.ts'

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
  /** Counts the stretches that were read. */
  #stretch = 0

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
    const { piece, place } = placeIn(this.#shelf.texts, passage)
    const { passageStarts, stretchFields } = piece.written
    let questionMatch = 0
    let questionForm = 0
    const last = at(passageStarts, place + 1)
    for (let stretch = at(passageStarts, place); stretch < last; stretch++) {
      const anything = this.#readStretch(piece, stretch, passage)
      if (!anything || stretchFields[stretch] !== QUESTION) continue
      const { match, form } = this.#compare(piece, stretch)
      questionMatch = Math.max(questionMatch, match)
      questionForm = Math.max(questionForm, form)
    }
    const coverage = this.#found.weigh(this.#inPassage, passage)
    const length = startOf(piece.written, place + 1) - startOf(piece.written, place)
    return {
      coverage,
      found: this.#found.shares.slice(),
      nearness: this.#nearness.take(),
      phrases: this.#memory.phrases.take(),
      questionMatch,
      questionForm,
      fragments: this.#memory.fragments?.take(length / this.#memory.averageLength) ?? 0,
    }
  }

  /** Whether the stretch says anything that was asked. */
  #readStretch({ written, numbers }: Piece, stretch: number, passage: number): boolean {
    const { words, stretchStarts } = written
    const { asked, phrases, fragments } = this.#memory
    const { first, next, values } = asked.slotsOfWord
    let anything = false
    let before = NONE
    this.#nearness.startStretch()
    this.#stretch++
    const end = at(stretchStarts, stretch + 1)
    for (let i = at(stretchStarts, stretch); i < end; i++) {
      const word = numberNow(numbers, at(words, i))
      if (before !== NONE) phrases.see(before, word)
      before = word
      fragments?.see(word)
      for (let link = first[word] ?? 0; link > 0; link = next[link] ?? 0) {
        const slot = values[link] ?? 0
        anything = true
        this.#inPassage[slot] = passage
        this.#inStretch[slot] = this.#stretch
        for (const asks of asked.wordsOfSlot[slot] ?? []) this.#nearness.see(asks, i)
      }
    }
    return anything
  }

  /** The question beside one of the passage's own, just read: by its content words alone and with its grammar. */
  #compare(piece: Piece, stretch: number): { readonly match: number; readonly form: number } {
    const { idf } = this.#shelf.postings
    const { termOfWord } = this.#shelf.words
    const { words, stretchStarts } = piece.written
    let own = 0
    let shared = 0
    const [start, end] = [at(stretchStarts, stretch), at(stretchStarts, stretch + 1)]
    for (let i = start; i < end; i++) {
      const word = numberNow(piece.numbers, at(words, i))
      const term = termOfWord[word] ?? NONE
      if (term !== NONE) own += idf[term] ?? 0
      else if (this.#grammarAsked.has(word)) shared++
    }
    const both = this.#found.weigh(this.#inStretch, this.#stretch) * this.#query.weight
    const together = own + this.#query.weight
    const grammar = end - start - at(piece.content, stretch) + this.#grammarAsked.size
    return { match: dice(both, together), form: dice(both + GRAMMAR * shared, together + GRAMMAR * grammar) }
  }
}

const dice = (both: number, together: number): number => (together === 0 ? 0 : Math.min(1, (2 * both) / together))
