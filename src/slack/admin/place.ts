import { z } from 'zod'

const language = z.enum(['nl', 'en'])

/** What a window for writing remembers: the file, and the text that was started from (by its edit, once that is kept). */
export const Writing = z.object({
  language,
  file: z.string(),
  /** Id of the kept edit that holds the text and what it was made from. */
  edit: z.string().nullable(),
  parts: z.number(),
  /** Hash of the text that was there when the window was opened. */
  base: z.string(),
  /** A proposal of HR that this becomes. */
  draft: z.string().nullable().default(null),
})
export type Writing = z.infer<typeof Writing>

export const About = z.object({
  language,
  kind: z.enum(['card', 'theme', 'calculator', 'rule', 'edit']),
  id: z.string(),
})
export type About = z.infer<typeof About>

export function readPlace<T>(schema: z.ZodType<T>, text: string): T | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
