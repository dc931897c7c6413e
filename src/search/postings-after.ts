import type { Change } from '../core/change.ts'
import { at } from './numbers.ts'
import { NONE } from './numbers-of.ts'
import {
  type Block,
  fileUnder,
  type Postings,
  passagesPerTerm,
  postingsOf,
  type Read,
  type Run,
  rarityOf,
} from './postings.ts'
import { movedTo, type Renumbering } from './renumbering.ts'
import { passagesIn } from './texts.ts'

/** Which passages were replaced, and what became of the numbers of stems. */
export interface Replaced extends Change {
  readonly stems: Renumbering
}

type Before = Read & { readonly postings: Postings }

/** When so many passages came later, all are filed together again. */
const MANY_LATER = 1_000

/**
 * The postings once one run of passages was replaced. What the others weigh stays where it is, as long as terms, their
 * parts and the average lengths are what they were; else all are filed anew.
 */
export function postingsAfter(before: Before, read: Read, change: Replaced): Postings {
  const { first, now, later, counts } = before.postings
  const runs = runsAfter(later.runs, change)
  const isMuch = runs.reduce((passages, { start, end }) => passages + end - start, 0) >= MANY_LATER
  if (isMuch || !weighAlike(before, read, change.stems)) return postingsOf(read)
  const come = passagesPerTerm(read, [change])
  const gone = passagesPerTerm(before, [{ start: change.start, end: change.endBefore }])
  const countsNow = come.map((count, term) => {
    const old = at(change.stems.before, term)
    return old === NONE ? count : at(counts, old) + count - at(gone, old)
  })
  return {
    first: byStem(first, change.stems),
    now: numbersAfter(now ?? asFiled(passagesIn(before.texts)), change),
    later: { runs, block: fileUnder(read, runs, passagesPerTerm(read, runs)) },
    ...rarityOf(countsNow, passagesIn(read.texts)),
  }
}

const asFiled = (passages: number): Int32Array => Int32Array.from({ length: passages }, (_, passage) => passage)

/** The runs of passages that came later, in their order, with the one that came now. */
function runsAfter(runs: readonly Run[], { start, end, endBefore }: Change): Run[] {
  const moved = end - endBefore
  const before = runs.map((run) => ({ start: run.start, end: Math.min(run.end, start) }))
  const behind = runs.map((run) => ({ start: Math.max(run.start, endBefore) + moved, end: run.end + moved }))
  return [...before, { start, end }, ...behind].filter((run) => run.start < run.end)
}

/** The numbers of passages once some were replaced: those have none. */
function numbersAfter(numbers: Int32Array, { start, end, endBefore }: Change): Int32Array {
  return numbers.map((passage) => {
    if (passage < start) return passage
    return passage < endBefore ? NONE : passage + end - endBefore
  })
}

/** The same terms by the numbers that they have now; those that are new have no passages yet. */
function byStem(block: Block, { before, isSame }: Renumbering): Block {
  if (isSame) return block
  const { starts, ends } = block
  return { ...block, starts: before.map((old) => starts[old] ?? 0), ends: before.map((old) => ends[old] ?? 0) }
}

/** Whether every passage that stayed has the same terms, parts and weights as before. */
function weighAlike(before: Read, read: Read, stems: Renumbering): boolean {
  const sameAverages = before.lengths.averages.every((length, field) => length === read.lengths.averages[field])
  return (
    sameAverages &&
    stems.before.every((old, term) => {
      if (old === NONE) return true
      const isSameTerm = movedTo(stems, at(before.words.termOfStem, old)) === at(read.words.termOfStem, term)
      return isSameTerm && hasSameParts(before, read, stems, term)
    })
  )
}

function hasSameParts({ parts: before }: Read, { parts }: Read, stems: Renumbering, term: number): boolean {
  const old = at(stems.before, term)
  const [from, fromBefore] = [at(parts.starts, term), at(before.starts, old)]
  const count = at(parts.starts, term + 1) - from
  if (count !== at(before.starts, old + 1) - fromBefore) return false
  for (let i = 0; i < count; i++)
    if (movedTo(stems, at(before.terms, fromBefore + i)) !== at(parts.terms, from + i)) return false
  return true
}
