import type { Withdrawal } from '../answer/withdrawn.ts'
import type { Database, Engine } from './engine.ts'
import { scrub } from './scrub.ts'

export interface WithdrawalRow {
  kind: Withdrawal['kind']
  id: string
  why: string
  at: string
}

export type Withdrawals = ReturnType<typeof createWithdrawals>

/** What is off line at this moment. Who did it stands in the audit trail. */
export function createWithdrawals({ db, now }: Engine, changed: (within: Database) => Promise<void>) {
  const together = <T>(work: (within: Database) => Promise<T>) => db.transaction().execute(work)
  return {
    add: ({ kind, id }: Withdrawal, typed: string): Promise<void> =>
      together(async (within) => {
        const why = scrub(typed)
        const row = { kind, id, why, at: now().toISOString() }
        await within
          .insertInto('withdrawals')
          .values(row)
          .onConflict((conflict) => conflict.columns(['kind', 'id']).doUpdateSet({ why, at: row.at }))
          .execute()
        await changed(within)
      }),
    lift: ({ kind, id }: Withdrawal): Promise<void> =>
      together(async (within) => {
        await within.deleteFrom('withdrawals').where('kind', '=', kind).where('id', '=', id).execute()
        await changed(within)
      }),
    async all(): Promise<WithdrawalRow[]> {
      return db.selectFrom('withdrawals').selectAll().orderBy('at').execute()
    },
  }
}
