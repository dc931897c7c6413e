import { wordsOf } from '../language/words.ts'
import type { SearchDocument } from '../search/search.ts'
import { below, randomFrom } from './random.ts'

const LENGTH = 60
const NEW_WORD = 0.02

/**
 * The passages followed by as many invented ones as it takes: pieces of three to six words from everywhere, so that
 * words keep their frequency and some of their neighbours, and now and then a new compound, because real bases keep
 * bringing new words. The same in every run.
 */
export function paddedTo(size: number, documents: readonly SearchDocument[]): readonly SearchDocument[] {
  const random = randomFrom(size)
  const words = documents.flatMap(({ text, heading }) => wordsOf(`${heading} ${text}`).map((word) => word.surface))
  const invented = Array.from(
    { length: Math.max(0, size - documents.length) },
    (_, number): SearchDocument => ({
      id: `invented-${number}`,
      group: `invented-${number}`,
      language: 'nl',
      title: inventedText(words, 3, random),
      heading: '',
      questions: [],
      aliases: [],
      text: inventedText(words, LENGTH, random),
    }),
  )
  return [...documents, ...invented].slice(0, size)
}

export function inventedText(words: readonly string[], length: number, random: () => number): string {
  const text: string[] = []
  while (text.length < length) {
    const start = below(random, words.length)
    if (random() < NEW_WORD) text.push(`${words[start]}${words[below(random, words.length)]}`)
    text.push(...words.slice(start, start + 3 + below(random, 4)))
  }
  return text.slice(0, length).join(' ')
}
