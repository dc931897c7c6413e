import type { Change } from './change.ts'
import { movedNumbers } from './file-words.ts'
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
import { NONE } from './vocabulary.ts'

/**
 * The postings once one stretch of passages was replaced. What the others weigh is copied, as long as terms, their
 * parts and the average lengths are what they were; else all are written anew.
 */
export function postingsAfter(before: Read & { readonly postings: Postings }, read: Read, change: Change): Postings {
  const numbers = movedNumbers(before.words.stems, read.words.stems)
  const termOf = (old: number): number => (old === NONE || numbers === null ? old : at(numbers, old))
  const oldOf = new Int32Array(read.words.stems.length).fill(NONE)
  for (let old = 0; old < before.words.stems.length; old++) if (termOf(old) !== NONE) oldOf[termOf(old)] = old
  if (!weighAlike(before, read, oldOf, termOf)) return postingsOf(read)
  const kept = keptOf(before.postings, oldOf, change)
  const postings = emptyPostings(
    passagesPerTerm(read, change.start, change.end).map((count, term) => count + kept.countOf(term)),
  )
  kept.copyHeads(postings)
  const freshFrom = postings.ends.slice()
  writePassages(read, postings, change.start, change.end)
  for (const [term, from] of freshFrom.entries()) saturate(postings.impacts, from, at(postings.ends, term))
  kept.copyTails(postings, change.end - change.endBefore)
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

/** What stays of each term: its passages before the change and those after it. */
function keptOf(before: Postings, oldOf: Int32Array, { start, endBefore }: Change) {
  const placeOf = (passage: number) =>
    oldOf.map((old) =>
      old === NONE ? 0 : firstFrom(passage, before.passages, at(before.starts, old), at(before.ends, old)),
    )
  const [headEnds, tailStarts] = [placeOf(start), placeOf(endBefore)]
  const startOf = (term: number): number => at(before.starts, at(oldOf, term))
  const endOf = (term: number): number => at(before.ends, at(oldOf, term))
  const known = [...oldOf.keys()].filter((term) => oldOf[term] !== NONE)
  return {
    countOf: (term: number): number =>
      oldOf[term] === NONE ? 0 : at(headEnds, term) - startOf(term) + endOf(term) - at(tailStarts, term),
    copyHeads(into: Unfinished): void {
      for (const term of known) copy(before, startOf(term), at(headEnds, term), into, term, 0)
    },
    copyTails(into: Unfinished, moved: number): void {
      for (const term of known) copy(before, at(tailStarts, term), endOf(term), into, term, moved)
    },
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
