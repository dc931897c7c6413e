import type { Language } from '../core/language.ts'
import { type Change, changeBetween } from './change.ts'
import type { SearchDocument } from './document.ts'
import { fileWords, numbersOfMet } from './file-words.ts'
import { type Names, namesOf } from './names.ts'
import { at } from './numbers.ts'
import { type Parts, partsAfter, partsOfTerms } from './parts.ts'
import { type Postings, postingsOf } from './postings.ts'
import { postingsAfter } from './postings-after.ts'
import { type Stretches, splicedStretches, stretchesOf } from './stretches.ts'
import { readTexts, renumbered, splicedTexts, type Texts } from './texts.ts'
import type { Words } from './vocabulary.ts'
import { WordReader } from './word-reader.ts'
import { wordsAfter } from './words-after.ts'

/** Everything known about the passages of one language: strings and typed arrays, so that it can be kept in a file. */
export interface Shelf {
  readonly ids: readonly string[]
  readonly names: Names
  readonly words: Words
  readonly texts: Texts
  readonly stretches: Stretches
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
  const texts = renumbered(asMet, numbersOfMet(words, reader.words))
  const stretches = stretchesOf(texts, words.termOfWord)
  const parts = partsOfTerms(words)
  const postings = postingsOf({ words, texts, stretches, parts })
  return { ...calledBy(documents), words, texts, stretches, parts, postings }
}

/** Above this share of passages between the first and the last that changed, all are read. */
const MOST_CHANGED = 0.5

/** The same, reading only what lies between the first and the last passage that changed. */
export function shelfAfter(
  { documents: known, shelf: before }: ReadBefore,
  documents: readonly SearchDocument[],
): Shelf {
  const { language } = before.words
  const change = changeBetween(known, documents)
  if (change.end - change.start > MOST_CHANGED * documents.length) return buildShelf(language, documents)
  const reader = new WordReader(language)
  const asMet = readTexts(documents.slice(change.start, change.end), reader)
  const after = wordsAfter(before.words, wordsIn(change, before.texts), reader.counted(asMet.words))
  const { words, moved } = after
  const fresh = renumbered(asMet, numbersOfMet(words, reader.words))
  const texts = splicedTexts(before.texts, change, fresh, moved.words)
  const stretches = splicedStretches(before, change, texts, fresh, words.termOfWord)
  const parts = partsAfter(before, after)
  const postings = postingsAfter(before, { words, texts, stretches, parts }, { ...change, stems: moved.stems })
  return { ...calledBy(documents), words, texts, stretches, parts, postings }
}

const calledBy = (documents: readonly SearchDocument[]): Pick<Shelf, 'ids' | 'names'> => {
  return { ids: documents.map(({ id }) => id), names: namesOf(documents) }
}

function wordsIn({ start, endBefore }: Change, { words, stretchStarts, passageStarts }: Texts): Int32Array {
  const startOf = (passage: number): number => at(stretchStarts, at(passageStarts, passage))
  return words.subarray(startOf(start), startOf(endBefore))
}
