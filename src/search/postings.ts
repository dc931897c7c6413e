import type { Parts } from './parts.ts'
import { type Stretches, stretchWeights } from './stretches.ts'
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

const K1 = 1.2
/** The most that one term can add, apart from its rarity. */
export const CEILING = K1 + 1

/** A word inside a compound counts for less than the word itself. */
const PART_WEIGHT = 0.7

/**
 * One reading of all texts writes each passage behind those that its terms already have. How many there can be at
 * most is known beforehand: as many as the term has occurrences.
 */
export function postingsOf(texts: Texts, words: Words, parts: Parts, stretches: Stretches): Postings {
  const starts = roomFor(words, parts)
  const ends = starts.slice(0, -1)
  const passages = new Int32Array(starts.at(-1) ?? 0).fill(NONE)
  const impacts = new Float32Array(passages.length)
  const weights = stretchWeights(texts, stretches)
  const add = (term: number, passage: number, weight: number): void => {
    let place = (ends[term] ?? 0) - 1
    if (place < (starts[term] ?? 0) || passages[place] !== passage) {
      place++
      passages[place] = passage
      ends[term] = place + 1
    }
    impacts[place] = (impacts[place] ?? 0) + weight
  }
  eachTerm(texts, words.termOfWord, (term, passage, stretch) => {
    const weight = weights[stretch] ?? 0
    add(term, passage, weight)
    const lastPart = parts.starts[term + 1] ?? 0
    for (let part = parts.starts[term] ?? 0; part < lastPart; part++) {
      add(parts.terms[part] ?? 0, passage, weight * PART_WEIGHT)
    }
  })
  saturate(impacts)
  const total = texts.passageStarts.length - 1
  const idf = new Float64Array(ends.length)
  for (let term = 0; term < idf.length; term++) {
    idf[term] = inverseFrequency((ends[term] ?? 0) - (starts[term] ?? 0), total)
  }
  return { starts, ends, passages, impacts, idf, largestIdf: inverseFrequency(0, total) }
}

function eachTerm(
  { words, stretchStarts, passageStarts }: Texts,
  termOfWord: Int32Array,
  visit: (term: number, passage: number, stretch: number) => void,
): void {
  for (let passage = 0; passage + 1 < passageStarts.length; passage++) {
    const lastStretch = passageStarts[passage + 1] ?? 0
    for (let stretch = passageStarts[passage] ?? 0; stretch < lastStretch; stretch++) {
      const end = stretchStarts[stretch + 1] ?? 0
      for (let i = stretchStarts[stretch] ?? 0; i < end; i++) {
        const term = termOfWord[words[i] ?? 0] ?? NONE
        if (term !== NONE) visit(term, passage, stretch)
      }
    }
  }
}

function roomFor({ termCount }: Words, parts: Parts): Int32Array {
  const room = termCount.slice()
  for (let term = 0; term < termCount.length; term++) {
    for (let i = parts.starts[term] ?? 0; i < (parts.starts[term + 1] ?? 0); i++) {
      const part = parts.terms[i] ?? 0
      room[part] = (room[part] ?? 0) + (termCount[term] ?? 0)
    }
  }
  const starts = new Int32Array(termCount.length + 1)
  for (let term = 0; term < termCount.length; term++) starts[term + 1] = (starts[term] ?? 0) + (room[term] ?? 0)
  return starts
}

/** More of the same word says less and less (BM25). */
function saturate(weights: Float32Array): void {
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] ?? 0
    weights[i] = (weight * CEILING) / (K1 + weight)
  }
}

const inverseFrequency = (count: number, total: number): number => Math.log(1 + (total - count + 0.5) / (count + 0.5))
