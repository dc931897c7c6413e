import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { UNFINISHED } from '../core/read-folder.ts'

/** The text of a file of content on disk; `null` when it is not there. */
export function readContent(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

/** Written beside it, brought to the disk and renamed: whoever reads sees the old text or the new one, never half of it. */
export function writeContent(file: string, text: string): void {
  const unfinished = join(dirname(file), `.${basename(file)}.${randomUUID()}${UNFINISHED}`)
  try {
    writeFileSync(unfinished, text, { flush: true })
    renameSync(unfinished, file)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}

/** A file that is not there yet, also where its folder is not. */
export function writeNewContent(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeContent(file, text)
}

/** A file, its text, and whether it is a new one. */
export interface Print {
  readonly file: string
  readonly text: string
  readonly isNew: boolean
}

/**
 * All of them or none: when the disk does not take one, those before it get their old text back. Gives the function
 * that puts all of them back, for when they do not hold after all.
 */
export function writeTogether(prints: readonly Print[]): () => void {
  const undo: (() => void)[] = []
  const putBack = (): void => {
    for (const step of undo) step()
  }
  try {
    for (const { file, text, isNew } of prints) {
      const before = readContent(file)
      if (isNew) writeNewContent(file, text)
      else writeContent(file, text)
      undo.unshift(() => (before === null ? rmSync(file, { force: true }) : writeContent(file, before)))
    }
  } catch (error) {
    putBack()
    throw error
  }
  return putBack
}
