import Fuse, { type IFuseOptions } from 'fuse.js'
import type { SearchDocument } from '../search/search.ts'
import { dutchTerms, type Engine, wholeText } from './engine.ts'

interface Entry {
  readonly id: string
  readonly title: string
  readonly text: string
}

const KEYS = { keys: [{ name: 'title', weight: 2 }, 'text'], includeScore: true }

/** As most people would start with it. */
export const fuseEngine = engineOf('fuse.js', { ...KEYS, ignoreLocation: true }, wholeText)

/** As good as it can be made: word by word, with our own Dutch terms. */
export const fuseTokenEngine = engineOf(
  'fuse.js, token search, Dutch terms',
  { ...KEYS, useTokenSearch: true, threshold: 0.2, ignoreLocation: true, tokenize: dutchTerms },
  wholeText,
)

function engineOf(name: string, options: IFuseOptions<Entry>, textOf: (document: SearchDocument) => string): Engine {
  return {
    name,
    async build(documents) {
      const entries = documents.map((document) => ({ id: document.id, title: document.title, text: textOf(document) }))
      const fuse = new Fuse(entries, options)
      return { find: (question, limit) => fuse.search(question, { limit }).map(({ item }) => item.id) }
    },
  }
}
