import { typingDistance } from '../language/distance.ts'
import { isStopWord, stopWords } from '../language/stop-words.ts'
import type { AskedWord } from './content-words.ts'
import type { Shelf } from './shelf.ts'
import type { Speller } from './spelling.ts'
import { entryAt, type Synonyms } from './synonyms.ts'
import { NONE, type Vocabulary } from './vocabulary.ts'

/** What reading a question needs besides the passages themselves. */
export interface Reader {
  readonly shelf: Shelf
  readonly vocabulary: Vocabulary
  readonly synonyms: Synonyms
  readonly speller: () => Speller
}

/** A content word with the terms that passages may have for it. */
export interface WordSenses extends AskedWord {
  /** Terms that stand for the whole word; of these the best counts. */
  readonly whole: readonly { readonly term: number; readonly weight: number }[]
  /** Terms of the words inside it; these add up. */
  readonly parts: readonly number[]
  /** The word it was probably meant to be, when it is in no passage. */
  readonly correctedTo: string | null
}

/** `null` for a word that is in no passage and can only be grammar in chat spelling or misspelt. */
export function sensesOf(word: AskedWord, reader: Reader): WordSenses | null {
  const { vocabulary } = reader
  const term = vocabulary.termId(word.text)
  const parts = vocabulary.partsOf(word.text).filter((part) => part !== term)
  if (term !== NONE) return { ...word, whole: [{ term, weight: 1 }], parts, correctedTo: null }
  if (word.isName || isEveryday(word, reader)) return { ...word, whole: [], parts, correctedTo: null }
  if (/^[a-z]{1,2}$/.test(word.text) || isShortGrammar(word.text)) return null
  const spelt = withIj(word.text).find(
    (spelling) => isStopWord(spelling, vocabulary.language) || vocabulary.termId(spelling) !== NONE,
  )
  if (spelt !== undefined) {
    const found = vocabulary.termId(spelt)
    return found === NONE ? null : { ...word, whole: [{ term: found, weight: 1 }], parts, correctedTo: spelt }
  }
  const suggestions = reader.speller().suggest(word.text)
  const corrections = suggestions.filter((suggestion) => !isStopWord(suggestion, vocabulary.language))
  if (suggestions.length > 0 && corrections.length === 0) return null
  const terms = corrections.map((correction) => vocabulary.termId(correction)).filter((found) => found !== NONE)
  const weight = 1 / Math.sqrt(terms.length)
  return { ...word, whole: terms.map((found) => ({ term: found, weight })), parts, correctedTo: corrections[0] ?? null }
}

/** "Mot", "ovr", "wlk": three letters that no passage has and that are one slip away from grammar. */
function isShortGrammar(word: string): boolean {
  return /^[a-z]{3}$/.test(word) && LONGER_GRAMMAR.some((grammar) => typingDistance(word, grammar, 1) === 1)
}

const LONGER_GRAMMAR = stopWords('nl').filter((word) => word.length === 4)

/** People write y for ij and ie: "afwyken", "advys". */
function withIj(word: string): string[] {
  return word.includes('y') ? ['ij', 'ie', 'i'].map((letters) => word.replaceAll('y', letters)) : []
}

const isEveryday = (word: AskedWord, { vocabulary, synonyms }: Reader): boolean =>
  entryAt(synonyms, [vocabulary.nameOf(word.text)], 0) !== null
