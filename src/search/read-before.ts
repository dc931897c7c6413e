import { isFoundAlike, type SearchDocument } from './document.ts'
import { at } from './numbers.ts'
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
  const places = new Map(documents.map(({ id }, place) => [id, place]))
  return (document) => {
    const place = places.get(document.id)
    const before = place === undefined ? undefined : documents[place]
    return place !== undefined && before && isFoundAlike(document, before) ? place : NONE
  }
}

/** Reads a word by the number that it had, without looking at its letters a second time. */
export function wordsAgain(reader: WordReader, { words, stems, stemOfWord }: Words): (word: number) => number {
  const ids = new Int32Array(words.length).fill(NONE)
  return (word) => {
    const known = at(ids, word)
    if (known !== NONE) {
      reader.count(known)
      return known
    }
    const stem = at(stemOfWord, word)
    const id = reader.readAgain(words[word] ?? '', stem === NONE ? null : (stems[stem] ?? ''))
    ids[word] = id
    return id
  }
}
