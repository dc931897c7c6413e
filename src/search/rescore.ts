import { at } from './numbers.ts'
import { CEILING } from './postings.ts'
import type { Query } from './query.ts'
import type { Shelf } from './shelf.ts'
import type { Scored } from './sums.ts'
import { NONE } from './vocabulary.ts'

/** What a second, closer reading of a passage found. */
export interface Reading {
  /** Found share of each content word of the question, 0 to 1. */
  readonly found: readonly number[]
  /** Share of the question's neighbouring content words that stand together, weighed by rarity. */
  readonly nearness: number
  /** Share of the question's neighbouring words, grammar included, that stand literally in the passage. */
  readonly phrases: number
}

const WINDOW = 8
const FAR = 2 ** 30

/** Reads passages again, word by word: what was found, how close together, how literally. */
export function closeReaderOf(shelf: Shelf): (query: Query, passage: number) => Reading {
  const wordsOfTerm = new Map<number, number[]>()
  let read: Query | null = null
  const prepare = (query: Query): void => {
    if (read === query) return
    read = query
    wordsOfTerm.clear()
    for (const group of query.groups) {
      for (const sense of group) {
        for (const term of sense.terms) wordsOfTerm.set(term, [...(wordsOfTerm.get(term) ?? []), ...sense.covers])
      }
    }
  }
  return (query, passage) => {
    prepare(query)
    return readClosely(query, passage, shelf, wordsOfTerm)
  }
}

function readClosely(
  query: Query,
  passage: number,
  shelf: Shelf,
  wordsOfTerm: ReadonlyMap<number, readonly number[]>,
): Reading {
  const { texts, vocabulary, parts } = shelf
  const present = new Set<number>()
  const pairs = bigramsOf(query)
  const literal = new Set<string>()
  const nearest = query.words.slice(1).map(() => FAR)
  const lastSeen = query.words.map(() => -FAR)
  const lastStretch = at(texts.passageStarts, passage + 1)
  for (let stretch = at(texts.passageStarts, passage); stretch < lastStretch; stretch++) {
    lastSeen.fill(-FAR)
    const start = at(texts.stretchStarts, stretch)
    const end = at(texts.stretchStarts, stretch + 1)
    for (let i = start; i < end; i++) {
      const word = at(texts.words, i)
      if (i > start) {
        const pair = `${at(texts.words, i - 1)} ${word}`
        if (pairs.has(pair)) literal.add(pair)
      }
      const term = at(vocabulary.termOfWord, word)
      if (term === NONE) continue
      const seen = (named: number): void => {
        const matches = wordsOfTerm.get(named)
        if (!matches) return
        present.add(named)
        for (const match of matches) {
          lastSeen[match] = i
          if (match > 0) nearest[match - 1] = Math.min(at(nearest, match - 1), i - at(lastSeen, match - 1))
          if (match + 1 < lastSeen.length)
            nearest[match] = Math.min(at(nearest, match), i - at(lastSeen, match + 1) + 1)
        }
      }
      seen(term)
      const lastPart = at(parts.starts, term + 1)
      for (let part = at(parts.starts, term); part < lastPart; part++) seen(at(parts.terms, part))
    }
  }
  return {
    found: query.words.map((_, index) => foundShare(query, index, present)),
    nearness: nearnessOf(query, nearest),
    phrases: pairs.size === 0 ? 0 : literal.size / pairs.size,
  }
}

function bigramsOf(query: Query): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (let i = 1; i < query.wordIds.length; i++) {
    const [before, word] = [at(query.wordIds, i - 1), at(query.wordIds, i)]
    if (before !== NONE && word !== NONE) pairs.add(`${before} ${word}`)
  }
  return pairs
}

/** A word is found by its best sense, or by the parts of it that are there. */
function foundShare(query: Query, index: number, present: ReadonlySet<number>): number {
  let best = 0
  let parts = 0
  let partsFound = 0
  for (const group of query.groups) {
    for (const sense of group) {
      if (!sense.covers.includes(index)) continue
      const share = sense.terms.filter((term) => present.has(term)).length / sense.terms.length
      if (sense.part) {
        parts++
        partsFound += share
      } else best = Math.max(best, share * sense.weight)
    }
  }
  return Math.max(best, parts === 0 ? 0 : (0.8 * partsFound) / parts)
}

function nearnessOf(query: Query, nearest: readonly number[]): number {
  let sum = 0
  let most = 0
  for (const [index, distance] of nearest.entries()) {
    const weight = (query.words[index]?.weight ?? 0) + (query.words[index + 1]?.weight ?? 0)
    most += weight
    if (distance <= 1) sum += weight
    else if (distance <= WINDOW) sum += weight / 2
  }
  return most === 0 ? 0 : sum / most
}

/** The share of a question's content words that a passage has, weighed by rarity. */
export function coverageOf(query: Query, reading: Reading): number {
  const sum = query.words.reduce((total, word, index) => total + word.weight * at(reading.found, index), 0)
  return query.ideal === 0 ? 0 : sum / query.ideal
}

/** A score as a share of what a passage that says everything would get. */
export function normalized(query: Query, scored: Scored): number {
  return query.ideal === 0 ? 0 : Math.min(1, scored.score / (query.ideal * CEILING))
}
