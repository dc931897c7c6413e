import type { Day } from '../core/day.ts'
import type { Problem } from '../core/problem.ts'
import type { ReadKnowledge } from '../knowledge/read-knowledge.ts'
import { type Cites, checkAgainstLetters } from './check-letters.ts'
import { coverageOf, coverageProblems, coverageReport } from './coverage.ts'
import { type Letter, readLetters } from './letters.ts'
import { literalValues } from './literals.ts'
import { leaningOpenings } from './openings.ts'
import { dueForReview, missingRenewals } from './renewals.ts'

export interface CheckReport {
  readonly problems: readonly Problem[]
  /** What a person may want to know; nothing of it is wrong. */
  readonly notes: readonly string[]
}

/**
 * Everything that is wrong with what was read, on a day. Only `written` is laid beside the letters: of a text that did
 * not change it is known whether it quotes well.
 */
export function problemsIn(
  { knowledge, problems }: ReadKnowledge,
  letters: readonly Letter[],
  today: Day,
  written: Cites = knowledge,
): Problem[] {
  return [
    ...problems,
    ...literalValues(knowledge),
    ...leaningOpenings(knowledge),
    ...missingRenewals(knowledge, today),
    ...checkAgainstLetters(written, letters),
    ...coverageProblems(coverageOf(knowledge, letters)),
  ]
}

/** Everything that can be said about the knowledge on a day; with the letters when their folder is there. */
export function check(read: ReadKnowledge, lettersFolder: string, today: Day): CheckReport {
  const { knowledge } = read
  const letters = readLetters(lettersFolder)
  const coverages = coverageOf(knowledge, letters)
  const passages = knowledge.cards.flatMap((card) => card.passages)
  return {
    problems: problemsIn(read, letters, today),
    notes: [
      `${knowledge.cards.length} cards, ${passages.length} passages, ${knowledge.tables.length} rules, ${knowledge.sources.length} sources`,
      letters.length > 0
        ? coverageReport(coverages)
        : `SKIPPED: quotes and coverage, because there are no letters in "${lettersFolder}" (set LETTERS_DIR)`,
      ...dueForReview(knowledge, today),
    ],
  }
}
