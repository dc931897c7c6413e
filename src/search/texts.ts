import type { Change } from '../core/change.ts'
import { at } from './numbers.ts'
import type { Renumbering } from './renumbering.ts'
import { contentWords, Writing, type Written } from './written.ts'

/** Passages that were read together and still stand one after another. */
export interface Piece {
  readonly written: Written
  /** The first that still stands of those that were read, and the one behind the last. */
  readonly first: number
  readonly end: number
  /** For each number that a word had then the one that it has now; `null` when all kept theirs. */
  readonly numbers: Int32Array | null
  /** How many content words each stretch has. */
  readonly content: Int32Array
}

/**
 * All passages in their order: what closeness is read from. An edit replaces a piece and leaves what was read before as
 * it is, down to the numbers of its words, because copying what ten thousand cards say takes longer than the edit.
 */
export interface Texts {
  readonly pieces: readonly Piece[]
  /** The first passage of each piece; one more entry than there are pieces. */
  readonly starts: readonly number[]
}

/** All of what was just read. */
export function pieceOf(written: Written, termOfWord: Int32Array): Piece {
  const content = new Int32Array(written.stretchFields.length)
  for (let stretch = 0; stretch < content.length; stretch++)
    content[stretch] = contentWords(written, stretch, termOfWord)
  return { written, first: 0, end: written.passageStarts.length - 1, numbers: null, content }
}

export function textsOf(pieces: readonly Piece[]): Texts {
  const starts = [0]
  for (const { first, end } of pieces) starts.push((starts.at(-1) ?? 0) + end - first)
  return { pieces, starts }
}

export const passagesIn = ({ starts }: Texts): number => starts.at(-1) ?? 0

/** The piece of a passage, and its place among those that were read with it. */
export function placeIn({ pieces, starts }: Texts, passage: number): { readonly piece: Piece; readonly place: number } {
  let number = 0
  while (number + 1 < pieces.length && (starts[number + 1] ?? 0) <= passage) number++
  const piece = pieces[number]
  if (!piece) throw new RangeError(`There is no passage ${passage}.`)
  return { piece, place: passage - (starts[number] ?? 0) + piece.first }
}

/** The texts with one stretch of passages replaced by others. */
export function splicedTexts(before: Texts, { start, endBefore }: Change, fresh: Piece, moved: Renumbering): Texts {
  const move = mover(moved)
  const pieces = [
    ...piecesBetween(before, 0, start).map(move),
    fresh,
    ...piecesBetween(before, endBefore, passagesIn(before)).map(move),
  ]
  return textsOf(pieces.filter(({ first, end }) => first < end))
}

/** What the passages from `from` up to `until` were read with. */
export function piecesBetween({ pieces, starts }: Texts, from: number, until: number): Piece[] {
  return pieces.flatMap((piece, place) => {
    const start = (starts[place] ?? 0) - piece.first
    const [first, end] = [Math.max(piece.first, from - start), Math.min(piece.end, until - start)]
    return first < end ? [{ ...piece, first, end }] : []
  })
}

/** Pieces that were read together share one list of numbers. */
function mover({ now, isSame }: Renumbering): (piece: Piece) => Piece {
  const known = new Map<Int32Array | null, Int32Array>()
  return (piece) => {
    if (isSame) return piece
    const numbers = known.get(piece.numbers) ?? piece.numbers?.map((word) => now[word] ?? word) ?? now
    known.set(piece.numbers, numbers)
    return { ...piece, numbers }
  }
}

/** The words of some passages, by the numbers that they have now. */
export function wordsOfPieces(pieces: readonly Piece[]): number[] {
  return pieces.flatMap(({ written, first, end, numbers }) => {
    const words = written.words.subarray(startOf(written, first), startOf(written, end))
    return Array.from(words, (word) => numberNow(numbers, word))
  })
}

export const wordCount = (pieces: readonly Piece[]): number =>
  pieces.reduce((count, { written, first, end }) => count + startOf(written, end) - startOf(written, first), 0)

/** Where the words of a passage start, by its place in what was read together. */
export const startOf = ({ stretchStarts, passageStarts }: Written, passage: number): number =>
  at(stretchStarts, at(passageStarts, passage))

export const numberNow = (numbers: Int32Array | null, word: number): number =>
  numbers === null ? word : at(numbers, word)

/** The same texts as if they had been read together. */
export function wholeTexts({ pieces }: Texts, termOfWord: Int32Array): Texts {
  const writing = new Writing()
  for (const { written, first, end, numbers } of pieces) {
    const { words, stretchStarts, stretchFields, passageStarts } = written
    for (let passage = first; passage < end; passage++) {
      writing.startPassage()
      for (let stretch = at(passageStarts, passage); stretch < at(passageStarts, passage + 1); stretch++) {
        writing.startStretch(at(stretchFields, stretch))
        const last = at(stretchStarts, stretch + 1)
        for (let i = at(stretchStarts, stretch); i < last; i++) writing.words.push(numberNow(numbers, at(words, i)))
      }
    }
  }
  return textsOf([pieceOf(writing.finish(), termOfWord)])
}
