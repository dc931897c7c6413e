import { sql } from 'kysely'
import type { Bilingual } from '../core/language.ts'
import type { Engine } from './engine.ts'
import type { Schema } from './schema.ts'

/** A table with rows that lead to a person. */
export interface PersonalTable {
  readonly table: keyof Schema
  /** The column that names the person. */
  readonly person: string
  /** What the person is shown of each row. */
  readonly shown: readonly string[]
  readonly what: Bilingual
}

/** Every table that names a person, so that nothing is forgotten when somebody wants to be. */
export const PERSONAL: readonly PersonalTable[] = [
  {
    table: 'deliveries',
    person: 'person',
    shown: ['at', 'surface', 'channel', 'ts', 'state'],
    what: { nl: 'Berichten die zijn beantwoord', en: 'Messages that were answered' },
  },
  {
    table: 'conversations',
    person: 'person',
    shown: ['at', 'key', 'state'],
    what: { nl: 'Gesprekken', en: 'Conversations' },
  },
  {
    table: 'answers',
    person: 'person',
    shown: ['at', 'channel', 'thread', 'ts', 'reply', 'receipt'],
    what: { nl: 'Antwoorden die je kreeg', en: 'Answers you got' },
  },
  {
    table: 'feedback',
    person: 'person',
    shown: ['at', 'verdict', 'reason', 'passage'],
    what: { nl: 'Wat je van antwoorden vond', en: 'What you thought of answers' },
  },
  {
    table: 'people',
    person: 'person',
    shown: ['language', 'agreed', 'seen', 'mark'],
    what: { nl: 'Je instellingen', en: 'Your settings' },
  },
]

export interface PersonalRows {
  readonly what: Bilingual
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

export type Personal = ReturnType<typeof createPersonal>

/** "Mijn gegevens": what is kept of one person, and taking all of it away. */
export function createPersonal({ alone, db }: Engine, tables: readonly PersonalTable[] = PERSONAL) {
  return {
    async of(person: string): Promise<PersonalRows[]> {
      const found: PersonalRows[] = []
      for (const { table, person: column, shown, what } of tables) {
        const columns = sql.join(shown.map((name) => sql.ref(name)))
        const { rows } = await sql<
          Record<string, unknown>
        >`select ${columns} from ${sql.table(table)} where ${sql.ref(column)} = ${person}`.execute(db)
        if (rows.length > 0) found.push({ what, rows })
      }
      return found
    },
    /**
     * Deletes everything that leads to this person; gives how many rows went.
     *
     * The audit trail stays as it is: it names people by a mark, and what the mark stood for goes with the rest.
     */
    forget: (person: string): Promise<number> =>
      alone('personal', async (within) => {
        let gone = 0
        for (const { table, person: column } of tables) {
          const { numAffectedRows } =
            await sql`delete from ${sql.table(table)} where ${sql.ref(column)} = ${person}`.execute(within)
          gone += Number(numAffectedRows ?? 0n)
        }
        return gone
      }),
  }
}
