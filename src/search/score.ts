import { at } from './numbers.ts'
import { NONE } from './numbers-of.ts'
import type { Block, Postings } from './postings.ts'
import type { Query, Sense } from './query.ts'
import type { Shelf } from './shelf.ts'
import { Best, type Scored, Sums } from './sums.ts'

/** The lexical ranking: which passages say what the question says, in any of the senses of its words. */
export type Scorer = (query: Query, allow: (passage: number) => boolean, limit: number) => readonly Scored[]

export function scorerOf(shelf: Shelf): Scorer {
  return (query, allow, limit) => {
    const { total, ofSense, ofGroup } = memoryFor(shelf.ids.length)
    for (const group of query.groups) {
      const [only, ...others] = group
      if (only && others.length === 0) addSense(only, shelf.postings, total)
      else addBestSense(group, shelf.postings, { ofSense, ofGroup, total })
    }
    const best = new Best(limit)
    total.drain((passage, score) => {
      if (allow(passage)) best.offer(passage, score)
    })
    return best.take()
  }
}

interface Memory {
  readonly ofSense: Sums
  readonly ofGroup: Sums
  readonly total: Sums
}

let memory: Memory = { ofSense: new Sums(0), ofGroup: new Sums(0), total: new Sums(0) }

/** One question is read at a time, so all shelves share the memory that the largest of them needs. */
function memoryFor(passages: number): Memory {
  if (memory.total.room < passages)
    memory = { ofSense: new Sums(passages), ofGroup: new Sums(passages), total: new Sums(passages) }
  return memory
}

/** A passage that uses both the everyday word and the term of art is not twice as good. */
function addBestSense(group: readonly Sense[], postings: Postings, sums: Memory): void {
  for (const sense of group) {
    addSense(sense, postings, sums.ofSense)
    sums.ofSense.drain((passage, sum) => sums.ofGroup.raiseTo(passage, sum))
  }
  sums.ofGroup.drain((passage, sum) => sums.total.add(passage, sum))
}

function addSense(sense: Sense, postings: Postings, sums: Sums): void {
  for (const term of sense.terms) {
    const weight = at(postings.idf, term) * sense.weight
    addTerm(postings.first, term, weight, postings.now, sums)
    addTerm(postings.later.block, term, weight, null, sums)
  }
}

/** `now` says for each passage its number now, when it is not the one that it was filed under. */
function addTerm(
  { starts, ends, passages, impacts }: Block,
  term: number,
  weight: number,
  now: Int32Array | null,
  sums: Sums,
): void {
  const end = at(ends, term)
  for (let i = at(starts, term); i < end; i++) {
    const filed = at(passages, i)
    const passage = now === null ? filed : at(now, filed)
    if (passage !== NONE) sums.add(passage, weight * at(impacts, i))
  }
}
