import type { Reading } from './close-reading.ts'
import type { Hit } from './index-types.ts'
import { CEILING } from './postings.ts'
import { coverageOf, type Query } from './query.ts'

/** Everything that speaks for one passage. */
export interface Evidence {
  readonly id: string
  /** BM25F over the question's words in all their senses. */
  readonly lexical: number
  /** Likeness of a short question to its title or an alias. */
  readonly title: number
  readonly reading: Reading
}

/**
 * What each kind of evidence adds, as a share of the best lexical score. A sum of normalised parts, because ranks
 * alone (reciprocal rank fusion) forget by how much the first was better; measured worse here.
 */
const SHARE = { nearness: 0.3, phrases: 0.3, coverage: 0.4, question: 0.4, fragments: 0.4, title: 0.3 }

/** Below this share a word counts as missing from a passage. */
const HARDLY = 0.3

export function rank(evidence: readonly Evidence[], query: Query): Hit[] {
  const bestLexical = Math.max(0, ...evidence.map(({ lexical }) => lexical))
  const bestFragments = Math.max(0, ...evidence.map(({ reading }) => reading.fragments))
  const hits = evidence.map(({ id, lexical, title, reading }) => {
    const coverage = coverageOf(query, reading.found)
    const shares =
      SHARE.nearness * reading.nearness +
      SHARE.phrases * reading.phrases +
      SHARE.coverage * coverage +
      SHARE.question * reading.questionForm +
      SHARE.fragments * (bestFragments === 0 ? 0 : reading.fragments / bestFragments) +
      SHARE.title * title
    return {
      id,
      score: lexical + (bestLexical || query.weight) * shares,
      normalized: query.weight === 0 ? 0 : Math.min(1, lexical / (query.weight * CEILING)),
      coverage,
      questionMatch: reading.questionMatch,
      missing: query.words.filter((_, index) => (reading.found[index] ?? 0) < HARDLY).map((word) => word.surface),
    }
  })
  return hits.sort(byScore)
}

/** Best first; the id decides between equals, so that the same question always gets the same answer. */
export function byScore(a: Hit, b: Hit): number {
  return b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
