import type { Language } from '../core/language.ts'
import { CloseReader, type Reading } from './close-reading.ts'
import { CEILING } from './postings.ts'
import { coverageOf, type Query, type Reader, readQuestion } from './query.ts'
import { scorerOf } from './score.ts'
import type { Hit, IndexOptions, SearchResult } from './search.ts'
import type { Shelf } from './shelf.ts'
import { spellerOf } from './spelling.ts'
import type { Scored } from './sums.ts'
import { readSynonyms } from './synonyms.ts'

export type Searcher = (
  question: string,
  asked: Language,
  limit: number,
  allow: (id: string) => boolean,
) => SearchResult

/** How many of the lexical ranking are read closely. */
const CLOSELY_READ = 100

/** What closeness adds, as a share of the best lexical score. */
const NEARNESS = 0.3
const PHRASES = 0.2
const COVERAGE = 0.4
const QUESTION = 0.5

export function searcherOf(shelf: Shelf, options: IndexOptions): Searcher {
  const reader: Reader = {
    shelf,
    synonyms: readSynonyms(options.synonyms ?? [], shelf.vocabulary),
    speller: once(() => spellerOf(spellingWords(shelf, options))),
  }
  const score = scorerOf(shelf)
  const closeReader = new CloseReader(shelf)
  return (question, asked, limit, allow) => {
    const query = readQuestion(question, asked, reader)
    const allowed = (passage: number): boolean => allow(shelf.documents[passage]?.id ?? '')
    const candidates = score(query, allowed, Math.max(limit, CLOSELY_READ))
    closeReader.set(query)
    const best = candidates[0]?.score ?? 0
    const hits = candidates.map((scored) => hitOf(scored, query, shelf, closeReader.read(query, scored.passage), best))
    return {
      hits: hits.sort(byScore).slice(0, limit),
      words: query.words.map(({ surface, known, correctedTo, weight }) => ({ surface, known, correctedTo, weight })),
    }
  }
}

function hitOf(scored: Scored, query: Query, shelf: Shelf, reading: Reading, best: number): Hit {
  const coverage = coverageOf(query, reading.found)
  const bonus =
    NEARNESS * reading.nearness + PHRASES * reading.phrases + COVERAGE * coverage + QUESTION * reading.questionMatch
  return {
    id: shelf.documents[scored.passage]?.id ?? '',
    score: scored.score + best * bonus,
    normalized: query.weight === 0 ? 0 : Math.min(1, scored.score / (query.weight * CEILING)),
    coverage,
    questionMatch: reading.questionMatch,
    missing: query.words.filter((_, index) => (reading.found[index] ?? 0) < 0.3).map((word) => word.surface),
  }
}

function spellingWords(shelf: Shelf, options: IndexOptions): ReadonlyMap<string, number> {
  const { vocabulary } = shelf
  const words = new Map<string, number>()
  for (const group of options.synonyms ?? [])
    for (const entry of group) for (const word of entry.toLowerCase().split(/\s+/)) words.set(word, 1)
  for (const [id, word] of vocabulary.words.entries()) {
    if (vocabulary.termOfWord[id] !== -1) words.set(word, (words.get(word) ?? 0) + (vocabulary.wordCount[id] ?? 0))
  }
  return words
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

const byScore = (a: Hit, b: Hit): number => b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
