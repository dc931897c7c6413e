import { stem } from '../language/stem.ts'
import { isStopWord } from '../language/stop-words.ts'
import { canonical, foundWords } from '../language/words.ts'
import type { SearchDocument } from '../search/search.ts'

/** A search engine that can be given the same passages and the same questions as every other. */
export interface Engine {
  readonly name: string
  build(documents: readonly SearchDocument[]): Promise<Built>
}

export interface Built {
  /** Ids of the passages it thinks best, best first. */
  find(question: string, limit: number): readonly string[] | Promise<readonly string[]>
  /** Bytes outside this process, when it has any. */
  readonly elsewhere?: number
  close?(): Promise<void>
}

/** Everything a passage may be found by, for engines that know no fields. */
export function wholeText({ title, heading, aliases, questions, text }: SearchDocument): string {
  return [title, ...aliases, heading, ...questions, text].join('\n')
}

/** Our own words of art for an engine that lets its words be prepared: folded, no grammar, stemmed. */
export function dutchTerms(text: string): string[] {
  return foundWords(text)
    .map(canonical)
    .filter((word) => !isStopWord(word, 'nl'))
    .map((word) => stem(word, 'nl'))
}
