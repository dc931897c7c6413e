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
export function namesOf(documents: readonly SearchDocument[]): Names {
  const passagesOf = new Map<string, number[]>()
  for (const [passage, { title, aliases, language }] of documents.entries()) {
    for (const written of [title, ...aliases]) {
      const name = nameOf(written, language)
      const passages = passagesOf.get(name)
      if (!passages) passagesOf.set(name, [passage])
      else if (passages.at(-1) !== passage) passages.push(passage)
    }
  }
  return { names: [...passagesOf.keys()], passages: [...passagesOf.values()].map((list) => Int32Array.from(list)) }
}

/** What each title came down to: there are few, and they hardly change. */
const known = { nl: new Map<string, string>(), en: new Map<string, string>() }

function nameOf(title: string, language: Language): string {
  const name = known[language].get(title) ?? stemsOf(title, language)
  known[language].set(title, name)
  return name
}

function stemsOf(title: string, language: Language): string {
  const content = wordsOf(title).filter((word) => !isStopWord(word.text, language))
  return content.map((word) => stem(word.text, language)).join(' ')
}
