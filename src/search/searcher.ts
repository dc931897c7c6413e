import type { Language } from '../core/language.ts'
import { closeReaders } from './close-reading.ts'
import type { Hit, IndexOptions, SearchResult } from './index-types.ts'
import type { Lexicon } from './lexicon.ts'
import { once } from './once.ts'
import { CEILING } from './postings.ts'
import type { Query } from './query.ts'
import { type Evidence, type Ranked, rank } from './rank.ts'
import { readQuestion } from './read-question.ts'
import { scorerOf } from './score.ts'
import type { Shelf } from './shelf.ts'
import { spellerFor } from './spelling.ts'
import { readSynonyms } from './synonyms.ts'
import { titlesOf } from './titles.ts'
import { vocabularyOf } from './vocabulary.ts'

/** Answers questions asked in one language from the passages of one language. */
export type Searcher = (
  question: string,
  asked: Language,
  limit: number,
  allow: (id: string) => boolean,
) => SearchResult

/** How many of the lexical ranking are read closely; the more, the fewer words there are to tell passages apart by. */
const CLOSELY_READ = 50
const CLOSELY_READ_FOR_ONE_WORD = 4 * CLOSELY_READ
/** Up to so many content words a question may be the name of something. */
const SHORT_QUESTION = 3
/** Up to so many passages, word fragments are worth their time and memory. */
const SMALL_BASE = 20_000
/** Below this share a word counts as missing from a passage. */
const HARDLY = 0.3

export function searcherOf(shelf: Shelf, options: IndexOptions): Searcher {
  const lexicon = lexiconOf(shelf, options.synonyms ?? [])
  const gather = gathererOf(shelf, options.fourGrams ?? 'auto')
  return (question, asked, limit, allow) => {
    const query = readQuestion(question, asked, lexicon)
    const ranked = rank(gather(query, limit, allow), query.weight).slice(0, limit)
    return {
      hits: ranked.map((one) => hitOf(one, query)),
      words: query.words.map(({ surface, known, correctedTo, weight }) => ({ surface, known, correctedTo, weight })),
    }
  }
}

function lexiconOf(shelf: Shelf, synonyms: readonly (readonly string[])[]): Lexicon {
  const vocabulary = vocabularyOf(shelf.words)
  const speller = once(() => spellerFor(shelf.words, synonyms))
  return { shelf, vocabulary, synonyms: readSynonyms(synonyms, vocabulary), speller }
}

/** Words propose, titles add what is named but not said, and whatever was proposed is read closely. */
function gathererOf(shelf: Shelf, fourGrams: 'auto' | boolean) {
  const { ids } = shelf
  const score = scorerOf(shelf)
  const titles = once(() => titlesOf(shelf))
  const readers = once(() => closeReaders(shelf, fourGrams === 'auto' ? ids.length <= SMALL_BASE : fourGrams))
  return (query: Query, limit: number, allow: (id: string) => boolean): Evidence[] => {
    const allowed = (passage: number): boolean => allow(ids[passage] ?? '')
    const few = Math.ceil(CLOSELY_READ_FOR_ONE_WORD / Math.max(1, query.words.length))
    const lexical = score(query, allowed, Math.max(limit, few, CLOSELY_READ))
    const named = query.words.length <= SHORT_QUESTION ? titles().find(query) : new Map<number, number>()
    const said = new Set(lexical.map(({ passage }) => passage))
    const onlyNamed = [...named.keys()].filter((passage) => !said.has(passage) && allowed(passage))
    const read = readers()(query)
    const evidenceOf = (passage: number, words: number): Evidence => {
      return { id: ids[passage] ?? '', lexical: words, title: named.get(passage) ?? 0, reading: read(passage) }
    }
    return [
      ...lexical.map(({ passage, score: words }) => evidenceOf(passage, words)),
      ...onlyNamed.map((passage) => evidenceOf(passage, 0)),
    ]
  }
}

function hitOf({ id, score, evidence }: Ranked, query: Query): Hit {
  const { lexical, reading } = evidence
  return {
    id,
    score,
    normalized: query.weight === 0 ? 0 : Math.min(1, lexical / (query.weight * CEILING)),
    coverage: reading.coverage,
    questionMatch: reading.questionMatch,
    missing: query.words.filter((_, word) => (reading.found[word] ?? 0) < HARDLY).map((word) => word.surface),
  }
}
