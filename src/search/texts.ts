import type { Language } from '../core/language.ts'
import { isStopWord } from '../language/stop-words.ts'
import { foundWords, wordsOf } from '../language/words.ts'
import { FIELDS, type SearchDocument, stretchesIn } from './document.ts'
import { NumberList } from './numbers.ts'
import type { WordReader } from './word-reader.ts'

/** All passages as word ids in reading order, cut into stretches: what closeness is read from. */
export interface Texts {
  readonly words: Int32Array
  /** Where each stretch starts in `words`; one more entry than there are stretches. */
  readonly stretchStarts: Int32Array
  /** Field of each stretch, an index in `FIELDS`. */
  readonly stretchFields: Int32Array
  /** First stretch of each passage; one more entry than there are passages. */
  readonly passageStarts: Int32Array
}

export function readTexts(documents: readonly SearchDocument[], reader: WordReader): Texts {
  const words = new NumberList()
  const stretchStarts = new NumberList()
  const stretchFields = new NumberList()
  const passageStarts = new NumberList()
  for (const document of documents) {
    passageStarts.push(stretchStarts.length)
    for (const [field, text] of stretchesIn(document)) {
      if (text === '') continue
      stretchStarts.push(words.length)
      stretchFields.push(FIELDS.indexOf(field))
      readWords(text, reader, words)
    }
  }
  passageStarts.push(stretchStarts.length)
  stretchStarts.push(words.length)
  return {
    words: words.toArray(),
    stretchStarts: stretchStarts.toArray(),
    stretchFields: stretchFields.toArray(),
    passageStarts: passageStarts.toArray(),
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
