import { isStopWord } from '../language/stop-words.ts'
import { isClippedGrammar, withoutChatY } from './chat-spelling.ts'
import type { AskedWord } from './content-words.ts'
import type { Lexicon } from './lexicon.ts'
import { NONE } from './numbers-of.ts'
import { canBeMisspelt } from './spelling.ts'
import { entryAt } from './synonyms.ts'

/** A content word with the terms that passages may have for it. */
export interface WordSenses extends AskedWord {
  /** Terms that stand for the whole word; of these the best counts. */
  readonly whole: readonly { readonly term: number; readonly weight: number }[]
  /** Terms of the words inside it; these add up. */
  readonly parts: readonly number[]
  /** The word it was probably meant to be, when it is in no passage. */
  readonly correctedTo: string | null
}

/** `null` for a word that is in no passage and can only be grammar, in chat spelling or misspelt. */
export function sensesOf(word: AskedWord, lexicon: Lexicon): WordSenses | null {
  const { vocabulary } = lexicon
  const term = vocabulary.termId(word.text)
  const parts = vocabulary.partsOf(word.text).filter((part) => part !== term)
  if (term !== NONE) return { ...word, whole: [{ term, weight: 1 }], parts, correctedTo: null }
  if (word.isName || isEveryday(word, lexicon)) return { ...word, whole: [], parts, correctedTo: null }
  if (isClippedGrammar(word.text)) return null
  const suggestions = suggestionsFor(word.text, lexicon)
  const corrections = suggestions.filter((suggestion) => !isStopWord(suggestion, vocabulary.language))
  if (suggestions.length > 0 && corrections.length === 0) return null
  const terms = corrections.map((correction) => vocabulary.termId(correction)).filter((found) => found !== NONE)
  const weight = 1 / Math.sqrt(terms.length)
  return { ...word, whole: terms.map((found) => ({ term: found, weight })), parts, correctedTo: corrections[0] ?? null }
}

/** Chat spelling is no typing error: when it explains a word, spelling does not look further. */
function suggestionsFor(word: string, { vocabulary, speller }: Lexicon): readonly string[] {
  const isKnown = (spelling: string): boolean =>
    isStopWord(spelling, vocabulary.language) || vocabulary.termId(spelling) !== NONE
  const meant = withoutChatY(word, vocabulary.language).find(isKnown)
  if (meant !== undefined) return [meant]
  return canBeMisspelt(word) ? speller().suggest(word) : []
}

const isEveryday = (word: AskedWord, { vocabulary, synonyms }: Lexicon): boolean =>
  entryAt(synonyms, [vocabulary.nameOf(word.text)], 0) !== null
