import type { Language } from '../core/language.ts'
import { isStopWord } from '../language/stop-words.ts'
import { wordsOf } from '../language/words.ts'
import { inCapitals } from './written.ts'

/** One word of a question, grammar words included. */
export interface AskedWord {
  readonly text: string
  readonly surface: string
  readonly place: number
  readonly isContent: boolean
  /** Written in capitals where the rest is not: an abbreviation, never a typing error. */
  readonly isName: boolean
}

/** Words that are grammar in English and a subject in Dutch: the works council (or), the IT department. */
const DUTCH_SUBJECTS = new Set(['or', 'it'])

/**
 * The words of a question and which of them say what it is about. Grammar of both languages is left out, because
 * people mix them; in a question that is not all capitals, a word in capitals is a name.
 */
export function askedWords(question: string, language: Language): readonly AskedWord[] {
  const shouting = question === question.toUpperCase()
  return wordsOf(question).map(({ text, surface }, place) => {
    const isName = !shouting && inCapitals(surface)
    const isSubject = language === 'nl' && DUTCH_SUBJECTS.has(text)
    const isGrammar = isStopWord(text, 'nl') || isStopWord(text, 'en')
    return { text, surface, place, isName, isContent: isName || isSubject || !isGrammar }
  })
}
