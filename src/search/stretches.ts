import { type Change, spliced } from './change.ts'
import { FIELDS, type Field } from './document.ts'
import { at } from './numbers.ts'
import type { Texts } from './texts.ts'
import { NONE } from './vocabulary.ts'

/** How many words every stretch of text has. */
export interface Stretches {
  readonly content: Int32Array
  readonly grammar: Int32Array
  /** For each field how many content words a passage has there on average, of those that have it at all. */
  readonly averages: Float64Array
}

/** How much a field says about its passage, and how far its length is held against it (BM25F). */
const FIELD: Readonly<Record<Field, { readonly weight: number; readonly b: number }>> = {
  title: { weight: 2, b: 0.4 },
  heading: { weight: 1.5, b: 0.4 },
  question: { weight: 1.5, b: 0.5 },
  text: { weight: 1, b: 0.75 },
}

/** Averages are told in quarters of a word, so that a small edit leaves all other passages the weights they have. */
const QUARTERS = 4

export function stretchesOf(texts: Texts, termOfWord: Int32Array): Stretches {
  const { content, grammar } = countedIn(texts, termOfWord)
  return { content, grammar, averages: averageLengths(texts, content) }
}

/** The same of texts of which one stretch was replaced, which here are also by themselves. */
export function splicedStretches(
  before: Shelved,
  change: Change,
  texts: Texts,
  fresh: Texts,
  termOfWord: Int32Array,
): Stretches {
  const { passageStarts } = before.texts
  const place = { start: at(passageStarts, change.start), endBefore: at(passageStarts, change.endBefore) }
  const counted = countedIn(fresh, termOfWord)
  const content = spliced(before.stretches.content, place, counted.content)
  const grammar = spliced(before.stretches.grammar, place, counted.grammar)
  return { content, grammar, averages: averageLengths(texts, content) }
}

interface Shelved {
  readonly texts: Texts
  readonly stretches: Stretches
}

function countedIn(
  { words, stretchStarts, stretchFields }: Texts,
  termOfWord: Int32Array,
): Pick<Stretches, 'content' | 'grammar'> {
  const content = new Int32Array(stretchFields.length)
  const grammar = new Int32Array(stretchFields.length)
  for (let stretch = 0; stretch < content.length; stretch++) {
    const start = at(stretchStarts, stretch)
    const end = at(stretchStarts, stretch + 1)
    let count = 0
    for (let i = start; i < end; i++) if (termOfWord[at(words, i)] !== NONE) count++
    content[stretch] = count
    grammar[stretch] = end - start - count
  }
  return { content, grammar }
}

/** What one occurrence of a word counts for in each field of a passage: the field's weight, long fields paying off. */
export class FieldWeights {
  readonly #texts: Texts
  readonly #stretches: Stretches
  readonly #lengths = new Int32Array(FIELDS.length)
  readonly #weights = new Float64Array(FIELDS.length)

  constructor(texts: Texts, stretches: Stretches) {
    this.#texts = texts
    this.#stretches = stretches
  }

  /** For each field, until the next passage is asked for. */
  of(passage: number): Float64Array {
    measure(passage, this.#texts, this.#stretches.content, this.#lengths)
    for (const [field, name] of FIELDS.entries()) {
      const { weight, b } = FIELD[name]
      const length = at(this.#lengths, field) / at(this.#stretches.averages, field)
      this.#weights[field] = weight / (1 - b + b * length)
    }
    return this.#weights
  }
}

/** The content words of each field of one passage. */
function measure(passage: number, texts: Texts, content: Int32Array, lengths: Int32Array): void {
  const { passageStarts, stretchFields } = texts
  lengths.fill(0)
  const end = at(passageStarts, passage + 1)
  for (let stretch = at(passageStarts, passage); stretch < end; stretch++) {
    const field = at(stretchFields, stretch)
    lengths[field] = at(lengths, field) + at(content, stretch)
  }
}

function averageLengths(texts: Texts, content: Int32Array): Float64Array {
  const sums = new Float64Array(FIELDS.length)
  const filled = new Int32Array(FIELDS.length)
  const lengths = new Int32Array(FIELDS.length)
  for (let passage = 0; passage + 1 < texts.passageStarts.length; passage++) {
    measure(passage, texts, content, lengths)
    for (let field = 0; field < lengths.length; field++) {
      sums[field] = at(sums, field) + at(lengths, field)
      if (at(lengths, field) > 0) filled[field] = at(filled, field) + 1
    }
  }
  return sums.map((sum, field) => (sum === 0 ? 1 : inQuarters(sum / at(filled, field))))
}

const inQuarters = (length: number): number => Math.max(1, Math.round(length * QUARTERS)) / QUARTERS
