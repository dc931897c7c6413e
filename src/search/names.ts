import type { Language } from '../core/language.ts'
import { stem } from '../language/stem.ts'
import { isStopWord } from '../language/stop-words.ts'
import { wordsOf } from '../language/words.ts'
import type { SearchDocument } from './document.ts'

/** What passages are called: the stems of their titles and aliases, and who is called so. */
export interface Names {
  readonly names: readonly string[]
  /** For each name its passages. */
  readonly passages: readonly Int32Array[]
}

/** All passages of a card share its titles, so each title is read once. */
export function namesOf(documents: readonly SearchDocument[], language: Language): Names {
  const ofTitle = new Map<string, string>()
  const passagesOf = new Map<string, Set<number>>()
  for (const [passage, { title, aliases }] of documents.entries()) {
    for (const written of [title, ...aliases]) {
      const name = ofTitle.get(written) ?? nameOf(written, language)
      ofTitle.set(written, name)
      const passages = passagesOf.get(name)
      if (passages) passages.add(passage)
      else passagesOf.set(name, new Set([passage]))
    }
  }
  return { names: [...passagesOf.keys()], passages: [...passagesOf.values()].map((set) => Int32Array.from(set)) }
}

function nameOf(title: string, language: Language): string {
  const content = wordsOf(title).filter((word) => !isStopWord(word.text, language))
  return content.map((word) => stem(word.text, language)).join(' ')
}
