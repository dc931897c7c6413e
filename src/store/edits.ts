import { randomUUID } from 'node:crypto'
import type { Database, Engine } from './engine.ts'

/** `open`: kept because it could not be published yet; `waiting`: good, and a second person must look at it. */
export type EditState = 'open' | 'waiting' | 'published' | 'dropped'

export interface EditRow {
  id: string
  file: string
  /** The text that the writer started from. */
  base: string
  text: string
  why: string
  person: string
  state: EditState
  at: string
}

export type Edits = ReturnType<typeof createEdits>

/** What somebody typed and is not published: an edit with a mistake, one that met another, one that waits for a check. */
export function createEdits({ db, now }: Engine) {
  return {
    /** Keeps what was typed, in the place of what the same person kept for that file before. */
    async keep(edit: Omit<EditRow, 'id' | 'at'>, within: Database = db): Promise<string> {
      const id = randomUUID()
      await within
        .deleteFrom('edits')
        .where('file', '=', edit.file)
        .where('person', '=', edit.person)
        .where('state', 'in', ['open', 'waiting'])
        .execute()
      await within
        .insertInto('edits')
        .values({ ...edit, id, at: now().toISOString() })
        .execute()
      return id
    },
    async find(id: string): Promise<EditRow | null> {
      return (await db.selectFrom('edits').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
    },
    /** What this person typed for a file and has not published. */
    async of(person: string, file: string): Promise<EditRow | null> {
      const row = await db
        .selectFrom('edits')
        .selectAll()
        .where('person', '=', person)
        .where('file', '=', file)
        .where('state', 'in', ['open', 'waiting'])
        .executeTakeFirst()
      return row ?? null
    },
    async inState(state: EditState, most = 20): Promise<EditRow[]> {
      return db.selectFrom('edits').selectAll().where('state', '=', state).orderBy('at', 'desc').limit(most).execute()
    },
    async settle(id: string, state: EditState, within: Database = db): Promise<void> {
      await within.updateTable('edits').set({ state }).where('id', '=', id).execute()
    },
  }
}
