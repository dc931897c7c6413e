import { randomUUID } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { UNFINISHED } from '../core/read-folder.ts'

/** The text of a file of content on disk; `null` when it is not there. */
export function readContent(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

export interface Print {
  readonly file: string
  readonly text: string
  /** Its folder may have to be made. */
  readonly isNew: boolean
}

interface Beside extends Print {
  readonly unfinished: string
}

/** Texts that wait beside their files. */
export interface Ready {
  /** All of them or none; gives the function that puts back what stood there, for when they do not hold after all. */
  place(): () => void
  /** Takes away what was not put in place. */
  drop(): void
}

/**
 * Writes texts beside their files and brings them to the disk, so that putting them in place is only a change of name:
 * whoever reads sees the old text or the new one, never half of it.
 *
 * A busy disk takes a second or more; meanwhile people are answered. After `patienceMs` it is not waited for: then a
 * power cut before it is done can leave an empty file, on a file system that does not guard against that.
 */
export async function makeReady(prints: readonly Print[], patienceMs: number | null = null): Promise<Ready> {
  const beside = prints.map((print) => ({ ...print, unfinished: unfinishedFor(print.file) }))
  const drop = (): void => {
    for (const { unfinished } of beside) rmSync(unfinished, { force: true })
  }
  const written = beside.map(write)
  const onDisk = written.map(async (file) => bringToDisk(await file))
  try {
    // Whoever does not wait for the disk still hears that it is full, which writing says.
    const longEnough = patienceMs === null ? [] : [Promise.all(written).then(() => pause(patienceMs))]
    await Promise.race([Promise.all(onDisk), ...longEnough])
  } catch (error) {
    await Promise.allSettled(onDisk)
    drop()
    throw error
  }
  return { place: () => placeAll(beside), drop }
}

const unfinishedFor = (file: string): string => join(dirname(file), `.${basename(file)}.${randomUUID()}${UNFINISHED}`)

async function write({ unfinished, text, isNew }: Beside): Promise<FileHandle> {
  if (isNew) await mkdir(dirname(unfinished), { recursive: true })
  const file = await open(unfinished, 'w')
  try {
    await file.writeFile(text)
    return file
  } catch (error) {
    await file.close()
    throw error
  }
}

async function bringToDisk(file: FileHandle): Promise<void> {
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

function placeAll(beside: readonly Beside[]): () => void {
  const undo: (() => void)[] = []
  const putBack = (): void => {
    for (const step of undo) step()
  }
  try {
    for (const { file, unfinished } of beside) {
      const before = readContent(file)
      renameSync(unfinished, file)
      undo.unshift(() => (before === null ? rmSync(file, { force: true }) : writeContent(file, before)))
    }
  } catch (error) {
    putBack()
    throw error
  }
  return putBack
}

function writeContent(file: string, text: string): void {
  const unfinished = unfinishedFor(file)
  writeFileSync(unfinished, text, { flush: true })
  renameSync(unfinished, file)
}
