import { NumberList } from './numbers.ts'
import { NONE, type Vocabulary, type Words } from './vocabulary.ts'

/** For each term the terms inside it: those of `thuiswerkvergoeding` are thuis, werk and vergoeding. */
export interface Parts {
  /** Where each term's parts start; one more entry than there are terms. */
  readonly starts: Int32Array
  readonly terms: Int32Array
}

export function partsOfTerms({ words, stems, termOfWord }: Words, vocabulary: Vocabulary): Parts {
  const parts = new Map<number, readonly number[]>()
  for (let word = 0; word < words.length; word++) {
    const term = termOfWord[word] ?? NONE
    if (term === NONE || parts.has(term)) continue
    const found = vocabulary.partsOf(words[word] ?? '')
    if (found.length > 0) parts.set(term, found)
  }
  const starts = new Int32Array(stems.length + 1)
  const inside = new NumberList()
  for (let term = 0; term < stems.length; term++) {
    for (const part of parts.get(term) ?? []) if (part !== term) inside.push(part)
    starts[term + 1] = inside.length
  }
  return { starts, terms: inside.toArray() }
}
