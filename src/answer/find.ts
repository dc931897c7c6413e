import type { Passage } from '../cards/card.ts'
import type { Day } from '../core/day.ts'
import type { Language } from '../core/language.ts'
import type { NamedTime } from '../language/moment.ts'
import type { Hit, SearchIndex } from '../search/search.ts'
import { confidenceOf } from './confidence.ts'
import { passageIdOf } from './documents.ts'
import { timeFit } from './time-fit.ts'

/** A passage that may answer, with what speaks for it. */
export interface Candidate {
  readonly passage: Passage
  readonly hit: Hit
  readonly fit: number
  readonly score: number
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

const LOOKED_AT = 30
const SAME_CARD = 1.15

/** Candidates, best first. The words decide, the time that the question names sifts. */
export function find(index: SearchIndex, passages: ReadonlyMap<string, Passage>, query: Query): Candidate[] {
  const result = index.search(query.text, { limit: LOOKED_AT, language: query.language })
  const ranked = result.hits.flatMap((hit) => {
    const passage = passages.get(passageIdOf(hit.id))
    if (!passage) return []
    const fit = timeFit(passage, query.time, query.today)
    const nearness = query.near?.card === passage.card ? SAME_CARD : 1
    return [{ passage, hit, fit, score: hit.score * fit * nearness }]
  })
  ranked.sort((a, b) => b.score - a.score || (a.passage.id < b.passage.id ? -1 : 1))
  return ranked.map((candidate, position) => ({
    ...candidate,
    confidence: confidenceOf(candidate, ranked[position + 1]?.score ?? 0, result),
  }))
}

