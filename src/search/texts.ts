import type { Language } from '../core/language.ts'
import { isStopWord } from '../language/stop-words.ts'
import { foundWords, wordsOf } from '../language/words.ts'
import { type Change, spliced } from './change.ts'
import { FIELDS, type SearchDocument, stretchesIn } from './document.ts'
import { at, NumberList } from './numbers.ts'
import type { Renumbering } from './renumbering.ts'
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

/** Reads the passages one after another; words are numbered as the reader met them. */
export function readTexts(documents: readonly SearchDocument[], reader: WordReader): Texts {
  const texts = new Writing()
  for (const document of documents) {
    texts.passageStarts.push(texts.stretchStarts.length)
    readPassage(document, reader, texts)
  }
  return texts.finish()
}

/** The same texts with other numbers for the words. */
export function renumbered(texts: Texts, numbers: Int32Array): Texts {
  const words = texts.words.slice()
  renumber(words, numbers, 0, words.length)
  return { ...texts, words }
}

function renumber(words: Int32Array, numbers: Int32Array, from: number, until: number): void {
  for (let i = from; i < until; i++) words[i] = at(numbers, at(words, i))
}

/** The texts with one stretch of passages replaced by others; those that stay get other numbers for their words. */
export function splicedTexts(
  before: Texts,
  { start, endBefore }: Change,
  fresh: Texts,
  { now: numbers, isSame }: Renumbering,
): Texts {
  const [first, last] = [at(before.passageStarts, start), at(before.passageStarts, endBefore)]
  const [from, until] = [at(before.stretchStarts, first), at(before.stretchStarts, last)]
  const startsFrom = (starts: Int32Array, offset: number) => starts.subarray(0, -1).map((one) => one + offset)
  const stretches = { start: first, endBefore: last }
  const moreWords = fresh.words.length - (until - from)
  const moreStretches = fresh.stretchFields.length - (last - first)
  const words = spliced(before.words, { start: from, endBefore: until }, fresh.words)
  if (!isSame) {
    renumber(words, numbers, 0, from)
    renumber(words, numbers, from + fresh.words.length, words.length)
  }
  return {
    words,
    stretchStarts: spliced(before.stretchStarts, stretches, startsFrom(fresh.stretchStarts, from), moreWords),
    stretchFields: spliced(before.stretchFields, stretches, fresh.stretchFields),
    passageStarts: spliced(
      before.passageStarts,
      { start, endBefore },
      startsFrom(fresh.passageStarts, first),
      moreStretches,
    ),
  }
}

class Writing {
  readonly words = new NumberList()
  readonly stretchStarts = new NumberList()
  readonly stretchFields = new NumberList()
  readonly passageStarts = new NumberList()

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
