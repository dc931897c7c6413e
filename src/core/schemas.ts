import { z } from 'zod'
import type { Citation } from './citation.ts'
import { type Day, parseDay } from './day.ts'
import type { Bilingual } from './language.ts'

/** Schemas that cards, rules, sources and intents share. */

export const daySchema = z.string().transform((text, context): Day => {
  const day = parseDay(text)
  if (day !== null) return day
  context.issues.push({ code: 'custom', message: `expected a day such as 2026-01-31, got "${text}"`, input: text })
  return z.NEVER
})

export const bilingualSchema: z.ZodType<Bilingual> = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) })

export const MOST_QUOTED_WORDS = 12

export const citationSchema: z.ZodType<Citation> = z
  .strictObject({
    source: z.string(),
    section: z.string().nullable().default(null),
    paragraph: z
      .string()
      .regex(/^(p|fn)\d+$/, 'expected a paragraph such as p57, or a footnote such as fn12')
      .nullable()
      .default(null),
    quote: z
      .string()
      .refine((quote) => wordsIn(quote) <= MOST_QUOTED_WORDS, `a quote has at most ${MOST_QUOTED_WORDS} words`)
      .nullable()
      .default(null),
    url: z.url().nullable().default(null),
    checkedOn: daySchema.nullable().default(null),
  })
  .refine(
    (citation) => citation.quote === null || citation.paragraph !== null,
    'a quote needs the paragraph it stands in',
  )

const wordsIn = (text: string): number => text.trim().split(/\s+/).length
