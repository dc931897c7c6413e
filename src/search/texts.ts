import type { Language } from '../core/language.ts'
import { isStopWord } from '../language/stop-words.ts'
import { foundWords, wordsOf } from '../language/words.ts'
import { FIELDS, type SearchDocument, stretchesIn } from './document.ts'
import { at, NumberList } from './numbers.ts'
import { placesIn, type ReadBefore, wordsAgain } from './read-before.ts'
import { NONE } from './vocabulary.ts'
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

/**
 * Reads the passages one after another. Those that were read before are copied, word for word and in their place, so
 * that what comes of it is the same as when all of them were read.
 */
export function readTexts(
  documents: readonly SearchDocument[],
  reader: WordReader,
  before: ReadBefore | null = null,
): Texts {
  const texts = new Writing(before)
  const placeOf = before ? placesIn(before) : () => NONE
  const copy = before ? copierOf(before, reader, texts) : () => {}
  for (const document of documents) {
    texts.passageStarts.push(texts.stretchStarts.length)
    const place = placeOf(document)
    if (place !== NONE) copy(place)
    else readPassage(document, reader, texts)
  }
  return texts.finish()
}

const SOME_MORE = 4_096

class Writing {
  readonly words: NumberList
  readonly stretchStarts: NumberList
  readonly stretchFields: NumberList
  readonly passageStarts: NumberList

  /** With room for a little more than there was before, so that nothing large is moved. */
  constructor(before: ReadBefore | null) {
    const texts = before?.shelf.texts
    const roomFor = (list: Int32Array | undefined) => new NumberList((list?.length ?? 0) + SOME_MORE)
    this.words = roomFor(texts?.words)
    this.stretchStarts = roomFor(texts?.stretchStarts)
    this.stretchFields = roomFor(texts?.stretchFields)
    this.passageStarts = roomFor(texts?.passageStarts)
  }

  startStretch(field: number): void {
    this.stretchStarts.push(this.words.length)
    this.stretchFields.push(field)
  }

  finish(): Texts {
    this.passageStarts.push(this.stretchStarts.length)
    this.stretchStarts.push(this.words.length)
    return {
      words: this.words.toArray(),
      stretchStarts: this.stretchStarts.toArray(),
      stretchFields: this.stretchFields.toArray(),
      passageStarts: this.passageStarts.toArray(),
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

function copierOf({ shelf }: ReadBefore, reader: WordReader, into: Writing): (place: number) => void {
  const { words, stretchStarts, stretchFields, passageStarts } = shelf.texts
  const again = wordsAgain(reader, shelf.words)
  return (place) => {
    const [first, end] = [at(passageStarts, place), at(passageStarts, place + 1)]
    const start = at(stretchStarts, first)
    const moved = into.words.length - start
    for (let stretch = first; stretch < end; stretch++) {
      into.stretchStarts.push(at(stretchStarts, stretch) + moved)
      into.stretchFields.push(at(stretchFields, stretch))
    }
    into.words.append(words.subarray(start, at(stretchStarts, end)), again)
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
