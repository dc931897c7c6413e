import { z } from 'zod'

/** What windows of HR remember between opening and sending; Slack gives it back as it was. */

/** So many characters Slack keeps with a window. */
export const LONGEST_METADATA = 3_000

const language = z.enum(['nl', 'en'])

/** A question on its way to HR: what goes along, and where the answer must come back to. */
export const Asking = z.object({
  language,
  answered: z.string(),
  passage: z.string().nullable(),
  channel: z.string(),
  thread: z.string().nullable(),
})
export type Asking = z.infer<typeof Asking>

/** Something that HR does with one question; empty when it is about none that was put to HR. */
export const About = z.object({ language, question: z.string() })
export type About = z.infer<typeof About>
