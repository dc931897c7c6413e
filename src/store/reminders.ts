import type { Database, Engine } from './engine.ts'

/** That somebody was asked to look a card over, before one day; a card with a new day is asked about anew. */
export interface ReminderRow {
  card: string
  term: string
  sent: 0 | 1
  held_until: string
  at: string
}

/** A card and the day before which it must be looked over. */
export interface Term {
  readonly card: string
  readonly term: string
}

export type Reminders = ReturnType<typeof createReminders>

/** Longer than sending takes; whoever is killed in the middle of it leaves the reminder to another. */
const HELD_MS = 60_000

/** Which reminders went out, so that each goes once, whichever copy of the program sends it. */
export function createReminders({ db, now }: Engine) {
  const moment = (after = 0) => new Date(now().getTime() + after).toISOString()
  const one = ({ card, term }: Term, within: Database) =>
    within.updateTable('reminders').where('card', '=', card).where('term', '=', term)

  return {
    /** Whether this program may send it: `true` for the first who asks. */
    async claim({ card, term }: Term): Promise<boolean> {
      const held = { held_until: moment(HELD_MS) }
      const row = await db
        .insertInto('reminders')
        .values({ card, term, sent: 0, at: moment(), ...held })
        .onConflict((conflict) =>
          conflict
            .columns(['card', 'term'])
            .doUpdateSet(held)
            .where('reminders.sent', '=', 0)
            .where('reminders.held_until', '<', moment()),
        )
        .returning('card')
        .executeTakeFirst()
      return row !== undefined
    },
    async sent(term: Term, within: Database = db): Promise<void> {
      await one(term, within).set({ sent: 1, at: moment() }).execute()
    },
    /** It reached nobody, so it is tried again at the next look. */
    async giveBack(term: Term): Promise<void> {
      await one(term, db)
        .set({ held_until: moment(-1) })
        .where('sent', '=', 0)
        .execute()
    },
  }
}
