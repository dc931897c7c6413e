import type { Memory } from '../core/memory.ts'
import type { ContentFile } from '../core/read-folder.ts'
import type { TextFolder } from './content-texts.ts'

/** What stands beside the parts of a folder. */
export const BESIDE = ''

/** Gives the files in one part of a folder (`cards`, `rules`), by their ending. */
export type FilesIn = (part: string, ending: string) => ContentFile[]

/** Looks once at where each file stands: there may be very many. */
export function partsOf({ folder, files }: TextFolder, memory: Memory): FilesIn {
  const parts = memory.flatMap(`parts of ${folder}`, files, ({ file }) => [partOf(folder, file)], sameFile)
  const byPart = new Map<string, ContentFile[]>()
  for (const [place, file] of files.entries()) {
    const part = parts[place] ?? BESIDE
    const others = byPart.get(part)
    if (others) others.push(file)
    else byPart.set(part, [file])
  }
  return (part, ending) => (byPart.get(part) ?? []).filter(({ file }) => file.endsWith(ending))
}

function partOf(folder: string, file: string): string {
  const below = file.slice(folder.length + 1)
  return below.slice(0, Math.max(0, below.indexOf('/')))
}

/** What it says may be another text. */
export const sameFile = (one: ContentFile, other: ContentFile): boolean => one === other || one.file === other.file
