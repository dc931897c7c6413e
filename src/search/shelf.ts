import type { Language } from '../core/language.ts'
import type { SearchDocument } from './document.ts'
import { type Parts, partsOfTerms } from './parts.ts'
import { type Postings, postingsOf } from './postings.ts'
import { readTexts, type Texts } from './texts.ts'
import { Vocabulary } from './vocabulary.ts'

/** Everything known about the passages of one language. */
export interface Shelf {
  readonly language: Language
  readonly documents: readonly SearchDocument[]
  readonly vocabulary: Vocabulary
  readonly texts: Texts
  readonly parts: Parts
  readonly postings: Postings
}

export function buildShelf(language: Language, documents: readonly SearchDocument[]): Shelf {
  const vocabulary = new Vocabulary(language)
  const texts = readTexts(documents, vocabulary)
  vocabulary.countTerms()
  const parts = partsOfTerms(vocabulary)
  return { language, documents, vocabulary, texts, parts, postings: postingsOf(texts, vocabulary, parts) }
}
