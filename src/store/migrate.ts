import { sql } from 'kysely'
import type { Database, Engine } from './engine.ts'

export interface MigrationRow {
  name: string
  at: string
}

/** One step forward. It is written with the schema builder, so that one text serves both databases. */
export interface Migration {
  /** `01-base`: they run in the order of their names, each once. */
  readonly name: string
  up(db: Database): Promise<void>
}

/** The database was made by a newer version of the program. */
export class NewerStoreError extends Error {
  constructor(names: readonly string[]) {
    super(
      `The database has steps that this version of the program does not know (${names.join(', ')}). ` +
        'Start the newer version, or restore a backup into an empty database; there is no way back.',
    )
    this.name = 'NewerStoreError'
  }
}

/** Brings the tables up to date, under a lock and as a whole; gives the names of what was done. */
export function migrate(engine: Engine, migrations: readonly Migration[]): Promise<string[]> {
  return engine.alone('migrate', async (db) => {
    await sql`create table if not exists migrations (name text primary key, at text not null)`.execute(db)
    const rows = await db.selectFrom('migrations').select('name').execute()
    const done = new Set(rows.map(({ name }) => name))
    const unknown = [...done].filter((name) => !migrations.some((migration) => migration.name === name))
    if (unknown.length > 0) throw new NewerStoreError(unknown.sort())
    const todo = migrations.filter(({ name }) => !done.has(name)).sort((a, b) => (a.name < b.name ? -1 : 1))
    for (const { name, up } of todo) {
      await up(db)
      await db.insertInto('migrations').values({ name, at: engine.now().toISOString() }).execute()
    }
    return todo.map(({ name }) => name)
  })
}
