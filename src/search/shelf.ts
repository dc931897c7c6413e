import { type Change, changeBetween } from '../core/change.ts'
import type { Language } from '../core/language.ts'
import { isCalledAlike, isFoundAlike, type SearchDocument } from './document.ts'
import { fileWords, numbersOfMet } from './file-words.ts'
import { type Lengths, lengthsAfter, lengthsOf } from './lengths.ts'
import { type Names, namesOf } from './names.ts'
import { type Parts, partsAfter, partsOfTerms } from './parts.ts'
import { type Postings, postingsOf } from './postings.ts'
import { postingsAfter } from './postings-after.ts'
import { pieceOf, piecesBetween, splicedTexts, type Texts, textsOf, wholeTexts, wordsOfPieces } from './texts.ts'
import type { Words } from './vocabulary.ts'
import { WordReader } from './word-reader.ts'
import { wordsAfter } from './words-after.ts'
import { readTexts, renumberedTexts } from './written.ts'

/** Everything known about the passages of one language: strings and typed arrays, so that it can be kept in a file. */
export interface Shelf {
  readonly ids: readonly string[]
  readonly names: Names
  readonly words: Words
  readonly texts: Texts
  readonly lengths: Lengths
  readonly parts: Parts
  readonly postings: Postings
}

/** A shelf with the passages that it was made of, in their order. */
export interface ReadBefore {
  readonly documents: readonly SearchDocument[]
  readonly shelf: Shelf
}

export function buildShelf(language: Language, documents: readonly SearchDocument[]): Shelf {
  const reader = new WordReader(language)
  const asMet = readTexts(documents, reader)
  const words = fileWords(language, reader.counted(asMet.words))
  const texts = textsOf([pieceOf(renumberedTexts(asMet, numbersOfMet(words, reader.words)), words.termOfWord)])
  const lengths = lengthsOf(texts.pieces)
  const parts = partsOfTerms(words)
  const postings = postingsOf({ words, texts, lengths, parts })
  return { ids: idsOf(documents), names: namesOf(documents), words, texts, lengths, parts, postings }
}

/** Above this share of passages between the first and the last that changed, all are read. */
const MOST_CHANGED = 0.5

/** From so many pieces on the texts are written in one again. */
const MOST_PIECES = 16

/** The same, reading only what lies between the first and the last passage that changed. */
export function shelfAfter(
  { documents: known, shelf: before }: ReadBefore,
  documents: readonly SearchDocument[],
): Shelf {
  const { language } = before.words
  const change = changeBetween(known, documents, isFoundAlike)
  if (change.end - change.start > MOST_CHANGED * documents.length) return buildShelf(language, documents)
  const reader = new WordReader(language)
  const asMet = readTexts(documents.slice(change.start, change.end), reader)
  const gone = piecesBetween(before.texts, change.start, change.endBefore)
  const after = wordsAfter(before.words, wordsOfPieces(gone), reader.counted(asMet.words))
  const { words, moved } = after
  const fresh = pieceOf(renumberedTexts(asMet, numbersOfMet(words, reader.words)), words.termOfWord)
  const spliced = splicedTexts(before.texts, change, fresh, moved.words)
  const texts = spliced.pieces.length < MOST_PIECES ? spliced : wholeTexts(spliced, words.termOfWord)
  const lengths = lengthsAfter(before.lengths, gone, [fresh])
  const parts = partsAfter(before, after)
  const postings = postingsAfter(before, { words, texts, lengths, parts }, { ...change, stems: moved.stems })
  const called = areCalledAlike(known, documents, change)
    ? before
    : { ids: idsOf(documents), names: namesOf(documents) }
  return { ids: called.ids, names: called.names, words, texts, lengths, parts, postings }
}

const idsOf = (documents: readonly SearchDocument[]): string[] => documents.map(({ id }) => id)

/** Whether the passages that came have the ids, titles and aliases of those that went. */
function areCalledAlike(
  before: readonly SearchDocument[],
  after: readonly SearchDocument[],
  { start, end, endBefore }: Change,
): boolean {
  const gone = before.slice(start, endBefore)
  return end === endBefore && after.slice(start, end).every((document, place) => isCalledAlike(document, gone[place]))
}
