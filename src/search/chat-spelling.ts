import type { Language } from '../core/language.ts'
import { typingDistance } from '../language/distance.ts'
import { stopWords } from '../language/stop-words.ts'

const FOUR_LETTERS = stopWords('nl').filter((word) => word.length === 4)

/** "Et", "mot", "ovr", "wlk": too short for a subject that no passage has, and one slip away from grammar. */
export function isClippedGrammar(word: string): boolean {
  if (/^[a-z]{1,2}$/.test(word)) return true
  return /^[a-z]{3}$/.test(word) && FOUR_LETTERS.some((grammar) => typingDistance(word, grammar, 1) === 1)
}

/** How a Dutch word may be meant that is written with the y of chat: "afwyken", "advys". */
export function withoutChatY(word: string, language: Language): readonly string[] {
  return language === 'nl' && word.includes('y')
    ? ['ij', 'ie', 'i'].map((letters) => word.replaceAll('y', letters))
    : []
}
