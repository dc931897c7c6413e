import type { Hit } from './index-types.ts'
import type { Reading } from './passage-reader.ts'

/** Everything that speaks for one passage. */
export interface Evidence {
  readonly id: string
  /** BM25F over the question's words in all their senses. */
  readonly lexical: number
  /** Likeness of a short question to its title or an alias. */
  readonly title: number
  readonly reading: Reading
}

export interface Ranked {
  readonly id: string
  readonly score: number
  readonly evidence: Evidence
}

/**
 * What each kind of evidence adds, as a share of the best lexical score. A sum of normalised parts, because ranks
 * alone (reciprocal rank fusion) forget by how much the first was better; measured worse here.
 */
const SHARE = { nearness: 0.3, phrases: 0.3, coverage: 0.4, question: 0.4, fragments: 0.4, title: 0.3 }

/** Best first. `whole` stands in for the best lexical score when no word was found at all. */
export function rank(evidence: readonly Evidence[], whole: number): Ranked[] {
  const bestLexical = evidence.reduce((best, { lexical }) => Math.max(best, lexical), 0)
  const bestFragments = evidence.reduce((best, { reading }) => Math.max(best, reading.fragments), 0)
  const ranked = evidence.map((one): Ranked => {
    const { reading } = one
    const shares =
      SHARE.nearness * reading.nearness +
      SHARE.phrases * reading.phrases +
      SHARE.coverage * reading.coverage +
      SHARE.question * reading.questionForm +
      SHARE.fragments * (bestFragments === 0 ? 0 : reading.fragments / bestFragments) +
      SHARE.title * one.title
    return { id: one.id, score: one.lexical + (bestLexical || whole) * shares, evidence: one }
  })
  return ranked.sort(byScore)
}

/** Best first; the id decides between equals, so that the same question always gets the same answer. */
export function byScore(a: Pick<Hit, 'score' | 'id'>, b: Pick<Hit, 'score' | 'id'>): number {
  return b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
