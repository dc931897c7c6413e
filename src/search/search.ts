import type { Language } from '../core/language.ts'
import { detectLanguage } from '../language/detect.ts'
import type { SearchDocument } from './document.ts'
import type { IndexOptions, SearchIndex } from './index-types.ts'
import { byScore } from './rank.ts'
import { type Searcher, searcherOf } from './searcher.ts'
import { buildShelf } from './shelf.ts'

export type { SearchDocument } from './document.ts'
export type { Hit, IndexOptions, SearchIndex, SearchOptions, SearchResult } from './index-types.ts'

const LANGUAGES = ['nl', 'en'] as const
/** In a bilingual base a question is answered in its own language unless only the other one knows. */
const OTHER_LANGUAGE = 0.5

export function buildIndex(documents: readonly SearchDocument[], options: IndexOptions = {}): SearchIndex {
  const ofLanguage = (language: Language): Searcher =>
    searcherOf(
      buildShelf(
        language,
        documents.filter((document) => document.language === language),
      ),
      options,
    )
  const searchers = { nl: ofLanguage('nl'), en: ofLanguage('en') }
  return {
    search(question, { limit = 10, language, allow = () => true } = {}) {
      const asked = detectLanguage(question)
      if (language !== undefined) return searchers[language](question, asked, limit, allow)
      const own = searchers[asked](question, asked, limit, allow)
      const others = LANGUAGES.filter((other) => other !== asked)
        .flatMap((other) => searchers[other](question, asked, limit, allow).hits)
        .map((hit) => ({ ...hit, score: hit.score * OTHER_LANGUAGE }))
      return { ...own, hits: [...own.hits, ...others].sort(byScore).slice(0, limit) }
    },
  }
}
