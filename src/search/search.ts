import { LANGUAGES, type Language } from '../core/language.ts'
import { onceEach } from '../core/once-each.ts'
import { detectLanguage } from '../language/detect.ts'
import type { SearchDocument } from './document.ts'
import type { Hit, IndexOptions, SearchIndex, SearchResult } from './index-types.ts'
import { once } from './once.ts'
import { byScore } from './rank.ts'
import { type Searcher, searcherOf } from './searcher.ts'
import { buildShelf, type ReadBefore, type Shelf, shelfAfter } from './shelf.ts'

export { isFoundAlike, type SearchDocument, stretchesIn } from './document.ts'
export type { Hit, IndexOptions, SearchIndex, SearchResult } from './index-types.ts'
export type { ReadBefore, Shelf } from './shelf.ts'

/** In a bilingual base a question is answered in its own language unless only the other one knows. */
const OTHER_LANGUAGE = 0.5

/**
 * Finds passages by what people ask.
 *
 * Goals: the right passage for questions in everyday Dutch or English, with compounds, chat spelling and typing
 * errors; evidence from which a caller can see that nothing fits; the same answer for the same question, always;
 * ready within a blink for a few thousand passages, usable for a hundred thousand.
 *
 * Not goals: understanding (dates, amounts and calculations are read elsewhere), learning from use, more languages,
 * changing an index in place: an edit gives a new one, which takes over what stayed the same.
 *
 * The passages of a language are read when the first question needs them.
 */
export function buildIndex(documents: readonly SearchDocument[], options: IndexOptions = {}): SearchIndex {
  return openIndex((language) => shelfOf(documents, language), options)
}

/** The same, from what was read before; each language is taken from its shelf when the first question needs it. */
export function openIndex(shelf: (language: Language) => Shelf, options: IndexOptions = {}): SearchIndex {
  const searchers = {
    nl: once(() => searcherFor(shelf('nl'))(options)),
    en: once(() => searcherFor(shelf('en'))(options)),
  }
  return {
    search(question, { limit = 10, language, allow = () => true } = {}) {
      const asked = detectLanguage(question)
      if (language !== undefined) return searchers[language]()(question, asked, limit, allow)
      const own = searchers[asked]()(question, asked, limit, allow)
      const others = LANGUAGES.filter((other) => other !== asked)
        .flatMap((other) => searchers[other]()(question, asked, limit, allow).hits)
        .map((hit) => fromElsewhere(hit, own))
      return { ...own, hits: [...own.hits, ...others].sort(byScore).slice(0, limit) }
    },
  }
}

/** A shelf that did not change is opened once, whatever stands on the other one. */
const searcherFor = onceEach((shelf: Shelf) =>
  onceEach((options: IndexOptions): Searcher => searcherOf(shelf, options)),
)

/**
 * Reads the passages of one language into strings and typed arrays, fit to be kept with `serialize` of `node:v8`;
 * `shelfOf` and `openIndex` together do what `buildIndex` does.
 *
 * With what was read before only the passages that changed are read; the shelf is the same. All passages are of this
 * language then.
 */
export function shelfOf(
  documents: readonly SearchDocument[],
  language: Language,
  before: ReadBefore | null = null,
): Shelf {
  if (before !== null) return shelfAfter(before, documents)
  const inLanguage = documents.filter((document) => document.language === language)
  return buildShelf(language, inLanguage)
}

/** A hit in the other language, told in the words of the question as its own language knows them. */
function fromElsewhere(hit: Hit, own: SearchResult): Hit {
  const missing = hit.missing.filter((surface) => own.words.some((word) => word.surface === surface))
  return { ...hit, missing, score: hit.score * OTHER_LANGUAGE }
}
