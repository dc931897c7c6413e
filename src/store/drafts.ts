import { randomUUID } from 'node:crypto'
import type { Language } from '../core/language.ts'
import type { Engine } from './engine.ts'
import { scrub } from './scrub.ts'

export interface DraftRow {
  id: string
  title: string
  question: string
  text: string
  source: string
  language: Language
  person: string | null
  done: 0 | 1
  at: string
}

/** A card to be: what HR answered, to which question, and where that is written. */
export interface Draft {
  readonly id: string
  readonly title: string
  readonly question: string
  readonly text: string
  readonly source: string
  readonly language: Language
  readonly at: string
}

export type Drafts = ReturnType<typeof createDrafts>

/** Answers of HR that wait for an admin to make a card of them. */
export function createDrafts({ db, now }: Engine) {
  return {
    /** Keeps it without what leads to a person; gives its id. */
    async add({ person, ...draft }: Omit<Draft, 'id' | 'at'> & { readonly person: string }): Promise<string> {
      const id = randomUUID()
      const { title, question, text, source } = draft
      const texts = { title: scrub(title), question: scrub(question), text: scrub(text), source: scrub(source) }
      const row = { id, ...draft, ...texts, person, done: 0, at: now().toISOString() } as const
      await db.insertInto('drafts').values(row).execute()
      return id
    },
    /** Newest first. */
    async open(most: number): Promise<Draft[]> {
      const rows = await db
        .selectFrom('drafts')
        .selectAll()
        .where('done', '=', 0)
        .orderBy('at', 'desc')
        .orderBy('id')
        .limit(most)
        .execute()
      return rows.map(shown)
    },
    /** How many wait. */
    async count(): Promise<number> {
      const { waiting } = await db
        .selectFrom('drafts')
        .select(({ fn }) => fn.countAll().as('waiting'))
        .where('done', '=', 0)
        .executeTakeFirstOrThrow()
      return Number(waiting)
    },
    async find(id: string): Promise<Draft | null> {
      const row = await db.selectFrom('drafts').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? shown(row) : null
    },
    /** A card was made of it, or it was thrown away. */
    async done(id: string): Promise<boolean> {
      const set = { done: 1 } as const
      const { numUpdatedRows } = await db
        .updateTable('drafts')
        .set(set)
        .where('id', '=', id)
        .where('done', '=', 0)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
  }
}

const shown = ({ person: _, done: _done, ...draft }: DraftRow): Draft => draft
