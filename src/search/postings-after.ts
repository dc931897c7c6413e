import type { Change } from './change.ts'
import { at } from './numbers.ts'
import {
  emptyPostings,
  finished,
  type Postings,
  passageCount,
  passagesPerTerm,
  postingsOf,
  type Read,
  saturate,
  type Unfinished,
  writePassages,
} from './postings.ts'
import type { Renumbering } from './renumbering.ts'
import { NONE } from './vocabulary.ts'
import { movedTo } from './words-after.ts'

/** Which passages were replaced, and what became of the numbers of stems. */
export interface Replaced extends Change {
  readonly stems: Renumbering
}

type Before = Read & { readonly postings: Postings }

/**
 * The postings once one stretch of passages was replaced. What the others weigh is copied, as long as terms, their
 * parts and the average lengths are what they were; else all are written anew.
 */
export function postingsAfter(before: Before, read: Read, change: Replaced): Postings {
  const { stems, start, end, endBefore } = change
  if (!weighAlike(before, read, stems)) return postingsOf(read)
  const gone = passagesPerTerm(before, start, endBefore)
  const come = passagesPerTerm(read, start, end)
  const isTouched = come.map((count, term) => {
    const old = at(stems.before, term)
    return old === NONE || count > 0 || at(gone, old) > 0 ? 1 : 0
  })
  const postings = emptyPostings(come.map((count, term) => count + keptCount(before.postings, gone, stems, term)))
  copyUntouched(before.postings, postings, change, isTouched)
  const touched = [...isTouched.keys()].filter((term) => isTouched[term] === 1)
  copyEnds(before.postings, postings, change, touched, () => {
    const freshFrom = touched.map((term) => at(postings.ends, term))
    writePassages(read, postings, start, end)
    for (const [place, term] of touched.entries())
      saturate(postings.impacts, at(freshFrom, place), at(postings.ends, term))
  })
  return finished(postings, passageCount(read))
}

/** How many passages of a term were not replaced. */
function keptCount({ starts, ends }: Postings, gone: Int32Array, stems: Renumbering, term: number): number {
  const old = at(stems.before, term)
  return old === NONE ? 0 : at(ends, old) - at(starts, old) - at(gone, old)
}

/** Whether every passage that stayed has the same terms, parts and weights as before. */
function weighAlike(before: Read, read: Read, stems: Renumbering): boolean {
  const sameAverages = before.stretches.averages.every((length, field) => length === read.stretches.averages[field])
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

/** Most terms have no passage that was replaced; those that stand one after another are copied together. */
function copyUntouched(before: Postings, into: Unfinished, change: Replaced, isTouched: Int32Array): void {
  const oldOf = change.stems.before
  for (let first = 0, next = 0; first < isTouched.length; first = next) {
    next = first + 1
    if (isTouched[first] === 1) continue
    while (next < isTouched.length && isTouched[next] === 0 && at(oldOf, next) === at(oldOf, next - 1) + 1) next++
    const [from, until] = [at(before.starts, at(oldOf, first)), at(before.ends, at(oldOf, next - 1))]
    const place = at(into.starts, first)
    into.passages.set(before.passages.subarray(from, until), place)
    into.impacts.set(before.impacts.subarray(from, until), place)
    into.ends.set(into.starts.subarray(first + 1, next + 1), first)
    moveFrom(change, into.passages, place, at(into.starts, next))
  }
}

/** Passages behind the change have another number when it brought more or fewer than it took. */
function moveFrom({ end, endBefore }: Change, passages: Int32Array, from: number, until: number): void {
  if (end === endBefore) return
  for (let i = from; i < until; i++) {
    const passage = at(passages, i)
    if (passage >= endBefore) passages[i] = passage + end - endBefore
  }
}

/** The passages of these terms before the change, then what is written in between, then those behind it. */
function copyEnds(
  before: Postings,
  into: Unfinished,
  change: Replaced,
  terms: readonly number[],
  writeBetween: () => void,
): void {
  const known = terms.filter((term) => at(change.stems.before, term) !== NONE)
  const placeOf = (term: number, passage: number): number => {
    const old = at(change.stems.before, term)
    return firstFrom(passage, before.passages, at(before.starts, old), at(before.ends, old))
  }
  for (const term of known) {
    copy(before, at(before.starts, at(change.stems.before, term)), placeOf(term, change.start), into, term)
  }
  writeBetween()
  for (const term of known) {
    const place = at(into.ends, term)
    copy(before, placeOf(term, change.endBefore), at(before.ends, at(change.stems.before, term)), into, term)
    moveFrom(change, into.passages, place, at(into.ends, term))
  }
}

function copy(before: Postings, from: number, until: number, into: Unfinished, term: number): void {
  const place = at(into.ends, term)
  into.passages.set(before.passages.subarray(from, until), place)
  into.impacts.set(before.impacts.subarray(from, until), place)
  into.ends[term] = place + until - from
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
