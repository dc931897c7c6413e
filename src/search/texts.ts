import type { Language } from '../core/language.ts'
import { isStopWord } from '../language/stop-words.ts'
import { foundWords, wordsOf } from '../language/words.ts'
import { FIELDS, type SearchDocument, stretchesOf } from './document.ts'
import { NumberList } from './numbers.ts'
import type { Vocabulary } from './vocabulary.ts'

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

export function readTexts(documents: readonly SearchDocument[], vocabulary: Vocabulary): Texts {
  const words = new NumberList()
  const stretchStarts = new NumberList()
  const stretchFields = new NumberList()
  const passageStarts = new NumberList()
  for (const document of documents) {
    passageStarts.push(stretchStarts.length)
    for (const [field, text] of stretchesOf(document)) {
      if (text === '') continue
      stretchStarts.push(words.length)
      stretchFields.push(FIELDS.indexOf(field))
      for (const word of idsOf(text, vocabulary)) words.push(word)
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

function idsOf(text: string, vocabulary: Vocabulary): readonly number[] {
  if (!hasNames(text, vocabulary.language)) return foundWords(text).map((word) => vocabulary.read(word))
  return wordsOf(text).map((word) =>
    isName(word.surface, vocabulary.language) ? vocabulary.readName(word.text) : vocabulary.read(word.text),
  )
}

/** Grammar words in capitals are names of things: the works council is the OR, the World Health Organization the WHO. */
const isName = (surface: string, language: Language): boolean =>
  inCapitals(surface) && isStopWord(surface.toLowerCase(), language)

function hasNames(text: string, language: Language): boolean {
  return (text.match(/\b[A-Z]{2,5}\b/g) ?? []).some((capitals) => isName(capitals, language))
}

export function inCapitals(surface: string): boolean {
  return surface.length > 1 && surface !== surface.toLowerCase() && surface === surface.toUpperCase()
}
