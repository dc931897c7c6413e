import type { Language } from '../core/language.ts'
import { stem } from '../language/stem.ts'
import { isStopWord } from '../language/stop-words.ts'
import { canonical } from '../language/words.ts'
import type { ReadWord } from './file-words.ts'
import { at } from './numbers.ts'

/** Numbers words as they are met while texts are read. */
export class WordReader {
  readonly language: Language
  readonly words: string[] = []
  readonly #stems: (string | null)[] = []
  readonly #ids = new Map<string, number>()

  constructor(language: Language) {
    this.language = language
  }

  /** The id of a word as it was found in a text. */
  read(found: string): number {
    return this.#ids.get(found) ?? this.#meet(found)
  }

  /** As `read`, for a grammar word that is a name here. */
  readName(word: string): number {
    const name = word.toUpperCase()
    return this.#ids.get(name) ?? this.#add(name, stem(word, this.language))
  }

  /** All words that were met, counted in the texts that were read. */
  counted(read: Int32Array): ReadWord[] {
    const counts = new Int32Array(this.words.length)
    for (const word of read) counts[word] = at(counts, word) + 1
    return this.words.map((word, id) => ({ word, stem: this.#stems[id] ?? null, count: at(counts, id) }))
  }

  /** Files a spelling that was not seen before, perhaps of a word that was. */
  #meet(found: string): number {
    const word = canonical(found)
    const known = this.#ids.get(word)
    const id = known ?? this.#add(word, isStopWord(word, this.language) ? null : stem(word, this.language))
    if (word !== found) this.#ids.set(found, id)
    return id
  }

  #add(word: string, stemmed: string | null): number {
    const id = this.words.length
    this.words.push(word)
    this.#stems.push(stemmed)
    this.#ids.set(word, id)
    return id
  }
}
