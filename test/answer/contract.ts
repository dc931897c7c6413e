import { z } from 'zod'

/** The reply as the machine contract describes it; anything more or less is a mistake. */

const day = z.iso.date()
const twelveWords = z.string().refine((quote) => quote.trim().split(/\s+/).length <= 12, 'a quote has at most 12 words')

const citation = z.strictObject({
  source: z.string().min(1),
  title: z.string().min(1),
  date: day.nullable(),
  section: z.string().nullable(),
  paragraph: z
    .string()
    .regex(/^(?:p|fn)\d+$/)
    .nullable(),
  quote: twelveWords.nullable(),
  url: z.url().nullable(),
})

const passage = z.strictObject({
  card: z.string().min(1),
  passage: z.string().regex(/^[a-z0-9-]+#[a-z0-9-]+$/),
  text: z.string().min(1),
  validity: z.strictObject({
    from: day.nullable(),
    to: day.nullable(),
    status: z.enum(['current', 'expired', 'future']),
  }),
  citations: z.array(citation).min(1),
})

const value = z.union([z.string(), z.number(), z.boolean()])

const calculation = z.strictObject({
  intent: z.string(),
  inputs: z.record(z.string(), value),
  results: z.record(z.string(), value),
  steps: z.array(
    z.strictObject({ label: z.string(), expression: z.string(), value: z.string(), rule: z.string().nullable() }),
  ),
  citations: z.array(citation),
})

const asks = z.strictObject({ intent: z.string(), slot: z.string(), prompt: z.string().min(1) })

const shared = {
  id: z.string().nullable(),
  language: z.enum(['nl', 'en']),
  text: z.string().min(1),
  confidence: z.number().min(0).max(1),
  suggestions: z.array(z.string().min(1)),
}
const noPassages = z.array(passage).max(0)

export const replySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...shared,
    kind: z.literal('answer'),
    passages: z.array(passage).min(1).max(3),
    calculation: z.null(),
    asks: z.null(),
  }),
  z.strictObject({
    ...shared,
    kind: z.literal('calculation'),
    passages: z.array(passage).max(3),
    calculation,
    asks: z.null(),
  }),
  z.strictObject({ ...shared, kind: z.literal('question'), passages: noPassages, calculation: z.null(), asks }),
  z.strictObject({
    ...shared,
    kind: z.literal('unknown'),
    passages: noPassages,
    calculation: z.null(),
    asks: z.null(),
  }),
  z.strictObject({ ...shared, kind: z.literal('notice'), passages: noPassages, calculation: z.null(), asks: z.null() }),
])
