import { buildIndex } from '../search/search.ts'
import type { Engine } from './engine.ts'

export function ownEngine(synonyms: readonly (readonly string[])[] = []): Engine {
  return {
    name: 'Hybridewijzer',
    async build(documents) {
      const index = buildIndex(documents, { synonyms })
      // The passages are read for the first question, and what spelling needs for the first unknown word.
      index.search('onbekendwoord')
      return { find: (question, limit) => index.search(question, { limit }).hits.map((hit) => hit.id) }
    },
  }
}
