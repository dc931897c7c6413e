import { createHash } from 'node:crypto'
import type { Database, Engine } from './engine.ts'

/** Where an answer of HR goes back to; HR itself never sees this row. */
export interface EscalationRow {
  question: string
  person: string
  channel: string
  /** The thread in which it was asked; `null` when it was asked in private, and is answered in a direct message. */
  thread: string | null
  hr_channel: string
  hr_ts: string | null
}

export interface HrReplyRow {
  /** Made of channel and time of the message of HR, so that it does not lead to who wrote that. */
  message: string
  question: string
  at: string
}

export interface WayBack {
  readonly question: string
  readonly person: string
  readonly channel: string
  readonly thread: string | null
}

export type Escalations = ReturnType<typeof createEscalations>

/** Questions that stand in the channel of HR, and the way back to who asked. */
export function createEscalations({ db, now }: Engine) {
  return {
    async add(way: WayBack, hrChannel: string, within: Database = db): Promise<void> {
      await within
        .insertInto('escalations')
        .values({ ...way, hr_channel: hrChannel, hr_ts: null })
        .execute()
    },
    /** It stands in the channel of HR now. */
    async posted(question: string, hrTs: string, within: Database = db): Promise<void> {
      await within.updateTable('escalations').set({ hr_ts: hrTs }).where('question', '=', question).execute()
    },
    /** The question that a thread in the channel of HR is about. */
    async inThread(hrChannel: string, thread: string): Promise<WayBack | null> {
      const row = await db
        .selectFrom('escalations')
        .select(['question', 'person', 'channel', 'thread'])
        .where('hr_channel', '=', hrChannel)
        .where('hr_ts', '=', thread)
        .executeTakeFirst()
      return row ?? null
    },
    async wayBack(
      question: string,
    ): Promise<(WayBack & { readonly hrChannel: string; readonly hrTs: string | null }) | null> {
      const row = await db.selectFrom('escalations').selectAll().where('question', '=', question).executeTakeFirst()
      if (!row) return null
      const { hr_channel: hrChannel, hr_ts: hrTs, ...way } = row
      return { ...way, hrChannel, hrTs }
    },
    /** Whether this message of HR still has to go to the asker: true once, however often Slack brings it. */
    async takeReply(message: string, question: string): Promise<boolean> {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('hr_replies')
        .values({ message: markOf(message), question, at: now().toISOString() })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst()
      return (numInsertedOrUpdatedRows ?? 0n) > 0n
    },
    /** It did not arrive, so it may be sent again. */
    async giveBack(message: string): Promise<void> {
      await db.deleteFrom('hr_replies').where('message', '=', markOf(message)).execute()
    },
  }
}

const markOf = (message: string): string => createHash('sha256').update(message).digest('hex')
