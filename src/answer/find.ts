import type { Passage } from '../cards/card.ts'
import type { Day } from '../core/day.ts'
import type { Bilingual, Language } from '../core/language.ts'
import type { Elsewhere } from '../knowledge/elsewhere.ts'
import type { NamedTime } from '../language/moment.ts'
import type { Rules } from '../rules/rules.ts'
import type { Hit, SearchIndex, SearchResult } from '../search/search.ts'
import { confidenceOf, type Signals, type WordSignals, wordSignals } from './confidence.ts'
import { subjectOf } from './documents.ts'
import { asksAboutPeople } from './personal.ts'
import { stressedWordsIn } from './stressed-words.ts'
import { timeFit } from './time-fit.ts'
import { asksOwnCompany, holdsWanted, wantedBy } from './wanted.ts'

/** A passage that may answer, with what speaks for it. */
export interface Candidate {
  readonly passage: Passage
  readonly score: number
  readonly signals: Signals
  readonly confidence: number
}

/** What the search came up with for one turn. */
export interface Finding {
  /** Best first. */
  readonly candidates: readonly Candidate[]
  /** A subject that no card holds, when it suits the question better than any passage. */
  readonly elsewhere: Elsewhere | null
}

export interface Query {
  readonly text: string
  readonly language: Language
  readonly time: NamedTime
  readonly today: Day
}

/** Where candidates come from. */
export interface Shelves {
  readonly index: SearchIndex
  readonly passages: ReadonlyMap<string, Passage>
  readonly elsewhere: ReadonlyMap<string, Elsewhere>
  /** Title of the card of each passage, and whether it comes first there. */
  readonly titles: ReadonlyMap<string, Bilingual & { readonly first: boolean }>
  readonly rules: Rules
}

/** What a passage scored for the words, before time and kind are looked at. */
interface Scored {
  readonly id: string
  readonly score: number
  readonly words: WordSignals
}

const LOOKED_AT = 40
/** What is said of persons and files of one company, when no nearer subject is known. */
const PEOPLE_AND_FILES = 'mensen-en-dossiers'
const OF_ONE_COMPANY = /eigen|collega/
const WRONG_KIND = 0.8
/** How much the question before counts beside a turn that leans on it. */
const CONTEXT = 0.45
const SAME_CARD = 0.2
const SAME_PASSAGE = 0.3
/** How much a question that a card itself asks, word for word, comes before others. */
const LITERAL_QUESTION = 0.25
const BARE_SUBJECT = 1.25
const BARE_SUBJECT_FIRST = 1.4

/** Candidates for a question that stands on its own. The time it names is not searched for; it sifts. */
export function find(shelves: Shelves, query: Query): Finding {
  const result = search(shelves, query.time.rest, query.language)
  const stressed = stressedWordsIn(query.time.rest, result)
  const asked = new Set(result.words.map(({ surface }) => surface.toLowerCase()))
  return sift(
    shelves,
    query,
    result.hits.map((hit) => {
      return {
        id: hit.id,
        score: hit.score * bareSubject(hit.id, asked, query.language, shelves),
        words: wordSignals(hit, result, stressed),
      }
    }),
  )
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
  const own = search(shelves, query.time.rest, query.language)
  const before = search(shelves, topic.question, query.language)
  const ownById = new Map(own.hits.map((hit) => [hit.id, hit]))
  const beforeById = new Map(before.hits.map((hit) => [hit.id, hit]))
  const scored = [...new Set([...ownById.keys(), ...beforeById.keys()])].map((id): Scored => {
    const score = (ownById.get(id)?.normalized ?? 0) + CONTEXT * (beforeById.get(id)?.normalized ?? 0)
    return {
      id,
      score: score + nearness(id, topic, own),
      words: contextSignals(ownById.get(id), own, beforeById.get(id), before),
    }
  })
  return sift(shelves, query, scored)
}

/** The card that was just told comes a little sooner, and its passage first when the turn adds no words of its own. */
function nearness(id: string, topic: { card: string; passage: string }, own: SearchResult): number {
  const subject = subjectOf(id)
  if (!('passage' in subject) || !subject.passage.startsWith(`${topic.card}#`)) return 0
  return own.words.length === 0 && subject.passage === topic.passage ? SAME_PASSAGE : SAME_CARD
}

function search(shelves: Shelves, text: string, language: Language): SearchResult {
  return shelves.index.search(text, { limit: LOOKED_AT, language })
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

/** The words proposed; the time and the kind of thing that the question names sift. */
function sift(shelves: Shelves, query: Query, scored: readonly Scored[]): Finding {
  const wanted = wantedBy(query.text)
  const ownCompany = asksOwnCompany(query.text)
  const passages: (Omit<Candidate, 'confidence' | 'signals'> & {
    words: WordSignals
    fit: number
    lacksKind: boolean
  })[] = []
  let elsewhere: { subject: Elsewhere; score: number } | null = null
  for (const { id, score, words } of scored) {
    const subject = subjectOf(id)
    if ('elsewhere' in subject) {
      const known = shelves.elsewhere.get(subject.elsewhere)
      if (known && score > (elsewhere?.score ?? 0)) elsewhere = { subject: known, score }
      continue
    }
    const passage = shelves.passages.get(subject.passage)
    if (!passage) continue
    const fit = timeFit(passage, query.time, query.today, words.questionMatch)
    const lacksKind = wanted !== null && !holdsWanted(wanted, passage, query.language, shelves.rules)
    passages.push({
      passage,
      score: score * fit * (lacksKind ? WRONG_KIND : 1) * (1 + LITERAL_QUESTION * words.questionMatch ** 4),
      words,
      fit,
      lacksKind,
    })
  }
  passages.sort((a, b) => b.score - a.score || (a.passage.id < b.passage.id ? -1 : 1))
  const outside = elsewhere?.score ?? 0
  const candidates = passages.map(({ passage, score, words, fit, lacksKind }, position): Candidate => {
    const next = passages.slice(position + 1).find((other) => other.passage.card !== passage.card)?.score ?? 0
    const signals: Signals = {
      ...words,
      margin: score > 0 ? Math.max(0, 1 - next / score) : 0,
      outside: score > 0 ? Math.min(1.5, outside / score) : 1.5,
      wrongTime: fit < 0.7 ? 1 - fit : 0,
      wrongKind: lacksKind ? 1 : 0,
      ownCompany: ownCompany && passage.layer !== 'beleid' ? 1 : 0,
    }
    return { passage, score, signals, confidence: confidenceOf(signals) }
  })
  const suits = elsewhere && outside > (candidates[0]?.score ?? 0) ? elsewhere.subject : null
  if (!asksAboutPeople(query.text) || (suits !== null && OF_ONE_COMPANY.test(suits.id)))
    return { candidates, elsewhere: suits }
  return { candidates, elsewhere: shelves.elsewhere.get(PEOPLE_AND_FILES) ?? suits }
}
