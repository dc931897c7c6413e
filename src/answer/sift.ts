import type { Passage } from '../cards/card.ts'
import type { Elsewhere } from '../knowledge/elsewhere.ts'
import { confidenceOf, type Signals, SURE_ENOUGH, type WordSignals } from './confidence.ts'
import { endsBefore } from './course.ts'
import { subjectOf } from './documents.ts'
import { type Candidate, type Finding, type Query, type Scored, type Shelves, UNNAMED } from './finding.ts'
import { asksAboutPeople } from './personal.ts'
import { newestFigureFirst, stageInForceFirst } from './stage.ts'
import { isAboutAnother } from './subject-fit.ts'
import { timeFit } from './time-fit.ts'
import { asksOwnCompany, holdsWanted, isOfOthers, isOfThePast, wantedBy } from './wanted.ts'

/** What is said of persons and files of one company, when no nearer subject is known. */
const PEOPLE_AND_FILES = 'mensen-en-dossiers'
const OF_ONE_COMPANY = /eigen|collega/
const WRONG_KIND = 0.8
/** A figure is no reason, and what an employer may refuse is not what his employee may. */
const QUITE_ANOTHER_KIND = 0.6
/** How well values suit a time after the last of them. */
const OVER = 0.4
/** A question so vague that no outside subject has its words is not surely answered either. */
const LEAST_OUTSIDE = 0.4
/** Beyond this share of the question in words that stand nowhere, what is left of it names no subject. */
const MOSTLY = 0.5
const HALF = 0.6
const ALIKE = 0.4
/** From this share of the first score on, two passages say it about as well. */
const NEARLY_EQUAL = 0.92
/** How much a question that a card itself asks, word for word, comes before others. */
const LITERAL_QUESTION = 0.25

/** A passage that was proposed, held against the time and the kind of thing that the question names. */
interface Sifted {
  readonly passage: Passage
  readonly score: number
  readonly words: WordSignals
  readonly fit: number
  readonly lacksKind: boolean
}

interface Outside {
  readonly subject: Elsewhere | typeof UNNAMED
  readonly score: number
}

/** The words proposed; the time and the kind of thing that the question names sift. */
export function sift(shelves: Shelves, query: Query, scored: readonly Scored[]): Finding {
  const passages = scored
    .flatMap((one) => siftedOf(one, shelves, query))
    .sort((a, b) => b.score - a.score || (a.passage.id < b.passage.id ? -1 : 1))
  const outside = bestOutside(shelves, query, scored)
  const ownCompany = asksOwnCompany(query.text)
  const candidates = passages.map((one, position): Candidate => {
    const signals = signalsOf(one, passages.slice(position + 1), outside?.score ?? 0, ownCompany)
    return { passage: one.passage, score: one.score, signals, confidence: confidenceOf(signals) }
  })
  const suits = outside && outside.score > (passages[0]?.score ?? 0) ? outside.subject : null
  const newest = newestFigureFirst(candidates, query)
  const surest = surestOfNearlyEqual(stageInForceFirst(newest, query, shelves))
  return { candidates: surest, elsewhere: aboutPeople(shelves, query, suits) }
}

/** Where the first is not sure enough to be told, one that scores nearly as well and is sure comes before it. */
function surestOfNearlyEqual(candidates: readonly Candidate[]): readonly Candidate[] {
  const [first] = candidates
  if (first === undefined || first.confidence >= SURE_ENOUGH) return candidates
  const near = candidates.filter(({ score }) => score >= NEARLY_EQUAL * first.score)
  const best = near.reduce((surest, one) => (one.confidence > surest.confidence ? one : surest))
  return best.confidence < SURE_ENOUGH ? candidates : [best, ...candidates.filter((one) => one !== best)]
}

function siftedOf({ id, score, words }: Scored, shelves: Shelves, query: Query): Sifted[] {
  const subject = subjectOf(id)
  const passage = 'passage' in subject ? shelves.passages.get(subject.passage) : undefined
  if (!passage) return []
  const wanted = wantedBy(query.text)
  const isOver = endsBefore(passage, query.time, shelves.rules)
  const fit = isOver ? OVER : timeFit(passage, query.time, query.today, words.questionMatch)
  const another =
    isAboutAnother(passage, query) || (query.time.moments.length === 0 && isOfThePast(query.text, passage, query.today))
  const lacksKind =
    another ||
    isOfOthers(query.text, passage) ||
    (wanted !== null && !holdsWanted(wanted, passage, query.language, shelves.rules))
  const opposite = another || wanted === 'reason' || wanted === 'own-refusal' || wanted === 'own-withdrawal'
  const kind = lacksKind ? (opposite ? QUITE_ANOTHER_KIND : WRONG_KIND) : 1
  const likeness = 1 + LITERAL_QUESTION * words.questionMatch ** 4
  return [{ passage, score: score * fit * kind * likeness, words, fit, lacksKind }]
}

/** Who is told what his question is about must recognise it. */
const isHardlyNamed = ({ unknown, coverage, questionMatch }: WordSignals): boolean =>
  unknown > MOSTLY || (coverage < HALF && questionMatch < ALIKE)

/** How many requests are made is a subject of its own, and no answer to somebody who tells of his request. */
const IS_A_COUNT = /^(?:Hoeveel|Aantallen)\b/
const ASKS_A_COUNT =
  /hoeveel|hoevl|hoevel|aantal|procent|percentage|%|\bkans|\bdeel\b|cijfer|hoe (?:vaak|groot)|gemiddeld|how (?:many|much|often)|number|per ?cent|\brate|share|chance|average|figure/i

/** The best of the subjects that no card holds. */
function bestOutside(shelves: Shelves, { text }: Query, scored: readonly Scored[]): Outside | null {
  const counts = ASKS_A_COUNT.test(text)
  let best: Outside | null = null
  for (const { id, score, words } of scored) {
    const found = subjectOf(id)
    const subject = 'elsewhere' in found ? shelves.elsewhere.get(found.elsewhere) : undefined
    if (!subject || (!counts && IS_A_COUNT.test(subject.title.nl))) continue
    if (score > (best?.score ?? 0)) best = { subject: isHardlyNamed(words) ? UNNAMED : subject, score }
  }
  return best
}

function signalsOf(one: Sifted, after: readonly Sifted[], outside: number, ownCompany: boolean): Signals {
  const { passage, score, words, fit, lacksKind } = one
  const next = after.find((other) => other.passage.card !== passage.card)?.score ?? 0
  return {
    ...words,
    margin: score > 0 ? Math.max(0, 1 - next / score) : 0,
    outside: score > 0 ? Math.min(1.5, Math.max(LEAST_OUTSIDE, outside / score)) : 1.5,
    wrongTime: fit < 0.7 ? 1 - fit : 0,
    wrongKind: lacksKind ? 1 : 0,
    ownCompany: ownCompany && passage.layer !== 'beleid' ? 1 : 0,
  }
}

/** No card knows people or files, so a question about them has no answer, whatever passage is like it. */
function aboutPeople(shelves: Shelves, { text }: Query, suits: Finding['elsewhere']): Finding['elsewhere'] {
  if (!asksAboutPeople(text) || (suits !== null && suits !== UNNAMED && OF_ONE_COMPANY.test(suits.id))) return suits
  return shelves.elsewhere.get(PEOPLE_AND_FILES) ?? suits
}
