import { typingDistance } from '../language/distance.ts'

/** Finds the words that an unknown word was probably meant to be; nearest first, then by how common they are. */
export interface Speller {
  suggest(word: string): readonly string[]
}

const CANDIDATES = 40
const SUGGESTIONS = 4

/**
 * Two steps: trigrams choose at most forty words that look alike, the number of typing slips decides among those.
 * One slip, or two in a word of eight letters and more.
 */
export function spellerOf(words: ReadonlyMap<string, number>): Speller {
  const list = [...words.keys()].filter((word) => /^[a-z]{3,}$/.test(word))
  const index = new Map<string, number[]>()
  for (const [id, word] of list.entries()) {
    for (const gram of trigrams(word)) {
      const ids = index.get(gram)
      if (ids) ids.push(id)
      else index.set(gram, [id])
    }
  }
  return { suggest: (word) => suggest(word, list, index, words) }
}

function suggest(
  word: string,
  list: readonly string[],
  index: ReadonlyMap<string, readonly number[]>,
  words: ReadonlyMap<string, number>,
): readonly string[] {
  if (!/^[a-z]{4,}$/.test(word)) return []
  const limit = word.length >= 8 ? 2 : 1
  const shared = new Map<number, number>()
  for (const gram of trigrams(word)) for (const id of index.get(gram) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1)
  const alike = [...shared]
    .map(([id, count]) => ({ text: list[id] ?? '', count }))
    .filter(({ text }) => Math.abs(text.length - word.length) <= limit)
    .sort((a, b) => b.count / (b.text.length + word.length) - a.count / (a.text.length + word.length))
    .slice(0, CANDIDATES)
    .map(({ text }) => ({ text, slips: typingDistance(word, text, limit), count: words.get(text) ?? 0 }))
    .filter(({ slips }) => slips <= limit)
  const least = Math.min(...alike.map(({ slips }) => slips))
  return alike
    .filter(({ slips }) => slips === least)
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
    .slice(0, SUGGESTIONS)
    .map(({ text }) => text)
}

function trigrams(word: string): ReadonlySet<string> {
  const padded = `^${word}$`
  const grams = new Set<string>()
  for (let i = 0; i + 3 <= padded.length; i++) grams.add(padded.slice(i, i + 3))
  return grams
}
