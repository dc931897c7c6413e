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
  let before: SearchDocument | undefined
  let lists: readonly number[][] = []
  for (const [passage, document] of documents.entries()) {
    if (document.title !== before?.title || document.aliases !== before.aliases) lists = listsFor(document, passagesOf)
    for (const list of lists) list.push(passage)
    before = document
  }
  return { names: [...passagesOf.keys()], passages: [...passagesOf.values()].map((list) => Int32Array.from(list)) }
}

/** The list of each of its names; a title and an alias may come down to the same. */
function listsFor({ title, aliases, language }: SearchDocument, passagesOf: Map<string, number[]>): number[][] {
  const names = new Set([title, ...aliases].map((written) => nameOf(written, language)))
  return [...names].map((name) => {
    const list = passagesOf.get(name) ?? []
    passagesOf.set(name, list)
    return list
  })
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
