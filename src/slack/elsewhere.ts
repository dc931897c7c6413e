import { z } from 'zod'

/** Slack's own shape of a refusal, so that the SDK does not try again. */
export const REFUSED_ELSEWHERE = { ok: false, error: 'answered_elsewhere' } as const

/** Another copy of the program took the question over, so this one says nothing. */
export class ElsewhereError extends Error {
  constructor() {
    super('another copy of the program answers this')
    this.name = 'ElsewhereError'
  }
}

const Refused = z.object({ data: z.object({ error: z.literal(REFUSED_ELSEWHERE.error) }) })

/** Whether nothing was said because another copy of the program says it. */
export function isElsewhere(error: unknown): boolean {
  return error instanceof ElsewhereError || Refused.safeParse(error).success
}
