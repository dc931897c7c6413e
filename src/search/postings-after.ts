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
 * The postings once one run of passages was replaced. What the others weigh stays where it is, as long as the average
 * lengths are what they were; only those with a term that is another now, or has other parts, are filed with the ones
 * that came.
 */
export function postingsAfter(before: Before, read: Read, change: Replaced): Postings {
  const { first, later, counts } = before.postings
  const others = haveSameLengths(before, read) ? passagesWithOthers(before, read, change) : null
  if (others === null) return postingsOf(read)
  const moved = numbersAfter(change)
  const movedAlone = (passage: number): Run => alone(moved(passage))
  const runs = [...runsAfter(later.runs, change), ...others.first.map(movedAlone)]
  if (lengthOf(runs) >= MANY_LATER) return postingsOf(read)
  const refiled = [...others.first, ...others.later]
  const come = passagesPerTerm(read, [change, ...refiled.map(movedAlone)])
  const gone = passagesPerTerm(before, [{ start: change.start, end: change.endBefore }, ...refiled.map(alone)])
  const countsNow = come.map((count, term) => {
    const old = at(change.stems.before, term)
    return old === NONE ? count : at(counts, old) + count - at(gone, old)
  })
  return {
    first: byStem(first, change.stems),
    now: numbersWithout(before, others.first).map(moved),
    later: { runs, block: fileUnder(read, runs, passagesPerTerm(read, runs)) },
    ...rarityOf(countsNow, passagesIn(read.texts)),
  }
}

const alone = (passage: number): Run => ({ start: passage, end: passage + 1 })

const lengthOf = (runs: readonly Run[]): number => runs.reduce((all, { start, end }) => all + end - start, 0)

const haveSameLengths = (before: Read, read: Read): boolean =>
  before.lengths.averages.every((length, field) => length === read.lengths.averages[field])

/** The runs of passages that came later, in their order, with the one that came now. */
function runsAfter(runs: readonly Run[], { start, end, endBefore }: Change): Run[] {
  const moved = end - endBefore
  const before = runs.map((run) => ({ start: run.start, end: Math.min(run.end, start) }))
  const behind = runs.map((run) => ({ start: Math.max(run.start, endBefore) + moved, end: run.end + moved }))
  return [...before, { start, end }, ...behind].filter((run) => run.start < run.end)
}

/** Gives the number of a passage after the change; one that was replaced has none. */
const numbersAfter =
  ({ start, end, endBefore }: Change) =>
  (passage: number): number => {
    if (passage < start) return passage
    return passage < endBefore ? NONE : passage + end - endBefore
  }

/** The numbers before the change of the passages that were filed first; those that are filed with the later ones have none. */
function numbersWithout({ texts, postings: { now } }: Before, refiled: readonly number[]): Int32Array {
  const numbers = now ?? Int32Array.from({ length: passagesIn(texts) }, (_, passage) => passage)
  if (refiled.length === 0) return numbers
  const without = new Set(refiled)
  return numbers.map((passage) => (without.has(passage) ? NONE : passage))
}

/** The same terms by the numbers that they have now; those that are new have no passages yet. */
function byStem(block: Block, { before, isSame }: Renumbering): Block {
  if (isSame) return block
  const { starts, ends } = block
  return { ...block, starts: before.map((old) => starts[old] ?? 0), ends: before.map((old) => ends[old] ?? 0) }
}

/** Passages by their numbers before the change: those that were filed first, and those that came later. */
interface Others {
  readonly first: readonly number[]
  readonly later: readonly number[]
}

/** The passages that stay and have a term that is another now, or has other parts; `null` when there are very many. */
function passagesWithOthers(before: Before, read: Read, { start, endBefore, stems }: Replaced): Others | null {
  const { first, now, later } = before.postings
  const stays = (passage: number): boolean => passage !== NONE && (passage < start || passage >= endBefore)
  const filedFirst = new Set<number>()
  const cameLater = new Set<number>()
  for (const [old, term] of stems.now.entries()) {
    if (term === NONE || weighsAlike(before, read, stems, old)) continue
    const filedUnder = at(before.words.termOfStem, old)
    for (const filed of passagesOf(first, filedUnder)) {
      const passage = now === null ? filed : at(now, filed)
      if (stays(passage)) filedFirst.add(passage)
    }
    for (const passage of passagesOf(later.block, filedUnder)) if (stays(passage)) cameLater.add(passage)
    if (filedFirst.size >= MANY_LATER) return null
  }
  return { first: [...filedFirst], later: [...cameLater] }
}

const passagesOf = ({ passages, starts, ends }: Block, term: number): Int32Array =>
  passages.subarray(at(starts, term), at(ends, term))

/** Whether what was filed for a stem of before is filed under the same term with the same parts now. */
function weighsAlike(before: Read, read: Read, stems: Renumbering, old: number): boolean {
  const term = at(stems.now, old)
  const isSameTerm = movedTo(stems, at(before.words.termOfStem, old)) === at(read.words.termOfStem, term)
  return isSameTerm && hasSameParts(before, read, stems, old)
}

function hasSameParts({ parts: before }: Read, { parts }: Read, stems: Renumbering, old: number): boolean {
  const term = at(stems.now, old)
  const [from, fromBefore] = [at(parts.starts, term), at(before.starts, old)]
  const count = at(parts.starts, term + 1) - from
  if (count !== at(before.starts, old + 1) - fromBefore) return false
  for (let i = 0; i < count; i++)
    if (movedTo(stems, at(before.terms, fromBefore + i)) !== at(parts.terms, from + i)) return false
  return true
}
