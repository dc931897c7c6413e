import { typingDistance } from '../language/distance.ts'
import { foundWords } from '../language/words.ts'
import { Alike } from './alike.ts'
import type { Words } from './vocabulary.ts'

/** Finds the words that an unknown word was probably meant to be; nearest first, then by how common they are. */
export interface Speller {
  suggest(word: string): readonly string[]
}

const JUDGED = 40
const SUGGESTIONS = 4
/** One slip changes at most so many trigrams (two neighbours swapped). */
const TRIGRAMS_A_SLIP = 4

/** Codes and numbers have no spelling, and among words of three letters everything looks like everything. */
export const canBeMisspelt = (word: string): boolean => /^[a-z]{4,}$/.test(word)

/**
 * Trigrams choose words that look alike, the number of typing slips decides among those: one slip, or two in a word
 * of eight letters and more.
 */
export function spellerOf(frequencies: ReadonlyMap<string, number>): Speller {
  const words = [...frequencies.keys()].filter((word) => /^[a-z]{3,}$/.test(word))
  const alike = new Alike(words)
  return {
    suggest(word) {
      const limit = word.length >= 8 ? 2 : 1
      const near = alike
        .find(word, Math.max(1, word.length - limit * TRIGRAMS_A_SLIP), JUDGED)
        .map((id) => words[id] ?? '')
        .map((text) => ({ text, slips: typingDistance(word, text, limit), frequency: frequencies.get(text) ?? 0 }))
        .filter(({ slips }) => slips <= limit)
      const fewest = Math.min(...near.map(({ slips }) => slips))
      return near
        .filter(({ slips }) => slips === fewest)
        .sort((a, b) => b.frequency - a.frequency || (a.text < b.text ? -1 : 1))
        .slice(0, SUGGESTIONS)
        .map(({ text }) => text)
    },
  }
}

/** Suggests words of the passages, grammar words too, and the everyday words that they have synonyms for. */
export function spellerFor({ words, wordCount }: Words, synonyms: readonly (readonly string[])[]): Speller {
  const frequencies = new Map<string, number>()
  for (const word of synonyms.flat().flatMap(foundWords)) frequencies.set(word, 1)
  for (const [id, word] of words.entries()) {
    frequencies.set(word, (frequencies.get(word) ?? 0) + (wordCount[id] ?? 0))
  }
  return spellerOf(frequencies)
}
