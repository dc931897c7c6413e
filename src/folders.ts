import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where content stands. */
export interface Folders {
  readonly knowledge: string
  readonly intents: string
  /** Folders with company policy, beside the shipped knowledge. */
  readonly company: readonly string[]
  /** The letters' full text, for checking quotes; may be absent. */
  readonly letters: string
  /** Folder in which receipts of calculations are kept. */
  readonly receipts: string
  /** File in which knowledge that was read is kept for the next start. */
  readonly kept: string
}

/** Where the program stands. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

/** Folder of the embedded database. */
export function storeFolderFrom(environment: Readonly<Record<string, string | undefined>>): string {
  return environment.DATA_DIR || join(ROOT, '.data')
}

/** `KNOWLEDGE_DIRS` (separated by colons), `LETTERS_DIR` and `RECEIPTS_DIR`, else what stands beside the program. */
export function foldersFrom(environment: Readonly<Record<string, string | undefined>>): Folders {
  const company = (environment.KNOWLEDGE_DIRS ?? '').split(':').filter((folder) => folder !== '')
  return {
    knowledge: join(ROOT, 'knowledge'),
    intents: join(ROOT, 'intents'),
    company,
    letters: environment.LETTERS_DIR || join(ROOT, '..', 'shared', 'letters'),
    receipts: environment.RECEIPTS_DIR || join(ROOT, '.receipts'),
    // Who starts it now with policy and now without finds both as they were.
    kept: join(ROOT, 'dist', company.length === 0 ? 'knowledge.json' : 'knowledge-with-policy.json'),
  }
}
