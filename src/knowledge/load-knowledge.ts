import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ContentError } from '../core/problem.ts'
import { stampFile, stampFolder } from '../core/read-folder.ts'
import type { Folders } from '../folders.ts'
import type { Knowledge } from './knowledge.ts'

/**
 * The knowledge on disk, or a `ContentError` with everything that is wrong with it.
 *
 * Reading and checking some hundred cards takes a second; a question on the command line should not wait for it.
 * So what was read is kept beside the compiled program, and used again while no file and no reader has changed.
 */
export async function loadKnowledge(folders: Folders, stamp: string = stampOf(folders)): Promise<Knowledge> {
  return readKept(folders.kept, stamp) ?? (await readAndKeep(folders, stamp))
}

/** Changes when a file of content changes, comes or goes, or when the program was compiled anew. */
export function stampOf(folders: Folders): string {
  const files = [folders.knowledge, folders.intents, ...folders.company].flatMap((folder) =>
    stampFolder(folder, ['.md', '.yaml']),
  )
  const program = stampFile(join(dirname(folders.kept), '.tsbuildinfo'))
  return JSON.stringify(
    [files, program].map((stamps) => stamps.map(({ file, size, modified }) => [file, size, modified])),
  )
}

async function readAndKeep(folders: Folders, stamp: string): Promise<Knowledge> {
  const { readKnowledge } = await import('./read-knowledge.ts')
  const { knowledge, problems } = readKnowledge(folders.knowledge, folders.company, folders.intents)
  if (problems.length > 0) throw new ContentError(problems)
  keep(folders.kept, stamp, knowledge)
  return knowledge
}

/** Two lines: the stamp, then the knowledge. Written beside it and renamed, so that it is whole or absent. */
function keep(file: string, stamp: string, knowledge: Knowledge): void {
  const unfinished = join(dirname(file), `.${process.pid}.unfinished`)
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(unfinished, `${stamp}\n${JSON.stringify(knowledge)}`)
    renameSync(unfinished, file)
  } catch {
    // A folder that cannot be written costs the next start a second, and nothing else.
  }
}

function readKept(file: string, stamp: string): Knowledge | null {
  try {
    const text = readFileSync(file, 'utf8')
    return text.startsWith(`${stamp}\n`) ? JSON.parse(text.slice(stamp.length + 1)) : null
  } catch {
    return null
  }
}
