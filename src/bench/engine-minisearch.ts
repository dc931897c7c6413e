import MiniSearch from 'minisearch'
import { dutchTerms, type Engine } from './engine.ts'

/** With our own Dutch terms, and its fuzzy and prefix matching on. */
export const miniSearchEngine: Engine = {
  name: 'MiniSearch, Dutch terms, fuzzy, prefix',
  async build(documents) {
    const index = new MiniSearch({
      fields: ['title', 'heading', 'aliases', 'questions', 'text'],
      extractField: (document, field) => [document[field]].flat().join('\n'),
      tokenize: dutchTerms,
      processTerm: (term) => term,
      searchOptions: { boost: { title: 2 }, fuzzy: 0.2, prefix: true },
    })
    index.addAll([...documents])
    return {
      find: (question, limit) =>
        index
          .search(question)
          .slice(0, limit)
          .map(({ id }) => String(id)),
    }
  },
}
