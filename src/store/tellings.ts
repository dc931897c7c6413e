import type { Engine } from './engine.ts'

export interface TellingRow {
  answer: string
  /** What turned out to be wrong, in which of its texts: `passage:card#anchor@12`. */
  mistake: string
  at: string
}

/** That the reader of an answer is told of a mistake in what it rests on. */
export type Telling = Pick<TellingRow, 'answer' | 'mistake'>

export type Tellings = ReturnType<typeof createTellings>

/** Which readers were told of which mistakes: of each once, whoever tells it. */
export function createTellings({ db, now }: Engine) {
  return {
    /** What was told of these mistakes. */
    async of(mistakes: readonly string[]): Promise<Telling[]> {
      if (mistakes.length === 0) return []
      const told = db.selectFrom('answer_tellings').select(['answer', 'mistake'])
      return told.where('mistake', 'in', mistakes).execute()
    },
    /** Those of these that were not told yet: they are taken to be told now, by whoever asks first. */
    async take(tellings: readonly Telling[]): Promise<Telling[]> {
      if (tellings.length === 0) return []
      const at = now().toISOString()
      return db
        .insertInto('answer_tellings')
        .values(tellings.map((telling) => ({ ...telling, at })))
        .onConflict((conflict) => conflict.doNothing())
        .returning(['answer', 'mistake'])
        .execute()
    },
    /** Their readers could not be told after all. */
    async giveBack(tellings: readonly Telling[]): Promise<void> {
      for (const { answer, mistake } of tellings) {
        await db.deleteFrom('answer_tellings').where('answer', '=', answer).where('mistake', '=', mistake).execute()
      }
    },
  }
}
