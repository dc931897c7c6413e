import type { z } from 'zod'

/** What a window, a button or a row holds as JSON; `null` when it does not look like this, for it may be old or forged. */
export function readJson<T>(schema: z.ZodType<T>, text: string): T | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
