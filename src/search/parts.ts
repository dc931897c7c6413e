import { NumberList } from './numbers.ts'
import { NONE, type Vocabulary } from './vocabulary.ts'

/** For each term the terms inside it: those of `thuiswerkvergoeding` are thuis, werk and vergoeding. */
export interface Parts {
  /** Where each term's parts start; one more entry than there are terms. */
  readonly starts: Int32Array
  readonly terms: Int32Array
}

export function partsOfTerms(vocabulary: Vocabulary): Parts {
  const parts = new Map<number, readonly number[]>()
  for (const [word, term] of vocabulary.termOfWord.entries()) {
    if (term === NONE || parts.has(term)) continue
    const found = vocabulary.partsOf(vocabulary.words[word] ?? '')
    if (found.length > 0) parts.set(term, found)
  }
  const starts = new Int32Array(vocabulary.terms.length + 1)
  const terms = new NumberList()
  for (let term = 0; term < vocabulary.terms.length; term++) {
    for (const part of parts.get(term) ?? []) if (part !== term) terms.push(part)
    starts[term + 1] = terms.length
  }
  return { starts, terms: terms.toArray() }
}
