import type { Language } from '../core/language.ts'
import { askedWords } from './content-words.ts'
import { joinedSenses } from './joined.ts'
import type { Lexicon } from './lexicon.ts'
import { NONE } from './numbers-of.ts'
import type { Query, QueryWord, Sense } from './query.ts'
import { synonymSenses } from './synonyms.ts'
import { sensesOf, type WordSenses } from './word-senses.ts'

/** What finding a part of a word adds to finding the word, or makes up for not finding it. */
const PART_WEIGHT = 0.3

/** A longer question is read for its rarest words: an e-mail pasted whole still has a subject. */
const MOST_WORDS = 32

/** People put their own amounts in a question, so a number that no passage has says little about what they ask. */
const UNKNOWN_NUMBER = 0.25

/** Understands a question with the words, parts of words, spellings and synonyms that one shelf has. */
export function readQuestion(question: string, asked: Language, lexicon: Lexicon): Query {
  const { vocabulary } = lexicon
  const all = askedWords(question, asked)
  const seen = new Set<string | number>()
  const content = all.flatMap((word) => {
    const term = vocabulary.termId(word.text)
    const name = term === NONE ? vocabulary.nameOf(word.text) : term
    if (!word.isContent || seen.has(name)) return []
    seen.add(name)
    return sensesOf(word, lexicon) ?? []
  })
  const words = rarest(content, (word) => directWeight(word, lexicon))
  const corrected = new Map(words.map((word) => [word.place, word.correctedTo ?? word.text]))
  const names = all.map(({ text, place }) => vocabulary.nameOf(corrected.get(place) ?? text))
  const whole = words.map(({ whole }, index) => whole.map(({ term, weight }) => sense([term], weight, [index])))
  const groups = synonymSenses(joinedSenses(whole, words, lexicon), words, names, lexicon)
  const parts = words.flatMap((word, index) => word.parts.map((part) => [sense([part], PART_WEIGHT, [index], true)]))
  const queryWords = words.map((word, index) => queryWord(word, groups, index, lexicon))
  return {
    words: queryWords,
    groups: [...groups, ...parts].filter((group) => group.length > 0),
    wordIds: all.map((word) => vocabulary.wordId(word.text)),
    weight: queryWords.reduce((sum, word) => sum + word.weight, 0),
  }
}

function sense(terms: readonly number[], weight: number, covers: readonly number[], part = false): Sense {
  return { terms, weight, covers, part }
}

function rarest(words: readonly WordSenses[], weightOf: (word: WordSenses) => number): readonly WordSenses[] {
  if (words.length <= MOST_WORDS) return words
  const byWeight = [...words].sort((a, b) => weightOf(b) - weightOf(a) || a.place - b.place)
  const kept = new Set(byWeight.slice(0, MOST_WORDS))
  return words.filter((word) => kept.has(word))
}

function queryWord(
  word: WordSenses,
  groups: readonly (readonly Sense[])[],
  index: number,
  lexicon: Lexicon,
): QueryWord {
  const { text, surface, place, correctedTo } = word
  const senses = groups.flat().filter((one) => one.covers.includes(index))
  const isFound = senses.length > 0 || word.parts.length > 0
  const weight = word.whole.length > 0 ? directWeight(word, lexicon) : senseWeight(word, senses, lexicon)
  return { text, surface, place, known: correctedTo === null && isFound, correctedTo, weight }
}

/** The rarity of the word itself, or of what it was corrected to. */
function directWeight({ whole, text }: WordSenses, { shelf }: Lexicon): number {
  const [best] = whole
  if (best !== undefined) return shelf.postings.idf[best.term] ?? 0
  return /^\d/.test(text) ? shelf.postings.largestIdf * UNKNOWN_NUMBER : shelf.postings.largestIdf
}

/** The rarity of the rarest word that means the same; of the word itself when nothing does. */
function senseWeight(word: WordSenses, senses: readonly Sense[], lexicon: Lexicon): number {
  const rarities = senses.flatMap(({ terms }) => terms.map((term) => lexicon.shelf.postings.idf[term] ?? 0))
  return rarities.length === 0 ? directWeight(word, lexicon) : Math.max(...rarities)
}
