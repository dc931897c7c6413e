import { at } from './numbers.ts'
import type { Postings } from './postings.ts'
import type { Query, Sense } from './query.ts'
import type { Shelf } from './shelf.ts'
import { Best, type Scored, Sums } from './sums.ts'

/** The lexical ranking: which passages say what the question says, in any of the senses of its words. */
export type Scorer = (query: Query, allow: (passage: number) => boolean, limit: number) => readonly Scored[]

export function scorerOf(shelf: Shelf): Scorer {
  const passages = shelf.ids.length
  const total = new Sums(passages)
  const ofGroup = new Sums(passages)
  const ofSense = new Sums(passages)
  return (query, allow, limit) => {
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

/** A passage that uses both the everyday word and the term of art is not twice as good. */
function addBestSense(
  group: readonly Sense[],
  postings: Postings,
  sums: { readonly ofSense: Sums; readonly ofGroup: Sums; readonly total: Sums },
): void {
  for (const sense of group) {
    addSense(sense, postings, sums.ofSense)
    sums.ofSense.drain((passage, sum) => sums.ofGroup.raiseTo(passage, sum))
  }
  sums.ofGroup.drain((passage, sum) => sums.total.add(passage, sum))
}

function addSense(sense: Sense, postings: Postings, sums: Sums): void {
  for (const term of sense.terms) {
    const weight = at(postings.idf, term) * sense.weight
    const block = postings.blocks[at(postings.blockOf, term)]
    if (!block) continue
    const { passages, impacts } = block
    const end = at(postings.ends, term)
    for (let i = at(postings.starts, term); i < end; i++) sums.add(at(passages, i), weight * at(impacts, i))
  }
}
