import { FieldWeights, type Lengths } from './lengths.ts'
import { at } from './numbers.ts'
import { NONE } from './numbers-of.ts'
import type { Parts } from './parts.ts'
import { numberNow, type Piece, passagesIn, piecesBetween, type Texts } from './texts.ts'
import type { Words } from './vocabulary.ts'

/**
 * Which passages have a term, and how much of a full match each of them gives. Passages that an edit brought are filed
 * apart, so that the others stay where they are.
 */
export interface Postings {
  /** Passages that were filed together, by the numbers that they had then. */
  readonly first: Block
  /** For each of those its number now, or `NONE` for one that was replaced; `null` while all have theirs. */
  readonly now: Int32Array | null
  /** What came later. */
  readonly later: Later
  /** For each term how many passages have it. */
  readonly counts: Int32Array
  /** How rare each term is (BM25's inverse document frequency), and one that no passage has. */
  readonly idf: Float64Array
  readonly largestIdf: number
}

/** For each term where its passages start and end, with BM25F's saturated weight in each of them, from 0 to `CEILING`. */
export interface Block {
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly passages: Int32Array
  readonly impacts: Float32Array
}

/** Passages by the numbers that they have now. */
export interface Later {
  readonly runs: readonly Run[]
  readonly block: Block
}

/** Passages one after another: the first, and the one behind the last. */
export interface Run {
  readonly start: number
  readonly end: number
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

export function postingsOf(read: Read): Postings {
  const total = passagesIn(read.texts)
  const runs = [{ start: 0, end: total }]
  const counts = passagesPerTerm(read, runs)
  const later = { runs: [], block: emptyBlock(new Int32Array(counts.length)) }
  return { first: fileUnder(read, runs, counts), now: null, later, ...rarityOf(counts, total) }
}

export function rarityOf(counts: Int32Array, total: number): Pick<Postings, 'counts' | 'idf' | 'largestIdf'> {
  const idf = Float64Array.from(counts, (count) => inverseFrequency(count, total))
  return { counts, idf, largestIdf: inverseFrequency(0, total) }
}

const inverseFrequency = (count: number, total: number): number => Math.log(1 + (total - count + 0.5) / (count + 0.5))

/** How many of these passages have each term. */
export function passagesPerTerm(read: Read, runs: readonly Run[]): Int32Array {
  const counts = new Int32Array(read.words.stems.length)
  const seenIn = new Int32Array(counts.length).fill(NONE)
  eachTerm(read, runs, (term, passage) => {
    if (seenIn[term] === passage) return
    seenIn[term] = passage
    counts[term] = at(counts, term) + 1
  })
  return counts
}

/** Files these passages; `counts` says how many of them have each term. */
export function fileUnder(read: Read, runs: readonly Run[], counts: Int32Array): Block {
  const block = emptyBlock(counts)
  const { starts, ends, passages, impacts } = block
  eachTerm(read, runs, (term, passage, weight) => {
    let last = at(ends, term) - 1
    if (last < at(starts, term) || passages[last] !== passage) {
      last++
      passages[last] = passage
      ends[term] = last + 1
    }
    impacts[last] = at(impacts, last) + weight
  })
  saturate(impacts)
  return block
}

/** Room for so many passages of each term; each ends where it starts. */
function emptyBlock(counts: Int32Array): Block {
  const starts = new Int32Array(counts.length)
  let size = 0
  for (const [term, count] of counts.entries()) {
    starts[term] = size
    size += count
  }
  return { starts, ends: starts.slice(), passages: new Int32Array(size), impacts: new Float32Array(size) }
}

/** For a term in a passage what one occurrence counts for. */
type Visit = (term: number, passage: number, weight: number) => void

/** Visits the term of every word of these passages, and the terms inside it. */
function eachTerm(read: Read, runs: readonly Run[], visit: Visit): void {
  const weightsOf = new FieldWeights(read.lengths)
  for (const { start, end } of runs) {
    let passage = start
    for (const piece of piecesBetween(read.texts, start, end)) {
      const { passageStarts, stretchFields } = piece.written
      for (let place = piece.first; place < piece.end; place++, passage++) {
        const weights = weightsOf.of(piece, place)
        const last = at(passageStarts, place + 1)
        for (let stretch = at(passageStarts, place); stretch < last; stretch++) {
          eachTermOf(read, piece, stretch, passage, at(weights, at(stretchFields, stretch)), visit)
        }
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
function saturate(impacts: Float32Array): void {
  for (let i = 0; i < impacts.length; i++) {
    const weight = at(impacts, i)
    impacts[i] = (weight * CEILING) / (K1 + weight)
  }
}
