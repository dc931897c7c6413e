import { at } from './numbers.ts'
import type { Parts } from './parts.ts'
import { FieldWeights, type Stretches } from './stretches.ts'
import type { Texts } from './texts.ts'
import { NONE, type Words } from './vocabulary.ts'

/** Which passages have a term, and how much of a full match each of them gives. */
export interface Postings {
  /** Where each term's passages start, and where they end; there is room left between one term and the next. */
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

/** Which passages each term has, while they are written down; `starts` has one more entry than there are terms. */
export type Unfinished = Pick<Postings, 'starts' | 'ends' | 'passages' | 'impacts'>

export function postingsOf(read: Read): Postings {
  const postings = emptyPostings(read)
  writePassages(read, postings, 0, passageCount(read))
  for (let term = 0; term < postings.ends.length; term++) {
    saturate(postings.impacts, at(postings.starts, term), at(postings.ends, term))
  }
  return finished(postings, passageCount(read))
}

/** How many passages a term can have at most is known beforehand: as many as it has occurrences. */
export function emptyPostings({ words: { termCount }, parts }: Read): Unfinished {
  const room = termCount.slice()
  for (let term = 0; term < termCount.length; term++) {
    for (let i = at(parts.starts, term); i < at(parts.starts, term + 1); i++) {
      const part = at(parts.terms, i)
      room[part] = at(room, part) + at(termCount, term)
    }
  }
  const starts = new Int32Array(termCount.length + 1)
  for (let term = 0; term < termCount.length; term++) starts[term + 1] = at(starts, term) + at(room, term)
  const size = at(starts, termCount.length)
  return {
    starts,
    ends: starts.slice(0, -1),
    passages: new Int32Array(size).fill(NONE),
    impacts: new Float32Array(size),
  }
}

/** Writes each passage from `first` up to `last` behind those that its terms already have, with weights to be saturated. */
export function writePassages(read: Read, postings: Unfinished, first: number, last: number): void {
  const { texts, words, parts, stretches } = read
  const weightsOf = new FieldWeights(texts, stretches)
  for (let passage = first; passage < last; passage++) {
    const weights = weightsOf.of(passage)
    const end = at(texts.passageStarts, passage + 1)
    for (let stretch = at(texts.passageStarts, passage); stretch < end; stretch++) {
      const weight = at(weights, at(texts.stretchFields, stretch))
      const lastWord = at(texts.stretchStarts, stretch + 1)
      for (let i = at(texts.stretchStarts, stretch); i < lastWord; i++) {
        const term = at(words.termOfWord, at(texts.words, i))
        if (term !== NONE) addWithParts(postings, parts, term, passage, weight)
      }
    }
  }
}

function addWithParts(postings: Unfinished, parts: Parts, term: number, passage: number, weight: number): void {
  add(postings, term, passage, weight)
  const end = at(parts.starts, term + 1)
  for (let i = at(parts.starts, term); i < end; i++) add(postings, at(parts.terms, i), passage, weight * PART_WEIGHT)
}

function add({ starts, ends, passages, impacts }: Unfinished, term: number, passage: number, weight: number): void {
  let place = at(ends, term) - 1
  if (place < at(starts, term) || passages[place] !== passage) {
    place++
    passages[place] = passage
    ends[term] = place + 1
  }
  impacts[place] = at(impacts, place) + weight
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
