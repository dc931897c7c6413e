import { at } from './numbers.ts'
import type { Parts } from './parts.ts'
import { FieldWeights, type Stretches } from './stretches.ts'
import type { Texts } from './texts.ts'
import { NONE, type Words } from './vocabulary.ts'

/** Which passages have a term, and how much of a full match each of them gives. */
export interface Postings {
  /** Where each term's passages start, and where they end; one more start than there are terms. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly passages: Int32Array
  /** BM25F's saturated weight of the term in the passage, from 0 to `CEILING`. */
  readonly impacts: Float32Array
  readonly idf: Float64Array
  readonly largestIdf: number
}

/** What postings are made of. */
export interface Read {
  readonly words: Words
  readonly texts: Texts
  readonly stretches: Stretches
  readonly parts: Parts
}

const K1 = 1.2
/** The most that one term can add, apart from its rarity. */
export const CEILING = K1 + 1

/** A word inside a compound counts for less than the word itself. */
const PART_WEIGHT = 0.7

/** Which passages each term has, while they are written down; `ends` moves on as they are. */
export type Unfinished = Pick<Postings, 'starts' | 'ends' | 'passages' | 'impacts'>

export function postingsOf(read: Read): Postings {
  const postings = emptyPostings(passagesPerTerm(read, 0, passageCount(read)))
  writePassages(read, postings, 0, passageCount(read))
  saturate(postings.impacts, 0, postings.impacts.length)
  return finished(postings, passageCount(read))
}

/** How many of the passages from `first` up to `last` have each term. */
export function passagesPerTerm(read: Read, first: number, last: number): Int32Array {
  const counts = new Int32Array(read.words.stems.length)
  const seenIn = new Int32Array(counts.length).fill(NONE)
  eachTerm(read, first, last, (term, passage) => {
    if (seenIn[term] === passage) return
    seenIn[term] = passage
    counts[term] = at(counts, term) + 1
  })
  return counts
}

/** Room for so many passages of each term. */
export function emptyPostings(counts: Int32Array): Unfinished {
  const starts = new Int32Array(counts.length + 1)
  for (let term = 0; term < counts.length; term++) starts[term + 1] = at(starts, term) + at(counts, term)
  const size = at(starts, counts.length)
  return { starts, ends: starts.slice(0, -1), passages: new Int32Array(size), impacts: new Float32Array(size) }
}

/** Writes each passage from `first` up to `last` behind those that its terms already have, with weights to be saturated. */
export function writePassages(read: Read, postings: Unfinished, first: number, last: number): void {
  const { starts, ends, passages, impacts } = postings
  eachTerm(read, first, last, (term, passage, weight) => {
    let place = at(ends, term) - 1
    if (place < at(starts, term) || passages[place] !== passage) {
      place++
      passages[place] = passage
      ends[term] = place + 1
    }
    impacts[place] = at(impacts, place) + weight
  })
}

/** Visits the term of every word of these passages, and the terms inside it, with what each counts for. */
function eachTerm(
  { texts, words, parts, stretches }: Read,
  first: number,
  last: number,
  visit: (term: number, passage: number, weight: number) => void,
): void {
  const weightsOf = new FieldWeights(texts, stretches)
  for (let passage = first; passage < last; passage++) {
    const weights = weightsOf.of(passage)
    const end = at(texts.passageStarts, passage + 1)
    for (let stretch = at(texts.passageStarts, passage); stretch < end; stretch++) {
      const weight = at(weights, at(texts.stretchFields, stretch))
      const lastWord = at(texts.stretchStarts, stretch + 1)
      for (let i = at(texts.stretchStarts, stretch); i < lastWord; i++) {
        const term = at(words.termOfWord, at(texts.words, i))
        if (term === NONE) continue
        visit(term, passage, weight)
        const lastPart = at(parts.starts, term + 1)
        for (let part = at(parts.starts, term); part < lastPart; part++) {
          visit(at(parts.terms, part), passage, weight * PART_WEIGHT)
        }
      }
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

export function finished(postings: Unfinished, total: number): Postings {
  const { starts, ends } = postings
  const idf = new Float64Array(ends.length)
  for (let term = 0; term < idf.length; term++) {
    idf[term] = inverseFrequency(at(ends, term) - at(starts, term), total)
  }
  return { ...postings, idf, largestIdf: inverseFrequency(0, total) }
}

export const passageCount = ({ texts }: Pick<Read, 'texts'>): number => texts.passageStarts.length - 1

const inverseFrequency = (count: number, total: number): number => Math.log(1 + (total - count + 0.5) / (count + 0.5))
