import type { Library } from '../answer/compose.ts'
import type { Day } from '../core/day.ts'
import type { Language } from '../core/language.ts'
import { decisionLetter } from './decision.ts'
import type { LetterOutcome } from './letter.ts'
import { type FieldProblem, type Fields, readDecision, readRequest } from './read-facts.ts'
import { requestLetter } from './request.ts'

export const LETTER_KINDS = ['verzoek', 'besluit'] as const
export type LetterKind = (typeof LETTER_KINDS)[number]

export interface AskedLetter {
  readonly kind: LetterKind
  readonly fields: Fields
  readonly today: Day
  readonly language: Language
}

/** What was filled in cannot be right; every field of which that is so, in one go. */
export interface Refused {
  readonly kind: 'refused'
  readonly problems: readonly FieldProblem[]
}

/** A letter from the fields of a form, for every surface the same. */
export function writeLetter({ kind, fields, today, language }: AskedLetter, library: Library): LetterOutcome | Refused {
  switch (kind) {
    case 'verzoek': {
      const read = readRequest(fields)
      return read.ok
        ? requestLetter(read.facts, today, language, library)
        : { kind: 'refused', problems: read.problems }
    }
    case 'besluit': {
      const read = readDecision(fields)
      return read.ok
        ? decisionLetter(read.facts, today, language, library)
        : { kind: 'refused', problems: read.problems }
    }
  }
}
