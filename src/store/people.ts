import { randomUUID } from 'node:crypto'
import type { Database, Engine } from './engine.ts'

export interface PersonRow {
  person: string
  /** What stands for this person in the audit trail; without this row it leads to nobody. */
  mark: string
  language: 'nl' | 'en' | null
  agreed: 0 | 1
  seen: string
}

export interface MutedRow {
  place: string
  at: string
}

export interface Person {
  readonly mark: string
  readonly language: 'nl' | 'en' | null
  /** Whether the person agreed that HR sees who asks. */
  readonly agreed: boolean
}

export type People = ReturnType<typeof createPeople>

/** What we keep of a person: a mark, a language and an agreement. No name. */
export function createPeople({ db, now }: Engine) {
  const meet = async (person: string, within: Database): Promise<Person> => {
    const seen = now().toISOString()
    const row = await within
      .insertInto('people')
      .values({ person, mark: randomUUID(), language: null, agreed: 0, seen })
      .onConflict((conflict) => conflict.column('person').doUpdateSet({ seen }))
      .returningAll()
      .executeTakeFirstOrThrow()
    return { mark: row.mark, language: row.language, agreed: row.agreed === 1 }
  }

  return {
    /** The person, who is known from now on. */
    meet: (person: string, within: Database = db) => meet(person, within),
    /** The people behind these marks, as far as they are still known. */
    async behind(marks: readonly string[]): Promise<ReadonlyMap<string, string>> {
      if (marks.length === 0) return new Map()
      const rows = await db.selectFrom('people').select(['mark', 'person']).where('mark', 'in', marks).execute()
      return new Map(rows.map(({ mark, person }) => [mark, person]))
    },
    async setLanguage(person: string, language: 'nl' | 'en'): Promise<void> {
      await meet(person, db)
      await db.updateTable('people').set({ language }).where('person', '=', person).execute()
    },
    async setAgreed(person: string, agreed: boolean): Promise<void> {
      await meet(person, db)
      await db
        .updateTable('people')
        .set({ agreed: agreed ? 1 : 0 })
        .where('person', '=', person)
        .execute()
    },
    /** From now on nothing is said in this place without being asked. */
    async mute(place: string): Promise<void> {
      await db
        .insertInto('muted')
        .values({ place, at: now().toISOString() })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    },
    async unmute(place: string): Promise<void> {
      await db.deleteFrom('muted').where('place', '=', place).execute()
    },
    async isMuted(place: string): Promise<boolean> {
      const row = await db.selectFrom('muted').select('place').where('place', '=', place).executeTakeFirst()
      return row !== undefined
    },
  }
}
