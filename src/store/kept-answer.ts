import { z } from 'zod'
import { type Part, type PlainPart, type Worded, withoutObjections } from '../answer/parts.ts'
import type { Reply } from '../answer/reply.ts'
import { daySchema } from '../core/schemas.ts'

const amount = z.union([z.string(), z.number(), z.boolean()])
const day = daySchema.nullable()
const citation = z.object({
  source: z.string(),
  title: z.string(),
  date: day,
  section: z.string().nullable(),
  paragraph: z.string().nullable(),
  quote: z.string().nullable(),
  url: z.string().nullable(),
})
const passage = z.object({
  card: z.string(),
  passage: z.string(),
  text: z.string(),
  validity: z.object({ from: day, to: day, status: z.enum(['current', 'expired', 'future']) }),
  citations: z.array(citation),
})
const step = z.object({ label: z.string(), expression: z.string(), value: z.string(), rule: z.string().nullable() })
const calculation = z.object({
  intent: z.string(),
  inputs: z.record(z.string(), amount),
  results: z.record(z.string(), amount),
  steps: z.array(step),
  citations: z.array(citation),
})
const reply: z.ZodType<Reply> = z.object({
  id: z.string().nullable(),
  kind: z.enum(['answer', 'calculation', 'question', 'unknown', 'notice']),
  language: z.enum(['nl', 'en']),
  text: z.string(),
  confidence: z.number(),
  passages: z.array(passage),
  calculation: calculation.nullable(),
  asks: z.object({ intent: z.string(), slot: z.string(), prompt: z.string() }).nullable(),
  suggestions: z.array(z.string()),
})

/** Every kind there is, or this does not compile. */
const PLAIN = {
  lead: 'lead',
  passage: 'passage',
  caution: 'caution',
  steps: 'steps',
  assumptions: 'assumptions',
  choices: 'choices',
  offer: 'offer',
  receipt: 'receipt',
  linked: 'linked',
  disclaimer: 'disclaimer',
  objection: 'objection',
  words: 'words',
} as const satisfies { readonly [kind in PlainPart['kind']]: kind }
const place = z.object({ place: z.string(), quote: z.string().nullable() })
const part: z.ZodType<Part> = z.union([
  z.object({ kind: z.enum(PLAIN), text: z.string() }),
  z.object({
    kind: z.literal('source'),
    text: z.string(),
    label: z.string(),
    places: z.array(place),
    holds: z.string(),
  }),
])
const kept: z.ZodType<Worded> = z.object({ reply, parts: z.array(part) })

export function writeAnswer(answer: Worded): string {
  const { reply, parts } = withoutObjections(answer)
  return JSON.stringify({ reply, parts })
}

/** `null` when it was kept by a version of the program whose answers looked otherwise. */
export function readAnswer(text: string): Worded | null {
  return kept.safeParse(JSON.parse(text)).data ?? null
}
