import { join } from 'node:path'
import { type ContentFile, type FileReader, isFolder, readFolder, shown } from '../core/read-folder.ts'

/** The files below one folder of content, as text. */
export interface TextFolder {
  /** As problems name it. */
  readonly folder: string
  /** `false` for a folder that was asked for and does not exist. */
  readonly exists: boolean
  readonly files: readonly ContentFile[]
}

/** All content as it was written, before anything in it is read. */
export interface ContentTexts {
  readonly shipped: TextFolder
  readonly company: readonly TextFolder[]
  readonly intents: TextFolder
}

/** Takes all content from disk at once, so that what is made of it belongs together. */
export function readTexts(
  folder: string,
  companyFolders: readonly string[] = [],
  intentsFolder = join(folder, '..', 'intents'),
  read?: FileReader,
): ContentTexts {
  const textFolder = (path: string): TextFolder => {
    return { folder: shown(path), exists: isFolder(path), files: readFolder(path, ['.md', '.yaml'], read) }
  }
  return {
    shipped: textFolder(folder),
    company: companyFolders.map(textFolder),
    intents: textFolder(intentsFolder),
  }
}

/** The files in one part of a folder (`cards`, `rules`), by their ending. */
export function filesIn({ folder, files }: TextFolder, part: string, ending: string): ContentFile[] {
  const start = `${folder}/${part}/`
  return files.filter(({ file }) => file.startsWith(start) && file.endsWith(ending))
}

/** The content as it would be with another text of one file; a file that is not there yet is added. */
export function withText(texts: ContentTexts, file: string, text: string): ContentTexts {
  const change = (from: TextFolder): TextFolder => {
    if (!file.startsWith(`${from.folder}/`)) return from
    const known = from.files.some((other) => other.file === file)
    const files = known
      ? from.files.map((other) => (other.file === file ? { file, text } : other))
      : [...from.files, { file, text }].sort((a, b) => (a.file < b.file ? -1 : 1))
    return { ...from, files }
  }
  return { shipped: change(texts.shipped), company: texts.company.map(change), intents: change(texts.intents) }
}

/** What stands in a file now; `null` when there is no such file of content. */
export function textOf(texts: ContentTexts, file: string): string | null {
  return filesOf(texts).find((other) => other.file === file)?.text ?? null
}

/** Every file of the content. */
export function filesOf({ shipped, company, intents }: ContentTexts): ContentFile[] {
  return [shipped, ...company, intents].flatMap(({ files }) => files)
}

/** The files that came, went or hold another text. */
export function changedFiles(before: ContentTexts, after: ContentTexts): string[] {
  // What nobody touched is the very same value, unless it was read from disk anew.
  const old = textsBeside(filesOf(before), filesOf(after))
  const now = textsBeside(filesOf(after), filesOf(before))
  return [...new Set([...old.keys(), ...now.keys()])].filter((file) => old.get(file) !== now.get(file))
}

function textsBeside(some: readonly ContentFile[], others: readonly ContentFile[]): ReadonlyMap<string, string> {
  const known = new Set(others)
  return new Map(some.filter((one) => !known.has(one)).map(({ file, text }) => [file, text]))
}
