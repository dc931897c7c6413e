import type { Hit, SearchResult } from '../search/search.ts'

/** Below this the assistant says that it does not know. */
export const SURE_ENOUGH = 0.5

/** What speaks for a candidate and against it, each about 0 to 1. */
export interface Signals {
  readonly normalized: number
  readonly coverage: number
  readonly questionMatch: number
  /** Share of the question's weight in words that the passage lacks and nothing explains. */
  readonly missing: number
  /** Share of the question's weight in words that no passage holds. */
  readonly unknown: number
  readonly margin: number
  readonly timeFit: number
}

export function signalsOf(candidate: { hit: Hit; fit: number; score: number }, nextScore: number, result: SearchResult): Signals {
  const total = result.words.reduce((sum, word) => sum + word.weight, 0) || 1
  const weightOf = (test: (word: SearchResult['words'][number]) => boolean) =>
    result.words.filter(test).reduce((sum, word) => sum + word.weight, 0) / total
  const lacks = new Set(candidate.hit.missing)
  return {
    normalized: candidate.hit.normalized,
    coverage: candidate.hit.coverage,
    questionMatch: candidate.hit.questionMatch,
    missing: weightOf((word) => lacks.has(word.surface)),
    unknown: weightOf((word) => !word.known && word.correctedTo === null),
    margin: candidate.score > 0 ? 1 - nextScore / candidate.score : 0,
    timeFit: candidate.fit,
  }
}

/** Chance that this passage is the right answer. */
export function confidenceOf(candidate: { hit: Hit; fit: number; score: number }, nextScore: number, result: SearchResult): number {
  const signals = signalsOf(candidate, nextScore, result)
  const sum =
    -3.2 +
    2 * signals.normalized +
    2.5 * signals.coverage +
    3 * signals.questionMatch -
    2 * signals.missing -
    3 * signals.unknown +
    0.5 * signals.margin +
    1.5 * (Math.min(signals.timeFit, 1) - 1) * 2
  return 1 / (1 + Math.exp(-sum))
}
