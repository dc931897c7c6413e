import { randomUUID } from 'node:crypto'
import type { Database, Engine } from './engine.ts'
import { scrub } from './scrub.ts'

/** `open`: kept because it could not be published yet; `waiting`: good, and a second person must look at it. */
export type EditState = 'open' | 'waiting' | 'published' | 'dropped'

export interface EditRow {
  id: string
  file: string
  /** The text that the writer started from; empty for a file that is not there yet. */
  base: string
  text: string
  why: string
  person: string
  state: EditState
  at: string
  /** The texts that are published together with it, as JSON. */
  beside: string
  /** The proposal of HR that it comes from. */
  draft: string | null
  /** What was typed into the fields of a form, as JSON; `null` when the text itself was typed. */
  form: string | null
  /** Why a second person gave it back to its writer. */
  remark: string | null
}

/** The fields of a form as they were sent, and what the form was of: a card, a rule, or nothing that is there yet. */
export interface KeptForm {
  readonly kind: 'passage' | 'value'
  readonly of: string | null
  /** Under which it is known from its first opening on: another title makes another file, and no second edit. */
  readonly begun: string
  readonly typed: Readonly<Record<string, string>>
}

/** A text of one file, and what it was made from. */
export interface EditedText {
  readonly file: string
  readonly base: string
  readonly text: string
}

/** What somebody typed: the text of one file, and of others that only make sense with it, such as the English face. */
export interface Edit extends Readonly<Omit<EditRow, 'beside' | 'form'>> {
  readonly beside: readonly EditedText[]
  readonly form: KeptForm | null
}

export type NewEdit = Omit<Edit, 'id' | 'at' | 'form' | 'remark'> & { readonly form?: KeptForm | null }

/** Whether it can still become something. */
export const isUnpublished = ({ state }: Pick<Edit, 'state'>): boolean => state === 'open' || state === 'waiting'

/** Every text of an edit. */
export const textsOf = ({ file, base, text, beside }: Pick<Edit, keyof EditedText | 'beside'>): EditedText[] => [
  { file, base, text },
  ...beside,
]

export type Edits = ReturnType<typeof createEdits>

/** What somebody typed and is not published: an edit with a mistake, one that met another, one that waits for a check. */
export function createEdits({ db, now }: Engine) {
  /** What the same form came down to before. */
  const sameForm = async ({ person, form }: Pick<NewEdit, 'person' | 'form'>, within: Database): Promise<string[]> => {
    if (!form) return []
    const kept = within.selectFrom('edits').selectAll().where('person', '=', person).where('form', 'is not', null)
    const edits = (await kept.where('state', 'in', ['open', 'waiting']).execute()).flatMap((row) => editOf(row) ?? [])
    return edits.filter((edit) => edit.form?.begun === form.begun).map(({ id }) => id)
  }
  const unpublished = () => db.selectFrom('edits').selectAll().where('state', 'in', ['open', 'waiting'])

  return {
    /** Keeps what was typed, in the place of what the same person kept for that file before. */
    async keep({ beside, form = null, ...edit }: NewEdit, within: Database = db): Promise<string> {
      const id = randomUUID()
      await within
        .deleteFrom('edits')
        .where('file', '=', edit.file)
        .where('person', '=', edit.person)
        .where('state', 'in', ['open', 'waiting'])
        .execute()
      const before = await sameForm({ person: edit.person, form }, within)
      if (before.length > 0) await within.deleteFrom('edits').where('id', 'in', before).execute()
      await within
        .insertInto('edits')
        .values({
          ...edit,
          why: scrub(edit.why),
          beside: JSON.stringify(beside),
          form: form && JSON.stringify(form),
          remark: null,
          id,
          at: now().toISOString(),
        })
        .execute()
      return id
    },
    async find(id: string): Promise<Edit | null> {
      return editOf(await db.selectFrom('edits').selectAll().where('id', '=', id).executeTakeFirst())
    },
    /** What this person typed for a file and has not published. */
    async of(person: string, file: string): Promise<Edit | null> {
      return editOf(await unpublished().where('person', '=', person).where('file', '=', file).executeTakeFirst())
    },
    /** What this person made of a proposal and has not published. */
    async ofDraft(person: string, draft: string): Promise<Edit | null> {
      return editOf(await unpublished().where('person', '=', person).where('draft', '=', draft).executeTakeFirst())
    },
    /** Newest first; of one person when that is asked. */
    async inState(state: EditState, { person, most = 500 }: { person?: string; most?: number } = {}): Promise<Edit[]> {
      const all = db.selectFrom('edits').selectAll().where('state', '=', state)
      const theirs = person === undefined ? all : all.where('person', '=', person)
      const rows = await theirs.orderBy('at', 'desc').orderBy('id').limit(most).execute()
      return rows.flatMap((row) => editOf(row) ?? [])
    },
    async settle(id: string, state: EditState, within: Database = db): Promise<void> {
      await within.updateTable('edits').set({ state }).where('id', '=', id).execute()
    },
    /** A text that waits is its writer's again, with why; `false` when it waits no more. */
    async giveBack(id: string, why: string, within: Database = db): Promise<boolean> {
      const waiting = within.updateTable('edits').where('id', '=', id).where('state', '=', 'waiting')
      const { numUpdatedRows } = await waiting.set({ state: 'open', remark: scrub(why) }).executeTakeFirstOrThrow()
      return numUpdatedRows > 0n
    },
  }
}

function editOf(row: EditRow | undefined): Edit | null {
  if (!row) return null
  const beside: readonly EditedText[] = JSON.parse(row.beside)
  const form: KeptForm | null = row.form === null ? null : JSON.parse(row.form)
  return { ...row, beside, form }
}
