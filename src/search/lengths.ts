import { FIELDS, type Field } from './document.ts'
import { at } from './numbers.ts'
import type { Piece } from './texts.ts'

/** How long passages are, told in content words: what a passage's own length is held against. */
export interface Lengths {
  /** For each field the words of all passages there. */
  readonly words: Float64Array
  /** For each field how many passages have it at all. */
  readonly filled: Float64Array
  /** For each field the average of those that have it. */
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

export const lengthsOf = (pieces: readonly Piece[]): Lengths => withAverages(summed(pieces))

/** The same once some passages went and others came. */
export function lengthsAfter(before: Lengths, gone: readonly Piece[], come: readonly Piece[]): Lengths {
  const [less, more] = [summed(gone), summed(come)]
  const changed = (sums: Float64Array, minus: Float64Array, plus: Float64Array): Float64Array =>
    sums.map((sum, field) => sum - at(minus, field) + at(plus, field))
  return withAverages({
    words: changed(before.words, less.words, more.words),
    filled: changed(before.filled, less.filled, more.filled),
  })
}

/** What one occurrence of a word counts for in each field of a passage: the field's weight, long fields paying off. */
export class FieldWeights {
  readonly #averages: Float64Array
  readonly #lengths = new Int32Array(FIELDS.length)
  readonly #weights = new Float64Array(FIELDS.length)

  constructor({ averages }: Lengths) {
    this.#averages = averages
  }

  /** For each field of a passage, by its place in the piece, until the next is asked for. */
  of(piece: Piece, passage: number): Float64Array {
    measure(piece, passage, this.#lengths)
    for (const [field, name] of FIELDS.entries()) {
      const { weight, b } = FIELD[name]
      const length = at(this.#lengths, field) / at(this.#averages, field)
      this.#weights[field] = weight / (1 - b + b * length)
    }
    return this.#weights
  }
}

/** The content words of each field of one passage. */
function measure({ written, content }: Piece, passage: number, lengths: Int32Array): void {
  const { passageStarts, stretchFields } = written
  lengths.fill(0)
  const end = at(passageStarts, passage + 1)
  for (let stretch = at(passageStarts, passage); stretch < end; stretch++) {
    const field = at(stretchFields, stretch)
    lengths[field] = at(lengths, field) + at(content, stretch)
  }
}

function summed(pieces: readonly Piece[]): Omit<Lengths, 'averages'> {
  const words = new Float64Array(FIELDS.length)
  const filled = new Float64Array(FIELDS.length)
  const lengths = new Int32Array(FIELDS.length)
  for (const piece of pieces) {
    for (let passage = piece.first; passage < piece.end; passage++) {
      measure(piece, passage, lengths)
      for (let field = 0; field < lengths.length; field++) {
        words[field] = at(words, field) + at(lengths, field)
        if (at(lengths, field) > 0) filled[field] = at(filled, field) + 1
      }
    }
  }
  return { words, filled }
}

function withAverages(sums: Omit<Lengths, 'averages'>): Lengths {
  return {
    ...sums,
    averages: sums.words.map((sum, field) => (sum === 0 ? 1 : inQuarters(sum / at(sums.filled, field)))),
  }
}

const inQuarters = (length: number): number => Math.max(1, Math.round(length * QUARTERS)) / QUARTERS
