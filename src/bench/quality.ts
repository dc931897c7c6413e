import type { Built } from './engine.ts'
import { randomFrom } from './random.ts'
import { withTypingError } from './typing-error.ts'

/** A question with the passages that answer it. */
export interface JudgedQuestion {
  readonly text: string
  readonly relevant: ReadonlySet<string>
}

export interface Quality {
  /** Share of questions with a right passage first, and among the first three. */
  readonly first: number
  readonly three: number
  /** Mean reciprocal rank of the first right passage within ten. */
  readonly mrr: number
}

export async function qualityOf(built: Built, questions: readonly JudgedQuestion[]): Promise<Quality> {
  const ranks: number[] = []
  for (const { text, relevant } of questions) {
    const found = await built.find(text, 10)
    ranks.push(found.findIndex((id) => relevant.has(id)) + 1)
  }
  const shareOf = (counts: (rank: number) => number): number =>
    ranks.reduce((sum, rank) => sum + (rank === 0 ? 0 : counts(rank)), 0) / Math.max(1, ranks.length)
  return {
    first: shareOf((rank) => (rank === 1 ? 1 : 0)),
    three: shareOf((rank) => (rank <= 3 ? 1 : 0)),
    mrr: shareOf((rank) => 1 / rank),
  }
}

/** The same questions with one typing error each. */
export function misspelt(questions: readonly JudgedQuestion[], seed: number): readonly JudgedQuestion[] {
  const random = randomFrom(seed)
  return questions.map((question) => ({ ...question, text: withTypingError(question.text, random) }))
}
