import type { Assistant } from '../answer/assistant.ts'
import type { Reply } from '../answer/reply.ts'
import type { Receipt } from '../calculators/receipt.ts'
import type { Day } from '../core/day.ts'
import type { Bilingual } from '../core/language.ts'
import type { LetterOutcome } from '../letters/letter.ts'
import type { AskedLetter, Refused } from '../letters/letters.ts'

/** An answer that was given, as it was kept: without the question and without who asked it. */
export interface GivenAnswer {
  readonly day: Day
  readonly reply: Reply
  readonly receipt: Receipt | null
}

/** A version of a card that was published. */
export interface CardVersion {
  readonly day: Day
  /** Published on a page of the admins, put back to an earlier text, or changed on disk. */
  readonly act: 'publish' | 'restore' | 'disk'
  /** What whoever changed it wrote about it; may be empty. */
  readonly why: string
}

/** How long something is kept. */
export interface Kept {
  readonly what: Bilingual
  readonly days: number
}

/** Whether a key opens the trail, and for whom it was asked; `null` when that is not known. */
export interface TrailOpening {
  readonly kind: 'open' | 'refused'
  readonly user: string | null
}

/** What the pages stand on. Anything of it may fail while the store is away; pages of cards need none of that. */
export interface Site {
  readonly publicUrl: () => string
  readonly assistant: Assistant
  readonly answer: (id: string) => Promise<GivenAnswer | null>
  readonly versions: (card: string) => Promise<readonly CardVersion[]>
  readonly letter: (asked: AskedLetter) => LetterOutcome | Refused
  /** Every line of the audit trail, for who may have it; `null` for all others. */
  readonly trail: (key: string, member: string | null) => Promise<string | null>
  readonly kept: readonly Kept[]
  /** For how many days an answer is kept. */
  readonly answerDays: number
  readonly today: () => Day
  /** Leaves a line in the log under a reference that the reader sees too; never what was asked. */
  readonly failed: (error: unknown) => string
}
