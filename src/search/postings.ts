import { FIELDS, type Field } from './document.ts'
import { at, NumberList } from './numbers.ts'
import type { Texts } from './texts.ts'
import { NONE, type Parts, type Vocabulary } from './vocabulary.ts'

/** Which passages have a term, and how much of a full match each of them gives. */
export interface Postings {
  /** Where each term's passages start; one more entry than there are terms. */
  readonly starts: Int32Array
  readonly passages: Int32Array
  /** BM25F's saturated term weight, between 0 and `CEILING`. */
  readonly impacts: Float32Array
  readonly idf: Float64Array
  readonly largestIdf: number
}

const K1 = 1.2
/** The most that one term can add, apart from its rarity. */
export const CEILING = K1 + 1

/** A word inside a compound counts for less than the word itself. */
const PART_WEIGHT = 0.7

/** How much a field says about its passage, and how far its length makes up for repetition (BM25F). */
const FIELD: Readonly<Record<Field, { weight: number; b: number }>> = {
  title: { weight: 2, b: 0.4 },
  heading: { weight: 1.5, b: 0.4 },
  question: { weight: 1.5, b: 0.5 },
  text: { weight: 1, b: 0.75 },
}

export function postingsOf(texts: Texts, vocabulary: Vocabulary, parts: Parts): Postings {
  const terms = vocabulary.terms.length
  const passages = texts.passageStarts.length - 1
  const lengths = fieldLengths(texts, vocabulary)
  const found = { terms: new NumberList(), counts: new Int32Array(terms), weights: [] as number[], starts: [0] }
  const weightOf = new Float64Array(terms)
  for (let passage = 0; passage < passages; passage++) {
    const seen = weighTerms(passage, texts, vocabulary, parts, lengths, weightOf)
    for (const term of seen) {
      found.terms.push(term)
      found.weights.push(at(weightOf, term))
      found.counts[term] = at(found.counts, term) + 1
      weightOf[term] = 0
    }
    found.starts.push(found.terms.length)
  }
  return byTerm(found.terms.toArray(), found.weights, found.starts, found.counts)
}

function weighTerms(
  passage: number,
  texts: Texts,
  vocabulary: Vocabulary,
  parts: Parts,
  lengths: FieldLengths,
  weightOf: Float64Array,
): number[] {
  const seen: number[] = []
  const add = (term: number, weight: number): void => {
    if (weightOf[term] === 0) seen.push(term)
    weightOf[term] = at(weightOf, term) + weight
  }
  const first = at(texts.passageStarts, passage)
  const last = at(texts.passageStarts, passage + 1)
  for (let stretch = first; stretch < last; stretch++) {
    const weight = lengths.weight(passage, at(texts.stretchFields, stretch))
    const end = at(texts.stretchStarts, stretch + 1)
    for (let i = at(texts.stretchStarts, stretch); i < end; i++) {
      const term = at(vocabulary.termOfWord, at(texts.words, i))
      if (term === NONE) continue
      add(term, weight)
      const lastPart = at(parts.starts, term + 1)
      for (let part = at(parts.starts, term); part < lastPart; part++) add(at(parts.terms, part), weight * PART_WEIGHT)
    }
  }
  return seen
}

interface FieldLengths {
  /** What one occurrence in a field of a passage counts for, its length allowed for. */
  weight(passage: number, field: number): number
}

function fieldLengths(texts: Texts, vocabulary: Vocabulary): FieldLengths {
  const passages = texts.passageStarts.length - 1
  const lengths = FIELDS.map(() => new Int32Array(passages))
  for (let passage = 0; passage < passages; passage++) {
    const last = at(texts.passageStarts, passage + 1)
    for (let stretch = at(texts.passageStarts, passage); stretch < last; stretch++) {
      const ofField = lengths[at(texts.stretchFields, stretch)]
      if (ofField) ofField[passage] = at(ofField, passage) + contentWords(texts, vocabulary, stretch)
    }
  }
  const averages = lengths.map((ofField) => mean(ofField))
  return {
    weight(passage, field) {
      const { weight, b } = FIELD[FIELDS[field] ?? 'text']
      const average = averages[field] ?? 0
      return average === 0 ? weight : weight / (1 - b + (b * at(lengths[field] ?? [], passage)) / average)
    },
  }
}

function contentWords(texts: Texts, vocabulary: Vocabulary, stretch: number): number {
  let count = 0
  const end = at(texts.stretchStarts, stretch + 1)
  for (let i = at(texts.stretchStarts, stretch); i < end; i++) {
    if (at(vocabulary.termOfWord, at(texts.words, i)) !== NONE) count++
  }
  return count
}

/** The mean over passages that have the field at all. */
function mean(lengths: Int32Array): number {
  let sum = 0
  let filled = 0
  for (const length of lengths) {
    sum += length
    if (length > 0) filled++
  }
  return filled === 0 ? 0 : sum / filled
}

/** Turns "terms of each passage" into "passages of each term", in passage order. */
function byTerm(terms: Int32Array, weights: number[], passageStarts: number[], counts: Int32Array): Postings {
  const starts = new Int32Array(counts.length + 1)
  for (let term = 0; term < counts.length; term++) starts[term + 1] = at(starts, term) + at(counts, term)
  const next = starts.slice(0, -1)
  const passages = new Int32Array(terms.length)
  const impacts = new Float32Array(terms.length)
  for (let passage = 0; passage + 1 < passageStarts.length; passage++) {
    const end = at(passageStarts, passage + 1)
    for (let i = at(passageStarts, passage); i < end; i++) {
      const term = at(terms, i)
      const place = at(next, term)
      const weight = at(weights, i)
      next[term] = place + 1
      passages[place] = passage
      impacts[place] = (weight * CEILING) / (K1 + weight)
    }
  }
  const total = passageStarts.length - 1
  const idf = Float64Array.from(counts, (count) => inverseFrequency(count, total))
  return { starts, passages, impacts, idf, largestIdf: inverseFrequency(0, total) }
}

const inverseFrequency = (count: number, total: number): number => Math.log(1 + (total - count + 0.5) / (count + 0.5))
