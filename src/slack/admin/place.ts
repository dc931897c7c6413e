import { z } from 'zod'

const language = z.enum(['nl', 'en'])

const Part = z.object({
  file: z.string(),
  /** Hash of the text that was there when the window was opened. */
  base: z.string(),
  /** In how many fields its text stands. */
  fields: z.number(),
})

/** What a window for writing remembers: the files in it, in the order of their fields, and the texts they began with. */
export const Writing = z.object({
  language,
  texts: z.array(Part).min(1),
  /** A proposal of HR that this becomes. */
  draft: z.string().nullable(),
})
export type Writing = z.infer<typeof Writing>

export const About = z.object({
  language,
  kind: z.enum(['card', 'theme', 'calculator', 'rule', 'edit']),
  id: z.string(),
})
export type About = z.infer<typeof About>
