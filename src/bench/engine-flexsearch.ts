import FlexSearch from 'flexsearch'
import { dutchTerms, type Engine, wholeText } from './engine.ts'

/** With our own Dutch terms, words ranked in their context, and suggestions when not all words are found. */
export const flexSearchEngine: Engine = {
  name: 'FlexSearch, Dutch terms, context',
  async build(documents) {
    const index = new FlexSearch.Index({ encode: dutchTerms, context: true, tokenize: 'strict' })
    for (const [number, document] of documents.entries()) index.add(number, wholeText(document))
    return {
      find: (question, limit) =>
        index.search(question, { limit, suggest: true }).map((number) => documents[Number(number)]?.id ?? ''),
    }
  },
}
