import { isStopWord } from '../language/stop-words.ts'
import { eachWord } from '../language/words.ts'
import { FIELDS, type Field, type SearchDocument, stretchesOf } from './document.ts'
import { NumberList } from './numbers.ts'
import type { Vocabulary } from './vocabulary.ts'

/** All passages as word ids in reading order, cut into stretches: the memory that proximity is read from. */
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
      stretchFields.push(indexOf(field))
      readWords(text, vocabulary, words)
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

const indexOf = (field: Field): number => FIELDS.indexOf(field)

function readWords(text: string, vocabulary: Vocabulary, words: NumberList): void {
  const { language } = vocabulary
  eachWord(text, (word, start, end, written) => {
    words.push(vocabulary.read(word, isStopWord(word, language) && inCapitals(written.slice(start, end))))
  })
}

/** `OR` and `IT` are names of things; a stop word never is. */
export function inCapitals(surface: string): boolean {
  return surface.length > 1 && surface !== surface.toLowerCase() && surface === surface.toUpperCase()
}
