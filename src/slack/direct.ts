import type { WebClient } from '@slack/web-api'
import type { Language } from '../core/language.ts'
import { answerInThread } from './answering.ts'
import { smallPrint } from './block-parts.ts'
import { keyOf } from './keys.ts'
import { escapedWithin } from './mrkdwn.ts'
import { askedBy } from './texts.ts'
import type { Tools } from './tools.ts'

/** Asks on behalf of a person who clicked outside a conversation: the question and its answer become one in their DM. */
export async function askInDirect(tools: Tools, client: WebClient, user: string, text: string): Promise<void> {
  const { channel, thread } = await startInDirect(client, user, text, await tools.languageOf(client, user))
  const place = { channel, thread_ts: thread }
  const key = keyOf({ channel, ts: thread })
  await answerInThread(tools, client, place, { key, asker: user, text, surface: 'button' })
}

/** Says back what was asked; what follows stands in the thread of that message. */
export async function startInDirect(client: WebClient, user: string, text: string, language: Language) {
  const lead = `${askedBy(null, language)} `
  const root = await client.chat.postMessage({
    channel: user,
    text: `${lead}${escapedWithin(text, 3_000)}`,
    blocks: [smallPrint(text, lead)],
  })
  return { channel: root.channel ?? user, thread: root.ts ?? '' }
}
