import { FieldWeights, type Lengths } from './lengths.ts'
import { at } from './numbers.ts'
import type { Parts } from './parts.ts'
import { numberNow, type Piece, passagesIn, type Texts } from './texts.ts'
import { NONE, type Words } from './vocabulary.ts'

/** Which passages have a term, and how much of a full match each of them gives. */
export interface Postings {
  /** What was written together; an edit writes the terms that it touches in a block of their own. */
  readonly blocks: readonly Block[]
  /** The block of each term, and where its passages start and end there. */
  readonly blockOf: Uint8Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly idf: Float64Array
  readonly largestIdf: number
}

export interface Block {
  readonly passages: Int32Array
  /** BM25F's saturated weight of the term in the passage, from 0 to `CEILING`. */
  readonly impacts: Float32Array
}

/** What postings are made of. */
export interface Read {
  readonly words: Words
  readonly texts: Texts
  readonly lengths: Lengths
  readonly parts: Parts
}

const K1 = 1.2
/** The most that one term can add, apart from its rarity. */
export const CEILING = K1 + 1

/** A word inside a compound counts for less than the word itself. */
const PART_WEIGHT = 0.7

/** A block while it is written: where each term starts, and an end that moves on. */
export interface Unfinished extends Block {
  readonly starts: Int32Array
  readonly ends: Int32Array
}

export function postingsOf(read: Read): Postings {
  const { pieces } = read.texts
  const block = emptyBlock(passagesPerTerm(read, pieces))
  writePassages(read, pieces, 0, block)
  saturate(block.impacts, 0, block.impacts.length)
  return weighed(inOneBlock(block), passagesIn(read.texts))
}

/** How many of the passages in these pieces have each term. */
export function passagesPerTerm(read: Read, pieces: readonly Piece[]): Int32Array {
  const counts = new Int32Array(read.words.stems.length)
  const seenIn = new Int32Array(counts.length).fill(NONE)
  eachTerm(read, pieces, (term, passage) => {
    if (seenIn[term] === passage) return
    seenIn[term] = passage
    counts[term] = at(counts, term) + 1
  })
  return counts
}

/** Room for so many passages of each term. */
export function emptyBlock(counts: Int32Array): Unfinished {
  const starts = new Int32Array(counts.length)
  let size = 0
  for (const [term, count] of counts.entries()) {
    starts[term] = size
    size += count
  }
  return { starts, ends: starts.slice(), passages: new Int32Array(size), impacts: new Float32Array(size) }
}

/** Writes each passage behind those that its terms already have, with weights to be saturated; `first` is the first's number. */
export function writePassages(read: Read, pieces: readonly Piece[], first: number, block: Unfinished): void {
  const { starts, ends, passages, impacts } = block
  eachTerm(read, pieces, (term, place, weight) => {
    const passage = first + place
    let last = at(ends, term) - 1
    if (last < at(starts, term) || passages[last] !== passage) {
      last++
      passages[last] = passage
      ends[term] = last + 1
    }
    impacts[last] = at(impacts, last) + weight
  })
}

/** For a term in a passage, by its place among those that are read, what one occurrence counts for. */
type Visit = (term: number, passage: number, weight: number) => void

/** Visits the term of every word of these passages, and the terms inside it. */
function eachTerm(read: Read, pieces: readonly Piece[], visit: Visit): void {
  const weightsOf = new FieldWeights(read.lengths)
  let place = 0
  for (const piece of pieces) {
    const { passageStarts, stretchFields } = piece.written
    for (let passage = piece.first; passage < piece.end; passage++, place++) {
      const weights = weightsOf.of(piece, passage)
      const end = at(passageStarts, passage + 1)
      for (let stretch = at(passageStarts, passage); stretch < end; stretch++) {
        eachTermOf(read, piece, stretch, place, at(weights, at(stretchFields, stretch)), visit)
      }
    }
  }
}

function eachTermOf(
  { words, parts }: Read,
  { written, numbers }: Piece,
  stretch: number,
  passage: number,
  weight: number,
  visit: Visit,
): void {
  const end = at(written.stretchStarts, stretch + 1)
  for (let i = at(written.stretchStarts, stretch); i < end; i++) {
    const term = at(words.termOfWord, numberNow(numbers, at(written.words, i)))
    if (term === NONE) continue
    visit(term, passage, weight)
    const lastPart = at(parts.starts, term + 1)
    for (let part = at(parts.starts, term); part < lastPart; part++) {
      visit(at(parts.terms, part), passage, weight * PART_WEIGHT)
    }
  }
}

/** More of the same word says less and less (BM25). */
export function saturate(impacts: Float32Array, from: number, until: number): void {
  for (let i = from; i < until; i++) {
    const weight = at(impacts, i)
    impacts[i] = (weight * CEILING) / (K1 + weight)
  }
}

/** Where the passages of each term are. */
export type Places = Pick<Postings, 'blocks' | 'blockOf' | 'starts' | 'ends'>

export function weighed(places: Places, total: number): Postings {
  const { starts, ends } = places
  const idf = Float64Array.from(starts, (start, term) => inverseFrequency(at(ends, term) - start, total))
  return { ...places, idf, largestIdf: inverseFrequency(0, total) }
}

/** All terms in one block. */
export function inOneBlock({ passages, impacts, starts, ends }: Unfinished): Places {
  return { blocks: [{ passages, impacts }], blockOf: new Uint8Array(starts.length), starts, ends }
}

const inverseFrequency = (count: number, total: number): number => Math.log(1 + (total - count + 0.5) / (count + 0.5))
