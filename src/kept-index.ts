import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { documentsOf } from './answer/documents.ts'
import type { Folders } from './folders.ts'
import type { Knowledge } from './knowledge/knowledge.ts'
import { openIndex, type SearchIndex, type Shelves, shelvesOf } from './search/search.ts'

/**
 * The index of the knowledge that was just loaded, kept beside it under the same stamp.
 *
 * Reading every passage into an index takes longer than answering a question; kept, it opens at once.
 */
export function keptIndex(knowledge: Knowledge, folders: Folders, stamp: string): SearchIndex {
  const file = join(dirname(folders.kept), 'index.bin')
  const shelves = readKept(file, stamp) ?? keep(file, stamp, shelvesOf(documentsOf(knowledge)))
  return openIndex(shelves, { synonyms: knowledge.synonyms })
}

interface Kept {
  readonly stamp: string
  readonly shelves: Shelves
}

/** Written beside it and renamed, so that it is whole or absent. */
function keep(file: string, stamp: string, shelves: Shelves): Shelves {
  const kept: Kept = { stamp, shelves }
  const unfinished = join(dirname(file), `.${process.pid}.index`)
  try {
    writeFileSync(unfinished, serialize(kept))
    renameSync(unfinished, file)
  } catch {
    // A folder that cannot be written costs the next start half a second, and nothing else.
  }
  return shelves
}

function readKept(file: string, stamp: string): Shelves | null {
  try {
    const kept: Kept = deserialize(readFileSync(file))
    return kept.stamp === stamp ? kept.shelves : null
  } catch {
    return null
  }
}
