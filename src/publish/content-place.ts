import { randomUUID } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

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
  const unfinished = join(dirname(file), `.${basename(file)}.${randomUUID()}`)
  try {
    writeFileSync(unfinished, text, { flush: true })
    renameSync(unfinished, file)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}
