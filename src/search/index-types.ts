import type { Language } from '../core/language.ts'

export interface Hit {
  readonly id: string
  /** What the ranking rests on; only comparable within one result. */
  readonly score: number
  /** The score of the words alone as a share of the ideal score: comparable between questions. */
  readonly normalized: number
  /** Share of the question's content words, weighed by rarity, that the passage has in any form. */
  readonly coverage: number
  /** Likeness of the question to the best of the passage's own questions. */
  readonly questionMatch: number
  /** Content words of the question, as typed, that the passage lacks. */
  readonly missing: readonly string[]
}

export interface SearchResult {
  /** Best first. */
  readonly hits: readonly Hit[]
  readonly words: readonly {
    readonly surface: string
    readonly known: boolean
    readonly correctedTo: string | null
    readonly weight: number
  }[]
}

export interface SearchOptions {
  readonly limit?: number
  /** Only passages in this language; the question may be in either, or mix them. */
  readonly language?: Language
  readonly allow?: (id: string) => boolean
}

export interface SearchIndex {
  search(question: string, options?: SearchOptions): SearchResult
}

export interface IndexOptions {
  /** Groups of words that mean the same: everyday words and terms of art, one or more words each, in both languages. */
  readonly synonyms?: readonly (readonly string[])[]
  /** Looks at word fragments too; `auto` does so while the base is small enough for it to be quick. */
  readonly fourGrams?: 'auto' | boolean
}
