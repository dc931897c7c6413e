import { AskedTerms } from './asked-terms.ts'
import { Fragments } from './fragments.ts'
import { PassageReader, type Reading } from './passage-reader.ts'
import { Phrases } from './phrases.ts'
import type { Query } from './query.ts'
import type { Shelf } from './shelf.ts'
import { wordCount } from './texts.ts'

/** Gives a reader of passages for each question; they share their memory, so only the last one given works. */
export function closeReaders(shelf: Shelf, withFragments: boolean): (query: Query) => (passage: number) => Reading {
  const { words } = shelf
  const asked = new AskedTerms(shelf)
  const phrases = new Phrases(words.words.length)
  const fragments = withFragments ? new Fragments(shelf) : null
  const averageLength = wordCount(shelf.texts.pieces) / Math.max(1, shelf.ids.length)
  return (query) => {
    asked.set(query)
    phrases.set(query.wordIds)
    fragments?.set(query)
    const reader = new PassageReader(shelf, { asked, phrases, fragments, averageLength }, query)
    return (passage) => reader.read(passage)
  }
}
