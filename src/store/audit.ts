import { hashOf, START, type Verdict, verdictOn } from './audit-chain.ts'
import type { Database, Engine } from './engine.ts'
import type { People } from './people.ts'

export interface AuditRow {
  number: number
  at: string
  actor: string | null
  act: string
  facts: string
  hash: string
}

/** Short facts about what was done: ids of cards, roles, counts. Never the words of a question, never a person. */
export type AuditFacts = Readonly<Record<string, string | number | boolean | null>>

/** One line of the trail. `actor` is the mark of a person, who may be forgotten since; `null` is the program itself. */
export interface AuditEntry {
  readonly number: number
  readonly at: string
  readonly actor: string | null
  readonly act: string
  readonly facts: AuditFacts
  readonly hash: string
}

export type Audit = ReturnType<typeof createAudit>

const BATCH = 1_000

/**
 * What was done with the knowledge and with people's questions, in order; lines are only added.
 *
 * Each line carries a hash over itself and the hash before it, so that a line that was changed, taken out or put in
 * between shows. Cutting off the end shows only against an export, which names the last hash.
 */
export function createAudit({ alone, db, now }: Engine, people: People) {
  const write = async (within: Database, person: string | null, act: string, facts: AuditFacts): Promise<AuditRow> => {
    const last = await within
      .selectFrom('audit')
      .select(['number', 'hash'])
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
    const actor = person === null ? null : (await people.meet(person, within)).mark
    const line = { number: (last?.number ?? 0) + 1, at: now().toISOString(), actor, act, facts: JSON.stringify(facts) }
    const row = { ...line, hash: hashOf(last?.hash ?? START, line) }
    await within.insertInto('audit').values(row).execute()
    return row
  }
  const page = (after: number) =>
    db.selectFrom('audit').selectAll().where('number', '>', after).orderBy('number').limit(BATCH).execute()

  /** A page at a time. */
  async function* rows(): AsyncGenerator<AuditRow> {
    for (let read = await page(0); read.length > 0; read = await page(read.at(-1)?.number ?? 0)) yield* read
  }

  return {
    /** Adds a line: who did what. In the transaction of what it tells of, or after that in one of its own. */
    add: (person: string | null, act: string, facts: AuditFacts = {}, under?: Database): Promise<AuditEntry> =>
      alone('audit', async (within) => entryOf(await write(within, person, act, facts)), under),
    /** Every line from the oldest on, for an export. */
    async *entries(): AsyncGenerator<AuditEntry> {
      for await (const row of rows()) yield entryOf(row)
    },
    async latest(most: number): Promise<AuditEntry[]> {
      const rows = await db.selectFrom('audit').selectAll().orderBy('number', 'desc').limit(most).execute()
      return rows.map(entryOf)
    },
    /** Whether every line still follows from the one before it. */
    verify: (): Promise<Verdict> => verdictOn(rows()),
  }
}

function entryOf({ facts, ...row }: AuditRow): AuditEntry {
  const read: AuditFacts = JSON.parse(facts)
  return { ...row, facts: read }
}
