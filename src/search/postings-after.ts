import type { Change } from './change.ts'
import { stemNumbersIn } from './file-words.ts'
import { at } from './numbers.ts'
import {
  emptyPostings,
  finished,
  type Postings,
  passageCount,
  postingsOf,
  type Read,
  saturate,
  type Unfinished,
  writePassages,
} from './postings.ts'
import { NONE } from './vocabulary.ts'

/**
 * The postings once one stretch of passages was replaced. What the others weigh is copied, as long as terms, their
 * parts and the average lengths are what they were; else all are written anew.
 */
export function postingsAfter(before: Read & { readonly postings: Postings }, read: Read, change: Change): Postings {
  const numbers = stemNumbersIn(read.words, before.words.stems)
  const termOf = (old: number): number => (old === NONE || numbers === null ? old : at(numbers, old))
  const oldOf = new Int32Array(read.words.stems.length).fill(NONE)
  for (let old = 0; old < before.words.stems.length; old++) if (termOf(old) !== NONE) oldOf[termOf(old)] = old
  if (!weighAlike(before, read, oldOf, termOf)) return postingsOf(read)
  const postings = emptyPostings(read)
  const tails = copyHeads(before.postings, postings, oldOf, change)
  const freshFrom = postings.ends.slice()
  writePassages(read, postings, change.start, change.end)
  for (let term = 0; term < oldOf.length; term++)
    saturate(postings.impacts, at(freshFrom, term), at(postings.ends, term))
  copyTails(before.postings, postings, oldOf, tails, change.end - change.endBefore)
  return finished(postings, passageCount(read))
}

/** Whether every passage that stayed has the same terms, parts and weights as before. */
function weighAlike(before: Read, read: Read, oldOf: Int32Array, termOf: (old: number) => number): boolean {
  const sameAverages = before.stretches.averages.every((length, field) => length === read.stretches.averages[field])
  return (
    sameAverages &&
    oldOf.every((old, term) => {
      if (old === NONE) return true
      const isSameTerm = termOf(at(before.words.termOfStem, old)) === at(read.words.termOfStem, term)
      return isSameTerm && hasSameParts(before, read, old, term, termOf)
    })
  )
}

function hasSameParts(
  { parts: before }: Read,
  { parts }: Read,
  old: number,
  term: number,
  termOf: (old: number) => number,
): boolean {
  const [from, fromBefore] = [at(parts.starts, term), at(before.starts, old)]
  const count = at(parts.starts, term + 1) - from
  if (count !== at(before.starts, old + 1) - fromBefore) return false
  for (let i = 0; i < count; i++)
    if (termOf(at(before.terms, fromBefore + i)) !== at(parts.terms, from + i)) return false
  return true
}

/** Copies of each term the passages before the change; gives for each term where those after it start. */
function copyHeads(before: Postings, into: Unfinished, oldOf: Int32Array, change: Change): Int32Array {
  return oldOf.map((old, term) => {
    if (old === NONE) return NONE
    const [start, end] = [at(before.starts, old), at(before.ends, old)]
    const head = firstFrom(change.start, before.passages, start, end)
    copy(before, start, head, into, term, 0)
    return firstFrom(change.endBefore, before.passages, head, end)
  })
}

function copyTails(before: Postings, into: Unfinished, oldOf: Int32Array, tails: Int32Array, moved: number): void {
  for (const [term, old] of oldOf.entries()) {
    if (old !== NONE) copy(before, at(tails, term), at(before.ends, old), into, term, moved)
  }
}

function copy(before: Postings, from: number, until: number, into: Unfinished, term: number, moved: number): void {
  let place = at(into.ends, term)
  for (let i = from; i < until; i++) {
    into.passages[place] = at(before.passages, i) + moved
    into.impacts[place++] = at(before.impacts, i)
  }
  into.ends[term] = place
}

/** The first place from `start` up to `end` whose passage is not before this one. */
function firstFrom(passage: number, passages: Int32Array, start: number, end: number): number {
  let [low, high] = [start, end]
  while (low < high) {
    const middle = (low + high) >> 1
    if (at(passages, middle) < passage) low = middle + 1
    else high = middle
  }
  return low
}
