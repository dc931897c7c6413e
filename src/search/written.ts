import type { Language } from '../core/language.ts'
import { isStopWord } from '../language/stop-words.ts'
import { foundWords, wordsOf } from '../language/words.ts'
import { FIELDS, type SearchDocument, stretchesIn } from './document.ts'
import { at, NumberList } from './numbers.ts'
import { NONE } from './numbers-of.ts'
import type { WordReader } from './word-reader.ts'

/** Passages that were read together, as numbers of words in reading order, cut into stretches. */
export interface Written {
  readonly words: Int32Array
  /** Where each stretch starts in `words`; one more entry than there are stretches. */
  readonly stretchStarts: Int32Array
  /** Field of each stretch, an index in `FIELDS`. */
  readonly stretchFields: Uint8Array
  /** First stretch of each passage; one more entry than there are passages. */
  readonly passageStarts: Int32Array
}

/** Reads the passages one after another; words are numbered as the reader met them. */
export function readTexts(documents: readonly SearchDocument[], reader: WordReader): Written {
  const texts = new Writing()
  for (const document of documents) {
    texts.startPassage()
    readPassage(document, reader, texts)
  }
  return texts.finish()
}

/** The same passages with other numbers for the words. */
export function renumberedTexts(written: Written, numbers: Int32Array): Written {
  return { ...written, words: written.words.map((word) => at(numbers, word)) }
}

/** How many words of a stretch are content words: those with a term. */
export function contentWords({ words, stretchStarts }: Written, stretch: number, termOfWord: Int32Array): number {
  const end = at(stretchStarts, stretch + 1)
  let count = 0
  for (let i = at(stretchStarts, stretch); i < end; i++) if (termOfWord[at(words, i)] !== NONE) count++
  return count
}

/** Passages while they are written down. */
export class Writing {
  readonly words = new NumberList()
  readonly #stretchStarts = new NumberList()
  readonly #stretchFields = new NumberList()
  readonly #passageStarts = new NumberList()

  startPassage(): void {
    this.#passageStarts.push(this.#stretchStarts.length)
  }

  startStretch(field: number): void {
    this.#stretchStarts.push(this.words.length)
    this.#stretchFields.push(field)
  }

  finish(): Written {
    this.#passageStarts.push(this.#stretchStarts.length)
    this.#stretchStarts.push(this.words.length)
    return {
      words: this.words.toArray(),
      stretchStarts: this.#stretchStarts.toArray(),
      stretchFields: Uint8Array.from(this.#stretchFields.view()),
      passageStarts: this.#passageStarts.toArray(),
    }
  }
}

function readPassage(document: SearchDocument, reader: WordReader, texts: Writing): void {
  for (const [field, text] of stretchesIn(document)) {
    if (text === '') continue
    texts.startStretch(FIELDS.indexOf(field))
    readWords(text, reader, texts.words)
  }
}

function readWords(text: string, reader: WordReader, words: NumberList): void {
  if (!hasNames(text, reader.language)) {
    for (const found of foundWords(text)) words.push(reader.read(found))
    return
  }
  for (const { text: word, surface } of wordsOf(text)) {
    words.push(isName(surface, reader.language) ? reader.readName(word) : reader.read(word))
  }
}

/** Grammar words in capitals are names of things: the works council is the OR, the World Health Organization the WHO. */
const isName = (surface: string, language: Language): boolean =>
  inCapitals(surface) && isStopWord(surface.toLowerCase(), language)

const CAPITALS = /\b[A-Z]{2,5}\b/g

function hasNames(text: string, language: Language): boolean {
  const capitals = text.match(CAPITALS)
  return capitals?.some((word) => isName(word, language)) ?? false
}

export function inCapitals(surface: string): boolean {
  return surface.length > 1 && surface !== surface.toLowerCase() && surface === surface.toUpperCase()
}
