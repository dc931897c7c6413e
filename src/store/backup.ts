import { sql } from 'kysely'
import { z } from 'zod'
import type { Database, Engine } from './engine.ts'
import { MIGRATIONS } from './migrations.ts'
import type { Schema } from './schema.ts'

/** Every table, those that others point at first. A table that is not named here would be missing in a backup. */
const TABLES = {
  change_marks: 'change_marks',
  people: 'people',
  muted: 'muted',
  audit: 'audit',
  deliveries: 'deliveries',
  conversations: 'conversations',
  answers: 'answers',
  answer_rests: 'answer_rests',
  answer_tellings: 'answer_tellings',
  receipts: 'receipts',
  feedback: 'feedback',
  revisions: 'revisions',
  edits: 'edits',
  withdrawals: 'withdrawals',
  links: 'links',
  questions: 'questions',
  escalations: 'escalations',
  hr_replies: 'hr_replies',
  drafts: 'drafts',
  reminders: 'reminders',
} as const satisfies { readonly [table in Exclude<keyof Schema, 'migrations'>]: table }

const BATCH = 500

const Head = z.object({ hybridewijzer: z.literal('backup'), steps: z.array(z.string()) })
const Line = z.object({
  table: z.enum(TABLES),
  row: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
})

/** What is not a backup, or of another version; with what to do about it. */
export class BackupError extends Error {
  override readonly name = 'BackupError'
}

/** Everything in the store as lines of JSON, as it was at one moment; either database reads them back. */
export async function backup({ db }: Engine, write: (line: string) => Promise<void>): Promise<number> {
  let rows = 0
  await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (within) => {
      const steps = await within.selectFrom('migrations').select('name').orderBy('name').execute()
      await write(JSON.stringify({ hybridewijzer: 'backup', steps: steps.map(({ name }) => name) }))
      for (const table of Object.values(TABLES))
        for await (const row of rowsOf(within, table)) {
          await write(JSON.stringify({ table, row }))
          rows += 1
        }
    })
  return rows
}

async function* rowsOf(db: Database, table: keyof Schema): AsyncGenerator<unknown> {
  for (let offset = 0; ; offset += BATCH) {
    const page = sql`select * from ${sql.table(table)} order by 1, 2 limit ${BATCH} offset ${offset}`
    const { rows } = await page.execute(db)
    yield* rows
    if (rows.length < BATCH) return
  }
}

/** Puts the lines of a backup into an empty store, all of them or none. */
export function restore(engine: Engine, lines: AsyncIterable<string>): Promise<number> {
  return engine.alone('restore', async (within) => {
    await mustBeEmpty(within)
    let rows = -1
    for await (const line of lines) {
      if (rows === -1) readHead(line)
      else await insert(within, line, rows + 2)
      rows += 1
    }
    if (rows === -1) throw new BackupError('The file is empty, so it is no backup.')
    return rows
  })
}

function readHead(line: string): void {
  const head = Head.safeParse(parsed(line))
  if (!head.success) throw new BackupError('The first line does not say that this is a backup of Hybridewijzer.')
  const unknown = head.data.steps.filter((step) => !MIGRATIONS.some(({ name }) => name === step))
  if (unknown.length > 0)
    throw new BackupError(
      `The backup was made by a newer version (${unknown.join(', ')}). Restore it with that version.`,
    )
}

async function insert(within: Database, line: string, number: number): Promise<void> {
  const read = Line.safeParse(parsed(line))
  if (!read.success) throw new BackupError(`Line ${number} of the backup cannot be read. Nothing was restored.`)
  const { table, row } = read.data
  const columns = sql.join(Object.keys(row).map((name) => sql.ref(name)))
  await sql`insert into ${sql.table(table)} (${columns}) values (${sql.join(Object.values(row))})`.execute(within)
}

/** A backup never mixes with what is there already. */
async function mustBeEmpty(within: Database): Promise<void> {
  for (const table of Object.values(TABLES)) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(within)
    if (rows.length > 0)
      throw new BackupError(`The store is not empty (${table}). Restore into a new DATA_DIR or an empty database.`)
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
