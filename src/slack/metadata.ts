import type { MessageMetadata } from '@slack/web-api'
import { z } from 'zod'
import { readJson } from './read-json.ts'

const EVENT = 'hybridewijzer_answer'

/** Says, in the message itself and for no eye, which message it answers: so it is known after a restart that it was posted. */
export function answerTo(delivery: string): MessageMetadata {
  return { event_type: EVENT, event_payload: { delivery } }
}

const Metadata = z.object({ event_type: z.literal(EVENT), event_payload: z.object({ delivery: z.string() }) })
const Answer = z.object({ ts: z.string(), metadata: Metadata })

/** The delivery that a message with this metadata, as JSON, answers; `null` for another message. */
export function deliveryIn(metadata: string): string | null {
  if (!metadata.includes(EVENT)) return null
  return readJson(Metadata, metadata)?.event_payload.delivery ?? null
}

/** The delivery that this message of ours answers; `null` when it says none. */
export function deliveryOf(message: unknown): string | null {
  return Answer.safeParse(message).data?.metadata.event_payload.delivery ?? null
}

/** The `ts` of every message among these that answers the delivery. */
export function answersAmong(messages: readonly unknown[], delivery: string): readonly string[] {
  return messages.filter((message) => deliveryOf(message) === delivery).flatMap((one) => Answer.parse(one).ts)
}

/** The `ts` of the first of them. */
export const answerAmong = (messages: readonly unknown[], delivery: string): string | null =>
  answersAmong(messages, delivery)[0] ?? null
