import type { Passage } from '../cards/card.ts'
import type { Day } from '../core/day.ts'
import type { Language } from '../core/language.ts'
import type { NamedTime } from '../language/moment.ts'
import type { Rules } from '../rules/rules.ts'
import type { Hit, SearchIndex } from '../search/search.ts'
import { confidenceOf, type Signals, wordSignals } from './confidence.ts'
import { passageIdOf } from './documents.ts'
import { timeFit } from './time-fit.ts'
import { asksOwnCompany, holdsWanted, wantedBy } from './wanted.ts'

/** A passage that may answer, with what speaks for it. */
export interface Candidate {
  readonly passage: Passage
  readonly hit: Hit
  readonly score: number
  readonly signals: Signals
  readonly confidence: number
}

export interface Query {
  readonly text: string
  readonly language: Language
  readonly time: NamedTime
  readonly today: Day
  /** Card and passage that the turn before was about; they come a little sooner. */
  readonly near: { readonly card: string; readonly passage: string } | null
}

/** Where candidates come from. */
export interface Shelves {
  readonly index: SearchIndex
  readonly passages: ReadonlyMap<string, Passage>
  readonly rules: Rules
}

const LOOKED_AT = 30
const SAME_CARD = 1.15
const WRONG_KIND = 0.8

/** Candidates, best first. The words decide; the time and the kind of thing that the question names sift. */
export function find({ index, passages, rules }: Shelves, query: Query): Candidate[] {
  const result = index.search(query.text, { limit: LOOKED_AT, language: query.language })
  const wanted = wantedBy(query.text)
  const ownCompany = asksOwnCompany(query.text)
  const ranked = result.hits.flatMap((hit) => {
    const passage = passages.get(passageIdOf(hit.id))
    if (!passage) return []
    const fit = timeFit(passage, query.time, query.today)
    const lacksKind = wanted !== null && !holdsWanted(wanted, passage, query.language, rules)
    const nearness = query.near?.card === passage.card ? SAME_CARD : 1
    return [{ passage, hit, fit, lacksKind, score: hit.score * fit * nearness * (lacksKind ? WRONG_KIND : 1) }]
  })
  ranked.sort((a, b) => b.score - a.score || (a.passage.id < b.passage.id ? -1 : 1))
  return ranked.map(({ passage, hit, fit, lacksKind, score }, position) => {
    const next = ranked[position + 1]?.score ?? 0
    const signals: Signals = {
      ...wordSignals(hit, result),
      margin: score > 0 ? 1 - next / score : 0,
      wrongTime: fit < 0.7 ? 1 - fit : 0,
      wrongKind: lacksKind ? 1 : 0,
      ownCompany: ownCompany && passage.layer !== 'beleid' ? 1 : 0,
    }
    return { passage, hit, score, signals, confidence: confidenceOf(signals) }
  })
}
