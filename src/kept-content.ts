import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { documentsOf } from './answer/documents.ts'
import { withoutAsked } from './cards/asked.ts'
import type { Language } from './core/language.ts'
import type { Folders } from './folders.ts'
import type { Knowledge } from './knowledge/knowledge.ts'
import { loadKnowledge } from './knowledge/load-knowledge.ts'
import { once } from './search/once.ts'
import { openIndex, type SearchIndex, type Shelf, shelfOf } from './search/search.ts'

/** What an assistant is made from. */
export interface Content {
  readonly knowledge: Knowledge
  readonly index: SearchIndex
}

export interface KeptContent extends Content {
  readonly shelf: (language: Language) => Shelf
}

type Shelves = Readonly<Record<Language, Shelf>>

/**
 * The knowledge with its index, as they were kept under the same stamp, else read anew and kept.
 *
 * Reading every passage into an index takes longer than answering a question; kept, it opens at once, and a language
 * only when the first question needs it. What people ask is in the index and nowhere else needed, so it is left out of
 * the knowledge that is kept beside it.
 */
export async function keptContent(folders: Folders, stamp: string): Promise<KeptContent> {
  const file = folders.kept.replace(/(?:\.json)?$/, '.bin')
  const kept = readKept(file, stamp)
  if (kept) {
    const knowledge: Knowledge = JSON.parse(Buffer.from(kept.knowledge).toString())
    return opened(knowledge, { nl: once(() => deserialize(kept.nl)), en: once(() => deserialize(kept.en)) })
  }
  const knowledge = await loadKnowledge(folders, stamp)
  const documents = documentsOf(knowledge)
  const shelves: Shelves = { nl: shelfOf(documents, 'nl'), en: shelfOf(documents, 'en') }
  keep(file, stamp, knowledge, shelves)
  return opened(knowledge, { nl: () => shelves.nl, en: () => shelves.en })
}

function opened(knowledge: Knowledge, shelves: Readonly<Record<Language, () => Shelf>>): KeptContent {
  const shelf = (language: Language): Shelf => shelves[language]()
  return { knowledge, shelf, index: openIndex(shelf, { synonyms: knowledge.synonyms }) }
}

/** Bytes in one file: what is needed is made into strings and arrays, the rest costs no time. */
interface Kept extends Readonly<Record<Language, Uint8Array>> {
  readonly stamp: string
  /** JSON: it is read back faster than the same as objects. */
  readonly knowledge: Uint8Array
}

/** Written beside it and renamed, so that it is whole or absent. */
function keep(file: string, stamp: string, knowledge: Knowledge, { nl, en }: Shelves): void {
  const light = Buffer.from(JSON.stringify({ ...knowledge, cards: knowledge.cards.map(withoutAsked) }))
  const kept: Kept = { stamp, knowledge: light, nl: serialize(nl), en: serialize(en) }
  const unfinished = join(dirname(file), `.${process.pid}.index`)
  try {
    writeFileSync(unfinished, serialize(kept))
    renameSync(unfinished, file)
  } catch {
    // A folder that cannot be written costs the next start half a second, and nothing else.
  }
}

function readKept(file: string, stamp: string): Kept | null {
  try {
    const kept: Kept = deserialize(readFileSync(file))
    return kept.stamp === stamp ? kept : null
  } catch {
    return null
  }
}
