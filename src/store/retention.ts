import { sql } from 'kysely'
import type { Bilingual } from '../core/language.ts'
import type { Database, Engine } from './engine.ts'
import type { Schema } from './schema.ts'

/** How long rows of a table are kept, counted from the moment in one of its columns. */
export interface Period {
  readonly table: keyof Schema
  readonly since: string
  readonly days: number
  /** For the page on privacy. */
  readonly what: Bilingual
}

/** Every period in one place. What is not in this list is kept as long as it is of use, and holds nothing of a person. */
export const PERIODS: readonly Period[] = [
  {
    table: 'deliveries',
    since: 'at',
    days: 7,
    what: { nl: 'Dat een bericht is aangekomen en beantwoord', en: 'That a message arrived and was answered' },
  },
  {
    table: 'conversations',
    since: 'at',
    days: 30,
    what: {
      nl: 'Waar een gesprek over ging, zodat je verder kunt vragen',
      en: 'What a conversation was about, so that you can ask on',
    },
  },
  {
    table: 'answers',
    since: 'at',
    days: 90,
    what: {
      nl: 'Welk antwoord je kreeg en waar het op steunt (niet wat je vroeg)',
      en: 'Which answer you got and what it rests on (not what you asked)',
    },
  },
  {
    table: 'feedback',
    since: 'at',
    days: 365,
    what: { nl: 'Of een antwoord je hielp', en: 'Whether an answer helped you' },
  },
  {
    table: 'questions',
    since: 'changed',
    days: 90,
    what: {
      nl: 'Een vraag aan HR, en waar een vraag zonder goed antwoord over ging',
      en: 'A question to HR, and what a question without a good answer was about',
    },
  },
  {
    table: 'drafts',
    since: 'at',
    days: 365,
    what: { nl: 'Een kaart die HR voorstelde', en: 'A card that HR proposed' },
  },
  {
    table: 'people',
    since: 'seen',
    days: 730,
    what: { nl: 'Je taal en waar je mee instemde', en: 'Your language and what you agreed to' },
  },
  {
    table: 'edits',
    since: 'at',
    days: 365,
    what: { nl: 'Teksten van kaarten die nog niet zijn gepubliceerd', en: 'Texts of cards that are not published yet' },
  },
  {
    table: 'receipts',
    since: 'at',
    days: 7 * 365,
    what: {
      nl: 'De bon van een berekening, zonder wie erom vroeg',
      en: 'The receipt of a calculation, without who asked for it',
    },
  },
]

const DAY_MS = 86_400_000

/** Deletes what was kept for long enough; gives how many rows went. */
export async function runRetention({ db, now }: Engine, periods: readonly Period[] = PERIODS): Promise<number> {
  let gone = 0
  for (const { table, since, days } of periods) {
    const before = new Date(now().getTime() - days * DAY_MS).toISOString()
    gone += await deleteBefore(db, table, since, before)
  }
  return gone
}

async function deleteBefore(db: Database, table: string, column: string, moment: string): Promise<number> {
  const result = await sql`delete from ${sql.table(table)} where ${sql.ref(column)} < ${moment}`.execute(db)
  return Number(result.numAffectedRows ?? 0n)
}
