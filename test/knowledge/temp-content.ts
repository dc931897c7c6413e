import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import type { Folders } from '../../src/folders.ts'

const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url))

export const CARD = 'knowledge/cards/vergoedingen/proefvergoeding.md'
export const RULE = 'knowledge/rules/proef.bedrag.yaml'

export interface TempContent {
  readonly root: string
  readonly folders: Folders
  /** Replaces words in a file, as an editor would who saves it. */
  edit(file: string, words: string, others: string): void
  write(file: string, text: string): void
  rename(file: string, name: string): void
  remove(file: string): void
}

/** A copy of the small knowledge of the fixtures, which a test may change; gone when the test is over, or as told. */
export function tempContent(afterwards: (clear: () => void) => void = onTestFinished): TempContent {
  const root = mkdtempSync(join(tmpdir(), 'content-'))
  cpSync(FIXTURES, root, { recursive: true })
  afterwards(() => rmSync(root, { recursive: true, force: true }))
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  return {
    root,
    folders: {
      knowledge: join(root, 'knowledge'),
      intents: join(root, 'intents'),
      company: [],
      letters: join(root, 'letters'),
      receipts: join(root, 'receipts'),
      kept: join(root, 'dist', 'knowledge.json'),
    },
    edit(file, words, others) {
      const before = readFileSync(join(root, file), 'utf8')
      if (!before.includes(words)) throw new Error(`${file} does not hold "${words}"`)
      write(file, before.replace(words, others))
    },
    write,
    rename: (file, name) => renameSync(join(root, file), join(root, dirname(file), name)),
    remove: (file) => rmSync(join(root, file)),
  }
}
