import type { Reply } from '../answer/reply.ts'
import type { Desk } from './desk.ts'
import type { Languages } from './languages.ts'
import type { Log } from './log.ts'
import type { Once } from './once.ts'
import type { Recent } from './recent.ts'

/** An answer that was given in private and may still be shared. */
export interface KeptAnswer {
  readonly reply: Reply
  readonly question: string
}

/** What the listeners share. */
export interface Tools {
  readonly desk: Desk
  readonly log: Log
  readonly once: Once
  readonly languageOf: Languages
  readonly answers: Recent<KeptAnswer>
}

export const LONGEST_QUESTION = 4_000
