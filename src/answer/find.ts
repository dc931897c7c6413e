import type { Language } from '../core/language.ts'
import type { Hit, SearchResult } from '../search/search.ts'
import { type WordSignals, wordSignals } from './confidence.ts'
import { subjectOf } from './documents.ts'
import type { Finding, Query, Scored, Shelves } from './finding.ts'
import { ownWords } from './follow-up.ts'
import { searchWords } from './search-words.ts'
import { sift } from './sift.ts'
import { stressedWordsIn } from './stressed-words.ts'

const LOOKED_AT = 40
/** How much the question before counts beside a turn that leans on it. */
const CONTEXT = 0.45
const A_COMMON_WORD = 1.5
const SAME_CARD = 0.3
const SAME_PASSAGE = 0.4
/** Below this weight the words of a question say little of what it is about, unless a passage is asked just so. */
const SCANT = 5
const LIKE_A_QUESTION = 0.5
const BARE_SUBJECT = 1.25
const BARE_SUBJECT_FIRST = 1.4

/** Candidates for a question that stands on its own. The time it names is not searched for; it sifts. */
export function find(shelves: Shelves, query: Query): Finding {
  const result = search(shelves, query.time.rest, query.language)
  const stressed = stressedWordsIn(query.time.rest, result)
  const asked = new Set(result.words.map(({ surface }) => surface.toLowerCase()))
  const isScant = saidIn(result) < SCANT && query.time.moments.length === 0
  return sift(
    shelves,
    query,
    result.hits.map((hit) => {
      return {
        id: hit.id,
        score: hit.score * bareSubject(hit.id, asked, query.language, shelves),
        words: asFarAsSaid(wordSignals(hit, result, stressed), isScant),
      }
    }),
  )
}

const saidIn = ({ words }: Pick<SearchResult, 'words'>): number => words.reduce((sum, { weight }) => sum + weight, 0)

/** Nothing, or only a word that all cards share. */
export const saysLittle = (result: Pick<SearchResult, 'words'>): boolean => saidIn(result) < A_COMMON_WORD

/** The few common words of "ik heb gehoord dat dat mag, klopt dat?" stand in many passages. */
function asFarAsSaid(words: WordSignals, isScant: boolean): WordSignals {
  return isScant && words.questionMatch < LIKE_A_QUESTION ? { ...words, thin: 1 } : words
}

/** "wkr: vrije ruimte 2019?" only names a subject: the card with that title is meant, and its first passage most. */
function bareSubject(id: string, asked: ReadonlySet<string>, language: Language, shelves: Shelves): number {
  const subject = subjectOf(id)
  const card = 'passage' in subject ? shelves.titles.get(subject.passage) : undefined
  if (card === undefined) return 1
  const title = card[language]
    .toLowerCase()
    .split(/[\s()]+/)
    .filter((word) => word !== '')
  const isBare = asked.size <= title.length + 1 && title.every((word) => asked.has(word))
  if (!isBare) return 1
  return card.first ? BARE_SUBJECT_FIRST : BARE_SUBJECT
}

/** Candidates for a turn that leans on the one before: its own words first, the earlier question beside them. */
export function findInContext(
  shelves: Shelves,
  query: Query,
  topic: { question: string; card: string; passage: string },
): Finding {
  const own = search(shelves, ownWords(query.time), query.language)
  const before = topic.question
  if (own.words.length > 0 && saysLittle(own)) {
    // "En als het om thuiswerken gaat?" is only a question together with the one before.
    return find(shelves, { ...query, before, time: { ...query.time, rest: `${before} ${ownWords(query.time)}` } })
  }
  const earlier = search(shelves, before, query.language)
  const ownById = new Map(own.hits.map((hit) => [hit.id, hit]))
  const beforeById = new Map(earlier.hits.map((hit) => [hit.id, hit]))
  const scored = [...new Set([...ownById.keys(), ...beforeById.keys()])].map((id): Scored => {
    const score = (ownById.get(id)?.normalized ?? 0) + CONTEXT * (beforeById.get(id)?.normalized ?? 0)
    return {
      id,
      score: score + nearness(id, topic, own),
      words: contextSignals(ownById.get(id), own, beforeById.get(id), earlier),
    }
  })
  return sift(shelves, { ...query, before }, scored)
}

/** The card that was just told comes a little sooner, and its passage first when the turn adds no words of its own. */
function nearness(id: string, topic: { card: string; passage: string }, own: SearchResult): number {
  const subject = subjectOf(id)
  if (!('passage' in subject) || !subject.passage.startsWith(`${topic.card}#`)) return 0
  return own.words.length === 0 && subject.passage === topic.passage ? SAME_PASSAGE : SAME_CARD
}

function search(shelves: Shelves, text: string, language: Language): SearchResult {
  return shelves.index.search(searchWords(text, language), { limit: LOOKED_AT, language })
}

/** The turn's own words must be in the passage; where it has none, those of the question before count. */
function contextSignals(
  own: Hit | undefined,
  ownResult: SearchResult,
  before: Hit | undefined,
  beforeResult: SearchResult,
): WordSignals {
  const earlier = before ? wordSignals(before, beforeResult, NO_STRESS) : NOTHING
  if (ownResult.words.length === 0) return earlier
  const latest = own ? wordSignals(own, ownResult, NO_STRESS) : NOTHING
  return {
    ...latest,
    normalized: Math.min(1, latest.normalized + CONTEXT * earlier.normalized),
    questionMatch: Math.min(1, latest.questionMatch + CONTEXT * earlier.questionMatch),
  }
}

const NO_STRESS = { focus: null, names: [] }
const NOTHING: WordSignals = {
  normalized: 0,
  coverage: 0,
  questionMatch: 0,
  missing: 1,
  unknown: 0,
  guessed: 0,
  thin: 1,
  focusMissing: 0,
  nameMissing: 0,
}
