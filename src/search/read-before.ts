import { isFoundAlike, type SearchDocument } from './document.ts'
import { at } from './numbers.ts'
import { once } from './once.ts'
import type { Shelf } from './shelf.ts'
import { NONE, type Words } from './vocabulary.ts'
import type { WordReader } from './word-reader.ts'

/** A shelf with the passages that it was made of, in their order. */
export interface ReadBefore {
  readonly documents: readonly SearchDocument[]
  readonly shelf: Pick<Shelf, 'texts' | 'words'>
}

/** The number that a passage had, when it is found by the same words as then; else `NONE`. */
export function placesIn({ documents }: ReadBefore): (document: SearchDocument) => number {
  const places = once(() => new Map(documents.map(({ id }, place) => [id, place])))
  let last = NONE
  return (document) => {
    // Mostly the one after the last; whoever came in between is looked up.
    const place = documents[last + 1] === document ? last + 1 : (places().get(document.id) ?? NONE)
    const before = documents[place]
    if (!before || !isFoundAlike(document, before)) return NONE
    last = place
    return place
  }
}

/** Reads a word by the number that it had, without looking at its letters a second time. */
export function wordsAgain(reader: WordReader, { words, stems, stemOfWord }: Words): (word: number) => number {
  const ids = new Int32Array(words.length).fill(NONE)
  const meet = (word: number): number => {
    const stem = at(stemOfWord, word)
    const id = reader.readAgain(words[word] ?? '', stem === NONE ? null : (stems[stem] ?? ''))
    ids[word] = id
    return id
  }
  return (word) => {
    const known = at(ids, word)
    return known === NONE ? meet(word) : known
  }
}
