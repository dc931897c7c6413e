import { z } from 'zod'
import type { Conversation } from '../answer/conversation.ts'
import { daySchema } from '../core/schemas.ts'

const language = z.enum(['nl', 'en'])
const form = z.object({
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  notes: z.record(z.string(), z.object({ nl: z.string(), en: z.string() })),
  asking: z.string().nullable(),
  phase: z.enum(['open', 'done']),
  wanted: z.array(z.string()),
})
const kept: z.ZodType<Conversation> = z.object({
  language,
  topic: z.object({ question: z.string(), passage: z.string(), card: z.string(), on: daySchema.nullable() }).nullable(),
  dialogue: z
    .object({
      current: z.string().nullable(),
      forms: z.record(z.string(), form),
      offered: z.string().nullable(),
      interrupted: z.boolean(),
    })
    .nullable(),
  disclaimed: z.boolean(),
})

/** A conversation as it is kept: the subject, the language and what was filled in, without the words of the person. */
export function writeConversation({ topic, ...rest }: Conversation): string {
  return JSON.stringify({ ...rest, topic: topic && { ...topic, question: '' } })
}

/** `null` when it was kept by a version of the program that remembered other things. */
export function readConversation(text: string): Conversation | null {
  return kept.safeParse(JSON.parse(text)).data ?? null
}
