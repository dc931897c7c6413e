import { sql } from 'kysely'
import type { Bilingual } from '../core/language.ts'
import type { Database, Engine } from './engine.ts'
import type { Schema } from './schema.ts'
import { forgetTraces } from './traces.ts'

/** A table with rows that lead to a person. */
export interface PersonalTable {
  readonly table: keyof Schema
  /** The column that names the person. */
  readonly person: string
  /** What the person is shown of each row. */
  readonly shown: readonly string[]
  readonly what: Bilingual
  /** What the row says instead of the person, where it is of use to others without them; else it is deleted. */
  readonly instead?: Readonly<Record<string, string | null>>
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
    table: 'questions',
    person: 'person',
    shown: ['at', 'kind', 'question', 'words', 'status', 'named'],
    what: { nl: 'Je vragen, of waar ze over gingen', en: 'Your questions, or what they were about' },
  },
  {
    table: 'escalations',
    person: 'person',
    shown: ['question', 'channel', 'thread'],
    what: { nl: 'Waar een antwoord van HR naartoe gaat', en: 'Where an answer of HR goes to' },
  },
  {
    table: 'questions',
    person: 'assignee',
    shown: ['at', 'words', 'status'],
    what: { nl: 'Vragen die jij als HR hebt opgepakt', en: 'Questions that you took up as HR' },
    instead: { assignee: null },
  },
  {
    table: 'links',
    person: 'person',
    shown: ['made_on', 'question', 'made_by', 'until'],
    what: { nl: 'Antwoorden die jij als HR hebt gekoppeld', en: 'Answers that you linked as HR' },
    instead: { person: null, made_by: 'HR' },
  },
  {
    table: 'drafts',
    person: 'person',
    shown: ['at', 'title', 'question', 'text', 'source'],
    what: { nl: 'Kaarten die jij als HR hebt voorgesteld', en: 'Cards that you proposed as HR' },
    instead: { person: null },
  },
  {
    table: 'edits',
    person: 'person',
    shown: ['at', 'file', 'text', 'beside', 'why', 'remark', 'state'],
    what: { nl: 'Teksten van kaarten die je schreef', en: 'Texts of cards that you wrote' },
  },
  {
    table: 'people',
    person: 'person',
    shown: ['language', 'agreed', 'seen', 'mark'],
    what: { nl: 'Je instellingen', en: 'Your settings' },
  },
]

export interface PersonalRows {
  readonly table: keyof Schema
  readonly what: Bilingual
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

export type Personal = ReturnType<typeof createPersonal>

/** Told when somebody was forgotten, so that no copy of the program writes down again what it still remembers. */
export const FORGOTTEN = 'forgotten'

/** "Mijn gegevens": what is kept of one person, and taking all of it away. */
export function createPersonal(
  { alone, db, now, sweep }: Engine,
  changed: (within: Database) => Promise<void>,
  tables: readonly PersonalTable[] = PERSONAL,
) {
  return {
    async of(person: string): Promise<PersonalRows[]> {
      const found: PersonalRows[] = []
      for (const { table, person: column, shown, what } of tables) {
        const columns = sql.join(shown.map((name) => sql.ref(name)))
        const { rows } = await sql<
          Record<string, unknown>
        >`select ${columns} from ${sql.table(table)} where ${sql.ref(column)} = ${person}`.execute(db)
        if (rows.length > 0) found.push({ table, what, rows })
      }
      return found
    },
    /**
     * Deletes everything that leads to this person; gives how many rows went.
     *
     * The audit trail stays as it is: it names people by a mark, and what the mark stood for goes with the rest.
     */
    async forget(person: string): Promise<number> {
      const rows = await alone('personal', async (within) => {
        await forgetTraces(person, now(), within)
        let gone = 0
        for (const one of tables) gone += await takeOut(one, person, within)
        await changed(within)
        return gone
      })
      await sweep()
      return rows
    },
  }
}

/** Takes one person out of one table; gives how many rows that were. */
async function takeOut(
  { table, person: column, instead }: PersonalTable,
  person: string,
  db: Database,
): Promise<number> {
  const where = sql`where ${sql.ref(column)} = ${person}`
  const set = Object.entries(instead ?? {}).map(([name, value]) => sql`${sql.ref(name)} = ${value}`)
  const change = instead
    ? sql`update ${sql.table(table)} set ${sql.join(set)} ${where}`
    : sql`delete from ${sql.table(table)} ${where}`
  const { numAffectedRows } = await change.execute(db)
  return Number(numAffectedRows ?? 0n)
}
