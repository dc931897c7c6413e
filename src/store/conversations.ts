import type { Conversation } from '../answer/conversation.ts'
import type { Database, Engine } from './engine.ts'
import { readConversation, writeConversation } from './kept-conversation.ts'

export interface ConversationRow {
  key: string
  person: string
  state: string
  at: string
}

/** A conversation and the person it is held with. */
export interface KeptTalk {
  readonly person: string
  readonly conversation: Conversation
}

export type Conversations = ReturnType<typeof createConversations>

/** What conversations remember, so that they go on after a restart and on another replica. */
export function createConversations({ db, now }: Engine) {
  return {
    async find(key: string): Promise<KeptTalk | null> {
      const row = await db.selectFrom('conversations').selectAll().where('key', '=', key).executeTakeFirst()
      const conversation = row && readConversation(row.state)
      return row && conversation ? { person: row.person, conversation } : null
    },
    /** The conversation as it stands: `known`, which remembers more, unless it went on elsewhere. */
    async latest(key: string, known: KeptTalk | null): Promise<KeptTalk | null> {
      const row = await db.selectFrom('conversations').selectAll().where('key', '=', key).executeTakeFirst()
      if (row === undefined || (known && row.state === writeConversation(known.conversation))) return known
      const conversation = readConversation(row.state)
      return conversation ? { person: row.person, conversation } : known
    },
    async keep(key: string, { person, conversation }: KeptTalk, within: Database = db): Promise<void> {
      const row = { person, state: writeConversation(conversation), at: now().toISOString() }
      await within
        .insertInto('conversations')
        .values({ key, ...row })
        .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
        .execute()
    },
  }
}
