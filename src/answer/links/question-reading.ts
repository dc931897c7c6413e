import type { Day } from '../../core/day.ts'
import type { Language } from '../../core/language.ts'
import { stem } from '../../language/stem.ts'
import { isStopWord } from '../../language/stop-words.ts'
import { type Meaning, readValues } from '../../language/values.ts'
import { wordsOf } from '../../language/words.ts'
import { compoundParts } from './compound-parts.ts'
import { formOf, isTurn } from './question-form.ts'

/** A question brought down to what tells it from others; plain text, so that it can be stored beside a link. */
export interface QuestionReading {
  /** Stems in the order of the question; grammar words are kept with a mark, because synonyms may hold them. */
  readonly words: string
  /** Language, values, years, countries, what is asked, and the words that turn a meaning round. */
  readonly signs: string
  readonly mode: 'may' | 'must' | null
}

/** Before a word that is grammar. */
const GRAMMAR = '~'
const FEWEST_WORDS = 2
/** Time that is meant when none is named. */
const THE_PRESENT =
  /\b(?:dit jaar|op dit moment|vandaag de dag|tegenwoordig|momenteel|nu|this year|at the moment|currently|right now|nowadays|now)\b/gi

/**
 * What a question says, for deciding whether another one is like it.
 *
 * Values, years and countries are taken out and must be the same in both: "mag ik 2 dagen" is another question than
 * "mag ik 3 dagen", however alike their words are. The same text, day and language always give the same reading.
 */
export function readQuestion(question: string, on: Day, language: Language): QuestionReading {
  const text = question.replaceAll(THE_PRESENT, ' ')
  const values = readValues(text, on, language).filter(({ meaning }) => tells(meaning))
  const rest = values.reduce((kept, { from, to }) => blank(kept, from, to), text)
  const { asks, mode, turns } = formOf(text)
  const meanings = values.map(({ meaning }) => JSON.stringify(meaning)).sort()
  return {
    words: stemsIn(rest, language).join(' '),
    signs: [language, asks, turns.join(','), ...meanings].join('|'),
    mode,
  }
}

/** Words of one text as they are compared, grammar marked. */
export function stemsIn(text: string, language: Language): string[] {
  return wordsOf(text)
    .filter(({ text: word }) => !isTurn(word))
    .flatMap(({ text: word }) =>
      isStopWord(word, 'nl') || isStopWord(word, 'en')
        ? [GRAMMAR + word]
        : withoutMee(word, language).map((part) => stem(part, language)),
    )
}

export const isGrammar = (word: string): boolean => word.startsWith(GRAMMAR)

/** Whether there is enough in a question to know a like one by: "en dat?" would be like everything. */
export function saysEnough({ words }: QuestionReading): boolean {
  return new Set(words.split(' ').filter((word) => word !== '' && !isGrammar(word))).size >= FEWEST_WORDS
}

/** "Meenemen" is also written "mee … nemen", and "mee" alone is grammar. */
function withoutMee(word: string, language: Language): readonly string[] {
  return language === 'nl' ? compoundParts(word.replace(/^mee(?=nem|breng|neem)/, '')) : [word]
}

/** Kinds that the words around them do not say as well. */
function tells({ kind }: Meaning): boolean {
  return kind !== 'change' && kind !== 'rest' && kind !== 'yes-no'
}

function blank(text: string, from: number, to: number): string {
  return text.slice(0, from) + ' '.repeat(to - from) + text.slice(to)
}
