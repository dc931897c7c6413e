import type { Withdrawal } from '../answer/withdrawn.ts'
import type { Audit } from './audit.ts'
import type { Database, Engine } from './engine.ts'
import { scrub } from './scrub.ts'

export interface WithdrawalRow {
  kind: Withdrawal['kind']
  id: string
  why: string
  at: string
}

interface Beside {
  readonly audit: Audit
  readonly changed: (within: Database) => Promise<void>
}

export type Withdrawals = ReturnType<typeof createWithdrawals>

/** What is off line at this moment. Who did it stands in the audit trail, and is written there in the same transaction. */
export function createWithdrawals({ db, now }: Engine, { audit, changed }: Beside) {
  const written = (
    act: 'withdraw' | 'put-back',
    { kind, id }: Withdrawal,
    person: string,
    work: (within: Database) => Promise<unknown>,
  ): Promise<void> =>
    db.transaction().execute(async (within) => {
      await work(within)
      await audit.add(person, act, { kind, id }, within)
      await changed(within)
    })
  return {
    add(what: Withdrawal, typed: string, person: string): Promise<void> {
      const row = { kind: what.kind, id: what.id, why: scrub(typed), at: now().toISOString() }
      return written('withdraw', what, person, (within) =>
        within
          .insertInto('withdrawals')
          .values(row)
          .onConflict((conflict) => conflict.columns(['kind', 'id']).doUpdateSet({ why: row.why, at: row.at }))
          .execute(),
      )
    },
    lift: (what: Withdrawal, person: string): Promise<void> =>
      written('put-back', what, person, (within) =>
        within.deleteFrom('withdrawals').where('kind', '=', what.kind).where('id', '=', what.id).execute(),
      ),
    async all(): Promise<WithdrawalRow[]> {
      return db.selectFrom('withdrawals').selectAll().orderBy('at').execute()
    },
  }
}
