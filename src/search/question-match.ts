import { FIELDS } from './document.ts'
import { at } from './numbers.ts'
import type { Query } from './query.ts'
import type { Shelf } from './shelf.ts'
import { NONE } from './vocabulary.ts'

const QUESTION = FIELDS.indexOf('question')

/**
 * How much the question looks like the best of the passage's own questions: what both say against what either says,
 * weighed by rarity (Dice). 1 for the same content words in any order.
 */
export function bestQuestionMatch(query: Query, shelf: Shelf, passage: number): number {
  const { texts } = shelf
  let best = 0
  const last = at(texts.passageStarts, passage + 1)
  for (let stretch = at(texts.passageStarts, passage); stretch < last; stretch++) {
    if (texts.stretchFields[stretch] === QUESTION) best = Math.max(best, likeness(query, shelf, stretch))
  }
  return best
}

function likeness(query: Query, shelf: Shelf, stretch: number): number {
  const { texts, vocabulary, parts, postings } = shelf
  const terms = new Set<number>()
  const present = new Set<number>()
  for (let i = at(texts.stretchStarts, stretch); i < at(texts.stretchStarts, stretch + 1); i++) {
    const term = at(vocabulary.termOfWord, at(texts.words, i))
    if (term === NONE) continue
    terms.add(term)
    present.add(term)
    for (let p = at(parts.starts, term); p < at(parts.starts, term + 1); p++) present.add(at(parts.terms, p))
  }
  let own = 0
  for (const term of terms) own += at(postings.idf, term)
  const found = query.words.map(() => 0)
  for (const group of query.groups) {
    for (const { terms: wanted, weight, covers } of group) {
      const share = (weight * wanted.filter((term) => present.has(term)).length) / wanted.length
      for (const index of covers) found[index] = Math.max(at(found, index), share)
    }
  }
  const shared = query.words.reduce((sum, word, index) => sum + word.weight * at(found, index), 0)
  return own + query.ideal === 0 ? 0 : Math.min(1, (2 * shared) / (own + query.ideal))
}
