import type { Change } from './change.ts'
import { at } from './numbers.ts'
import {
  type Block,
  emptyBlock,
  inOneBlock,
  type Places,
  type Postings,
  passagesPerTerm,
  postingsOf,
  type Read,
  saturate,
  type Unfinished,
  weighed,
  writePassages,
} from './postings.ts'
import type { Renumbering } from './renumbering.ts'
import { passagesIn, piecesBetween } from './texts.ts'
import { NONE } from './vocabulary.ts'
import { movedTo } from './words-after.ts'

/** Which passages were replaced, and what became of the numbers of stems. */
export interface Replaced extends Change {
  readonly stems: Renumbering
}

type Before = Read & { readonly postings: Postings }

/** From so many blocks on all terms are written in one again. */
const MOST_BLOCKS = 16

/**
 * The postings once one stretch of passages was replaced. What the others weigh stays where it is, as long as terms,
 * their parts and the average lengths are what they were; else all are written anew.
 */
export function postingsAfter(before: Before, read: Read, change: Replaced): Postings {
  if (!weighAlike(before, read, change.stems)) return postingsOf(read)
  const { start, end, endBefore, stems } = change
  const staysPut = end === endBefore && before.postings.blocks.length < MOST_BLOCKS
  const kept = byStem(staysPut ? before.postings : inOneBlock(blockAfter(before.postings, change)), stems)
  const come = piecesBetween(read.texts, start, end)
  const gone = passagesPerTerm(before, piecesBetween(before.texts, start, endBefore))
  const added = passagesPerTerm(read, come)
  const touched = [...added.keys()].filter((term) => at(added, term) > 0 || isIn(gone, at(stems.before, term)))
  const keptOfTouched = touched.map((term) => keptOf(kept, term, change))
  const block = emptyBlock(countsOf(keptOfTouched, added))
  for (const { term, source, start: from, headEnd } of keptOfTouched) append(source, from, headEnd, block, term)
  const freshFrom = block.ends.slice()
  writePassages(read, come, start, block)
  for (const term of touched) saturate(block.impacts, at(freshFrom, term), at(block.ends, term))
  for (const { term, source, tailStart, end: until } of keptOfTouched) append(source, tailStart, until, block, term)
  return weighed(withBlock(kept, block, touched), passagesIn(read.texts))
}

const isIn = (counts: Int32Array, term: number): boolean => term !== NONE && at(counts, term) > 0

/** The same terms by the numbers that they have now; those that are new have no passages yet. */
function byStem({ blocks, blockOf, starts, ends }: Places, { before, isSame }: Renumbering): Places {
  if (isSame) return { blocks, blockOf, starts, ends }
  return {
    blocks,
    blockOf: Uint8Array.from(before, (old) => blockOf[old] ?? 0),
    starts: before.map((old) => starts[old] ?? 0),
    ends: before.map((old) => ends[old] ?? 0),
  }
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

/** Where the passages of a term are that were not replaced: some before the change, some behind it. */
interface Kept {
  readonly term: number
  readonly source: Block
  readonly start: number
  readonly headEnd: number
  readonly tailStart: number
  readonly end: number
}

function keptOf(places: Places, term: number, change: Change): Kept {
  const source = places.blocks[at(places.blockOf, term)] ?? NO_BLOCK
  const [start, end] = [at(places.starts, term), at(places.ends, term)]
  const headEnd = firstFrom(change.start, source.passages, start, end)
  return { term, source, start, headEnd, tailStart: firstFrom(change.end, source.passages, headEnd, end), end }
}

const NO_BLOCK: Block = { passages: new Int32Array(), impacts: new Float32Array() }

function countsOf(kept: readonly Kept[], added: Int32Array): Int32Array {
  const counts = new Int32Array(added.length)
  for (const { term, start, headEnd, tailStart, end } of kept) {
    counts[term] = at(added, term) + headEnd - start + end - tailStart
  }
  return counts
}

/** Copies some passages of a term behind those that it has in the block. */
function append({ passages, impacts }: Block, from: number, until: number, into: Unfinished, term: number): void {
  const place = at(into.ends, term)
  into.passages.set(passages.subarray(from, until), place)
  into.impacts.set(impacts.subarray(from, until), place)
  into.ends[term] = place + until - from
}

function withBlock(kept: Places, block: Unfinished, touched: readonly number[]): Places {
  const [blockOf, starts, ends] = [kept.blockOf.slice(), kept.starts.slice(), kept.ends.slice()]
  for (const term of touched) {
    blockOf[term] = kept.blocks.length
    starts[term] = at(block.starts, term)
    ends[term] = at(block.ends, term)
  }
  return { blocks: [...kept.blocks, { passages: block.passages, impacts: block.impacts }], blockOf, starts, ends }
}

const NO_CHANGE: Change = { start: 0, end: 0, endBefore: 0 }

/** The same postings in one block. */
export const wholePostings = (postings: Postings): Postings => ({
  ...postings,
  ...inOneBlock(blockAfter(postings, NO_CHANGE)),
})

/** All passages that were not replaced, by the numbers that they have after the change. */
function blockAfter(places: Places, change: Change): Unfinished {
  const moved = change.end - change.endBefore
  const kept = [...places.starts.keys()].map((term) => keptOf(places, term, { ...change, end: change.endBefore }))
  const block = emptyBlock(countsOf(kept, new Int32Array(kept.length)))
  for (const { term, source, start, headEnd, tailStart, end } of kept) {
    append(source, start, headEnd, block, term)
    const tail = at(block.ends, term)
    append(source, tailStart, end, block, term)
    for (let i = tail; i < at(block.ends, term); i++) block.passages[i] = at(block.passages, i) + moved
  }
  return block
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
