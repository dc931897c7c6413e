import { applyPatch, structuredPatch } from 'diff'
import { shownLines } from './difference.ts'

/** What became of an edit that was begun on a text which may have changed meanwhile. */
export type Meeting =
  | { readonly kind: 'clear' }
  /** Both wrote the same. */
  | { readonly kind: 'same' }
  | {
      readonly kind: 'conflict'
      /** What the other one changed, line by line. */
      readonly theirs: string
      readonly mine: string
      /** Both changes in one text, when they are at different places; a person still decides. */
      readonly together: string | null
    }

/** Where an edit began, what its writer made of it, and what stands there now. */
export interface Three {
  readonly base: string
  readonly mine: string
  readonly theirs: string
}

/** Two people edited one text: neither is thrown away, and the second one sees what the first one did. */
export function meet({ base, mine, theirs }: Three): Meeting {
  if (theirs === base) return { kind: 'clear' }
  if (theirs === mine) return { kind: 'same' }
  const patch = structuredPatch('', '', base, mine, undefined, undefined, { context: 1 })
  const together = applyPatch(theirs, patch, { fuzzFactor: 0 })
  return {
    kind: 'conflict',
    theirs: shownLines(base, theirs),
    mine: shownLines(base, mine),
    together: together === false ? null : together,
  }
}
