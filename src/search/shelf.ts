import type { Language } from '../core/language.ts'
import type { SearchDocument } from './document.ts'
import { type Names, namesOf } from './names.ts'
import { type Parts, partsOfTerms } from './parts.ts'
import { type Postings, postingsOf } from './postings.ts'
import type { ReadBefore } from './read-before.ts'
import { type Stretches, stretchesOf } from './stretches.ts'
import { readTexts, type Texts } from './texts.ts'
import { vocabularyOf, type Words } from './vocabulary.ts'
import { WordReader } from './word-reader.ts'

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

export function buildShelf(
  language: Language,
  documents: readonly SearchDocument[],
  before: ReadBefore | null = null,
): Shelf {
  const reader = new WordReader(language)
  const texts = readTexts(documents, reader, before)
  const words = reader.finish(texts.words)
  const stretches = stretchesOf(texts, words.termOfWord)
  const parts = partsOfTerms(words, vocabularyOf(words))
  return {
    ids: documents.map(({ id }) => id),
    names: namesOf(documents),
    words,
    texts,
    stretches,
    parts,
    postings: postingsOf(texts, words, parts, stretches),
  }
}
