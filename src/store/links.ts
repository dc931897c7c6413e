import type { Link, LinkTarget } from '../answer/links/link.ts'
import type { QuestionReading } from '../answer/links/question-reading.ts'
import { parseDay } from '../core/day.ts'
import type { Language } from '../core/language.ts'
import type { Database, Engine } from './engine.ts'

export interface LinkRow {
  id: string
  question: string
  language: Language
  reading: string
  target: string
  /** Name of the HR adviser, as readers see it. */
  made_by: string
  made_on: string
  until: string | null
  channel: string | null
  /** The HR adviser; `null` after that person had their own rows deleted. */
  person: string | null
  withdrawn: 0 | 1
  changed: string
}

/** What became of a link since it was last looked at. */
export interface LinkChange {
  readonly id: string
  /** `null` when it was withdrawn. */
  readonly link: Link | null
  readonly changed: string
}

export const LINKS_CHANGED = 'links'

export type LinkRows = ReturnType<typeof createLinks>

/** Answers that HR tied to a question. The words of the question are HR's own, so they stay until it is withdrawn. */
export function createLinks({ db, now }: Engine) {
  return {
    async keep(link: Link, person: string, within: Database = db): Promise<void> {
      await within
        .insertInto('links')
        .values({ ...rowOf(link), person, withdrawn: 0, changed: now().toISOString() })
        .execute()
    },
    /** Whether it was there to be withdrawn. */
    async withdraw(id: string, within: Database = db): Promise<boolean> {
      const { numUpdatedRows } = await within
        .updateTable('links')
        .set({ withdrawn: 1, changed: now().toISOString() })
        .where('id', '=', id)
        .where('withdrawn', '=', 0)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
    async find(id: string): Promise<Link | null> {
      const row = await db.selectFrom('links').selectAll().where('id', '=', id).executeTakeFirst()
      return row && row.withdrawn === 0 ? linkOf(row) : null
    },
    /** The links in use, newest first. */
    async latest(most: number, after = 0): Promise<Link[]> {
      const rows = await db
        .selectFrom('links')
        .selectAll()
        .where('withdrawn', '=', 0)
        .orderBy('changed', 'desc')
        .orderBy('id')
        .limit(most)
        .offset(after)
        .execute()
      return rows.flatMap((row) => linkOf(row) ?? [])
    },
    /** How many are in use. */
    async count(): Promise<number> {
      const { inUse } = await db
        .selectFrom('links')
        .select(({ fn }) => fn.countAll().as('inUse'))
        .where('withdrawn', '=', 0)
        .executeTakeFirstOrThrow()
      return Number(inUse)
    },
    /** Everything that changed from a moment on, oldest first. */
    async changedSince(moment: string): Promise<LinkChange[]> {
      const rows = await db.selectFrom('links').selectAll().where('changed', '>=', moment).orderBy('changed').execute()
      return rows.map((row) => ({ id: row.id, link: row.withdrawn === 1 ? null : linkOf(row), changed: row.changed }))
    },
  }
}

function rowOf(link: Link): Omit<LinkRow, 'person' | 'withdrawn' | 'changed'> {
  const { id, question, language, reading, target, by, on, until, channel } = link
  const texts = { reading: JSON.stringify(reading), target: JSON.stringify(target) }
  return { id, question, language, ...texts, made_by: by, made_on: on, until, channel }
}

/** `null` for a row that no version of this program wrote. */
function linkOf(row: LinkRow): Link | null {
  const on = parseDay(row.made_on)
  if (on === null) return null
  const reading: QuestionReading = JSON.parse(row.reading)
  const target: LinkTarget = JSON.parse(row.target)
  const { id, question, language, channel, made_by: by } = row
  return { id, question, language, reading, target, by, on, until: parseDay(row.until ?? ''), channel }
}
