import type { Language } from '../core/language.ts'
import { CloseReader } from './close-reading.ts'
import type { IndexOptions, SearchResult } from './index-types.ts'
import { once } from './once.ts'
import { type Evidence, rank } from './rank.ts'
import { readQuestion } from './read-question.ts'
import { scorerOf } from './score.ts'
import type { Shelf } from './shelf.ts'
import { spellerFor } from './spelling.ts'
import { readSynonyms } from './synonyms.ts'
import { titlesOf } from './titles.ts'

/** Answers questions asked in one language from the passages of one language. */
export type Searcher = (
  question: string,
  asked: Language,
  limit: number,
  allow: (id: string) => boolean,
) => SearchResult

/** How many of the lexical ranking are read closely; more when there are few words to tell passages apart by. */
const CLOSELY_READ = 100
const CLOSELY_READ_SHORT = 400
/** From here on a question says enough for its words to decide alone. */
const SHORT_QUESTION = 3
/** Up to so many passages, word fragments are worth their time and memory. */
const SMALL_BASE = 20_000

export function searcherOf(shelf: Shelf, options: IndexOptions): Searcher {
  const { documents } = shelf
  const synonyms = options.synonyms ?? []
  const speller = once(() => spellerFor(shelf.vocabulary, synonyms))
  const reader = { shelf, synonyms: readSynonyms(synonyms, shelf.vocabulary), speller }
  const withFragments = options.fourGrams ?? 'auto'
  const score = scorerOf(shelf)
  const closeReader = once(
    () => new CloseReader(shelf, withFragments === 'auto' ? documents.length <= SMALL_BASE : withFragments),
  )
  const titles = once(() => titlesOf(shelf))
  return (question, asked, limit, allow) => {
    const query = readQuestion(question, asked, reader)
    const allowed = (passage: number): boolean => allow(documents[passage]?.id ?? '')
    const isShort = query.words.length <= SHORT_QUESTION
    const lexical = score(query, allowed, Math.max(limit, isShort ? CLOSELY_READ_SHORT : CLOSELY_READ))
    const named = isShort ? titles().find(query) : new Map<number, number>()
    const known = new Set(lexical.map(({ passage }) => passage))
    const only = [...named.keys()].filter((passage) => !known.has(passage) && allowed(passage))
    const candidates = [...lexical, ...only.map((passage) => ({ passage, score: 0 }))]
    closeReader().set(query)
    const evidence = candidates.map(
      ({ passage, score }): Evidence => ({
        id: documents[passage]?.id ?? '',
        lexical: score,
        title: named.get(passage) ?? 0,
        reading: closeReader().read(query, passage),
      }),
    )
    return {
      hits: rank(evidence, query).slice(0, limit),
      words: query.words.map(({ surface, known, correctedTo, weight }) => ({ surface, known, correctedTo, weight })),
    }
  }
}
