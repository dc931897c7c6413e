import { join } from 'node:path'
import {
  type ContentFile,
  createFileReader,
  type FileReader,
  isFolder,
  readInSteps,
  shown,
} from '../core/read-folder.ts'
import { allOf, type Steps } from '../core/slices.ts'

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

/** The endings of files of content. */
const ENDINGS: readonly string[] = ['.md', '.yaml']

export const isContentFile = (path: string): boolean => ENDINGS.some((ending) => path.endsWith(ending))

/** Takes all content from disk at once, so that what is made of it belongs together. */
export function readTexts(
  folder: string,
  companyFolders: readonly string[] = [],
  intentsFolder = join(folder, '..', 'intents'),
): ContentTexts {
  return allOf(readTextsInSteps(folder, companyFolders, intentsFolder, createFileReader()))
}

/** The same, a few files at a time; whoever reads must see to it that nothing was published in between. */
export function* readTextsInSteps(
  folder: string,
  companyFolders: readonly string[],
  intentsFolder: string,
  read: FileReader,
): Steps<ContentTexts> {
  const company: TextFolder[] = []
  const shipped = yield* textFolder(folder, read)
  for (const path of companyFolders) company.push(yield* textFolder(path, read))
  return { shipped, company, intents: yield* textFolder(intentsFolder, read) }
}

function* textFolder(path: string, read: FileReader): Steps<TextFolder> {
  return { folder: shown(path), exists: isFolder(path), files: yield* readInSteps(path, ENDINGS, read) }
}

/** The content as it would be with another text of one file; a file that is not there yet is added. */
export const withText = (texts: ContentTexts, file: string, text: string): ContentTexts =>
  withFile(texts, file, { file, text })

/** The content with what now stands in one file; `null` when it is gone. The very same content when that is the same. */
export function withFile(texts: ContentTexts, file: string, now: ContentFile | null): ContentTexts {
  const change = (from: TextFolder): TextFolder =>
    file.startsWith(`${from.folder}/`) ? changed(from, file, now) : from
  const [shipped, company, intents] = [change(texts.shipped), texts.company.map(change), change(texts.intents)]
  const isSame =
    shipped === texts.shipped &&
    intents === texts.intents &&
    company.every((folder, place) => folder === texts.company[place])
  return isSame ? texts : { shipped, company, intents }
}

function changed(from: TextFolder, file: string, now: ContentFile | null): TextFolder {
  const place = from.files.findIndex((other) => other.file === file)
  if ((from.files[place]?.text ?? null) === (now?.text ?? null)) return from
  if (now === null) return { ...from, files: from.files.toSpliced(place, 1) }
  if (place >= 0) return { ...from, files: from.files.with(place, now) }
  return { ...from, files: [...from.files, now].sort((a, b) => (a.file < b.file ? -1 : 1)) }
}

/** What stands in a file now; `null` when there is no such file of content. */
export function textOf(texts: ContentTexts, file: string): string | null {
  const folder = foldersOf(texts).find((one) => file.startsWith(`${one.folder}/`))
  return folder?.files.find((other) => other.file === file)?.text ?? null
}

/** Every file of the content. */
export const filesOf = (texts: ContentTexts): ContentFile[] => foldersOf(texts).flatMap(({ files }) => files)

const foldersOf = ({ shipped, company, intents }: ContentTexts): readonly TextFolder[] => [shipped, ...company, intents]

/** The files that came, went or hold another text. */
export function changedFiles(before: ContentTexts, after: ContentTexts): string[] {
  const now = foldersOf(after)
  return foldersOf(before).flatMap(({ files }, folder) => changedBetween(files, now[folder]?.files ?? []))
}

/** Both are in the order of their paths; what nobody touched is mostly the very same value. */
function changedBetween(before: readonly ContentFile[], after: readonly ContentFile[]): string[] {
  const changed: string[] = []
  let [old, now] = [0, 0]
  while (old < before.length || now < after.length) {
    const [one, other] = [before[old], after[now]]
    if (one === other || (one && one.file === other?.file)) {
      if (one && one.text !== other?.text) changed.push(one.file)
      old++
      now++
    } else if (one && (!other || one.file < other.file)) {
      changed.push(one.file)
      old++
    } else if (other) {
      changed.push(other.file)
      now++
    }
  }
  return changed
}
