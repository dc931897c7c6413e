import { setTimeout as pause } from 'node:timers/promises'
import type { WebClient } from '@slack/web-api'
import { z } from 'zod'
import { typedText } from '../incoming-text.ts'
import { deliveryOf } from '../metadata.ts'

/** An answer of ours, as it stands in Slack. */
export interface OwnAnswer {
  readonly channel: string
  readonly ts: string
  readonly thread: string
}

/** The trigger of a click lives three seconds; the window opens without the question rather than not at all. */
const PATIENCE_MS = 1_200

const Said = z.looseObject({ ts: z.string(), text: z.string().default(''), bot_id: z.string().optional() })

/** The question that an answer of ours answers, read where it still stands; empty when Slack does not say it soon. */
export async function questionAnswered(client: WebClient, answer: OwnAnswer, bot: string): Promise<string> {
  return Promise.race([read(client, answer, bot).catch(() => ''), pause(PATIENCE_MS, '', { ref: false })])
}

async function read(client: WebClient, { channel, ts, thread }: OwnAnswer, bot: string): Promise<string> {
  const { messages = [] } = await client.conversations.replies({
    channel,
    ts: thread,
    limit: 200,
    include_all_metadata: true,
  })
  const said = messages.flatMap((message) => Said.safeParse(message).data ?? [])
  const own = said.find((message) => message.ts === ts)
  const [, asked] = (own && deliveryOf(own))?.split(':') ?? []
  // An answer that names no question of its own stands below the one that began its thread.
  const question = said.find((message) => message.ts === asked) ?? said.find((message) => message.ts === thread)
  return question && question.bot_id === undefined ? typedText(question.text, bot) : ''
}
