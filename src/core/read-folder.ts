import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { isAbsolute, join, relative, sep } from 'node:path'
import { allOf, type Steps } from './slices.ts'

/** A file of content: its path as problems name it, and its text. */
export interface ContentFile {
  readonly file: string
  readonly text: string
}

/** What the name of a file ends with that is still being written; nobody reads it. */
export const UNFINISHED = '.unfinished'

/** What tells whether a file changed since it was last read. */
export interface FileStamp {
  readonly file: string
  readonly size: number
  readonly modified: number
}

/** Every file below a folder with one of the endings, sorted by path; an absent folder has none. */
export function listFolder(folder: string, endings: readonly string[]): string[] {
  return walk(folder)
    .filter((file) => endings.some((ending) => file.endsWith(ending)))
    .sort((a, b) => (a < b ? -1 : 1))
}

/** Gives a file of content by its path. */
export type FileReader = (path: string) => ContentFile

const readText = (path: string): string => readFileSync(path, 'utf8')
const readAnew: FileReader = (path) => ({ file: shown(path), text: readText(path) })
const A_FEW = 200

/** The only reader of content from disk. Paths come back with forward slashes, relative to the working folder when below it. */
export function readFolder(folder: string, endings: readonly string[]): ContentFile[] {
  return allOf(readInSteps(folder, endings, readAnew))
}

/** The same, a few files at a time. */
export function* readInSteps(folder: string, endings: readonly string[], read: FileReader): Steps<ContentFile[]> {
  const files: ContentFile[] = []
  for (const path of listFolder(folder, endings)) {
    files.push(read(path))
    if (files.length % A_FEW === 0) yield
  }
  return files
}

/** A reader that takes a file from disk again only when it was written since; else it gives the very same value. */
export function createFileReader(): FileReader {
  const known = new Map<string, { readonly stamp: string; readonly read: ContentFile }>()
  return (path) => {
    const { ino, size, mtimeMs, ctimeMs } = statSync(path)
    const stamp = [ino, size, mtimeMs, ctimeMs].join(' ')
    const before = known.get(path)
    if (before?.stamp === stamp) return before.read
    const text = readText(path)
    const read = before?.read.text === text ? before.read : { file: shown(path), text }
    known.set(path, { stamp, read })
    return read
  }
}

/** One file of a folder; `null` when it is not there. */
export function fileOnDisk(path: string, read: FileReader): ContentFile | null {
  const isThere = statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
  return isThere ? read(path) : null
}

export function stampFolder(folder: string, endings: readonly string[]): FileStamp[] {
  return listFolder(folder, endings).map(stampOfFile)
}

/** The stamp of one file; none when it is absent. */
export function stampFile(path: string): FileStamp[] {
  return existsSync(path) ? [stampOfFile(path)] : []
}

function stampOfFile(path: string): FileStamp {
  const { size, mtimeMs } = statSync(path)
  return { file: shown(path), size, modified: mtimeMs }
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function walk(folder: string): string[] {
  if (!isFolder(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.')) return []
    const path = join(folder, entry.name)
    if (entry.isSymbolicLink()) return behindLink(path)
    return entry.isDirectory() ? walk(path) : [path]
  })
}

/** A mounted folder of content is often a link to the version in use; a link to nothing is nothing. */
function behindLink(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return []
  return found.isDirectory() ? walk(path) : [path]
}

/** A path as problems name it: from the working folder when below it. */
export function shown(path: string): string {
  const here = `${process.cwd()}${sep}`
  // Most paths need no working out, and there may be very many.
  if (isAbsolute(path) && sep === '/') return path.startsWith(here) ? path.slice(here.length) : path
  const below = relative(here, path)
  return (below.startsWith('..') ? path : below).split(sep).join('/')
}
