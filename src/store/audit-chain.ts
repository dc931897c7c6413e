import { createHash } from 'node:crypto'

/** What a line of the trail holds beside its hash; `facts` as JSON text, as they were hashed. */
export interface ChainLine {
  readonly number: number
  readonly at: string
  readonly actor: string | null
  readonly act: string
  readonly facts: string
}

export type Verdict =
  | { readonly kind: 'whole'; readonly entries: number }
  /** The first line that does not follow from the one before it. */
  | { readonly kind: 'broken'; readonly number: number }

/** The hash before the first line. */
export const START = '0'.repeat(64)

export function hashOf(before: string, { number, at, actor, act, facts }: ChainLine): string {
  return createHash('sha256')
    .update(JSON.stringify([before, number, at, actor, act, facts]))
    .digest('hex')
}

/** Whether every line follows from the one before it; from a store, or from a file that was taken out of one. */
export async function verdictOn(lines: AsyncIterable<ChainLine & { readonly hash: string }>): Promise<Verdict> {
  let [before, number] = [START, 0]
  for await (const { hash, ...line } of lines) {
    if (line.number !== number + 1 || hash !== hashOf(before, line)) return { kind: 'broken', number: number + 1 }
    before = hash
    number = line.number
  }
  return { kind: 'whole', entries: number }
}
