import type { Shelf } from './shelf.ts'
import type { Speller } from './spelling.ts'
import type { Synonyms } from './synonyms.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What is known about words when a question is read. */
export interface Lexicon {
  readonly shelf: Shelf
  readonly vocabulary: Vocabulary
  readonly synonyms: Synonyms
  /** Made when the first unknown word comes. */
  readonly speller: () => Speller
}
