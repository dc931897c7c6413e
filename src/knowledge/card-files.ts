import type { Memory } from '../core/memory.ts'
import { onceEach } from '../core/once-each.ts'
import type { ContentFile } from '../core/read-folder.ts'
import { type FilesIn, sameFile } from './parts.ts'

/** The Dutch file of a card with its English face; `null` when there is none. */
export interface CardFiles {
  readonly dutch: ContentFile
  readonly english: ContentFile | null
}

/** The files of every card in a folder, by its name. */
export function cardFilesIn(folder: string, filesIn: FilesIn, memory: Memory): CardFiles[] {
  const files = filesIn('cards', '.md')
  const faces = memory.flatMap(`faces in ${folder}`, files, (file) => [faceOf(file)], sameFile)
  return placesOf(faces).flatMap(({ dutch, english }) => {
    const file = files[dutch]
    return file ? { dutch: file, english: files[english] ?? null } : []
  })
}

export const sameFiles = (one: CardFiles, other: CardFiles): boolean =>
  one.dutch === other.dutch && one.english === other.english

interface Face {
  readonly card: string
  readonly isEnglish: boolean
}

const ENGLISH = '.en.md'

function faceOf({ file }: ContentFile): Face {
  const isEnglish = file.endsWith(ENGLISH)
  return { card: isEnglish ? `${file.slice(0, -ENGLISH.length)}.md` : file, isEnglish }
}

const NOWHERE = -1

/** Where the two files of each card are; as long as no file comes or goes that is where they were. */
const placesOf = onceEach((faces: readonly Face[]) => {
  const english = new Map<string, number>()
  for (const [place, { card, isEnglish }] of faces.entries()) if (isEnglish) english.set(card, place)
  return faces.flatMap(({ card, isEnglish }, dutch) =>
    isEnglish ? [] : { dutch, english: english.get(card) ?? NOWHERE },
  )
})
