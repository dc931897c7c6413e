import type { Engine } from './engine.ts'

export interface FeedbackRow {
  answer: string
  person: string
  verdict: 'good' | 'bad'
  reason: string | null
  passage: string | null
  at: string
}

export interface Opinion {
  readonly answer: string
  readonly person: string
  readonly verdict: 'good' | 'bad'
  readonly reason: string | null
  readonly passage: string | null
}

export interface Count {
  readonly passage: string
  readonly verdict: 'good' | 'bad'
  readonly times: number
}

export type Feedback = ReturnType<typeof createFeedback>

/** A count of fewer says too much about the few. */
export const FEWEST_COUNTED = 5

/** What people think of the answers they got: one opinion a person an answer, the last one counts. */
export function createFeedback({ db, now }: Engine) {
  return {
    async give({ answer, person, ...opinion }: Opinion): Promise<void> {
      const row = { ...opinion, at: now().toISOString() }
      await db
        .insertInto('feedback')
        .values({ answer, person, ...row })
        .onConflict((conflict) => conflict.columns(['answer', 'person']).doUpdateSet(row))
        .execute()
    },
    /** How often each passage was found good or bad, by enough people not to point at one. */
    async counts(since: Date): Promise<Count[]> {
      const rows = await db
        .selectFrom('feedback')
        .select(({ fn }) => ['passage', 'verdict', fn.count('person').distinct().as('times')])
        .where('at', '>=', since.toISOString())
        .where('passage', 'is not', null)
        .groupBy(['passage', 'verdict'])
        .having(({ fn }) => fn.count('person').distinct(), '>=', FEWEST_COUNTED)
        .execute()
      return rows.map(({ passage, verdict, times }) => ({ passage: passage ?? '', verdict, times: Number(times) }))
    },
  }
}
