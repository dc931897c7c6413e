import { join } from 'node:path'
import { loadEnvFile } from 'node:process'
import { ConfigError } from './config.ts'
import { ROOT } from './folders.ts'

/**
 * Adds the settings of `.env` beside the program, when it is there, or of the file that `ENV_FILE` names; an empty
 * `ENV_FILE` is no file at all. What the environment says itself goes before.
 */
export function addSettingsFile(): void {
  const named = process.env.ENV_FILE
  if (named === '') return
  try {
    loadEnvFile(named ?? join(ROOT, '.env'))
  } catch (error) {
    if (named !== undefined) throw new ConfigError([`ENV_FILE names "${named}", which cannot be read.`])
    if (!isAbsent(error)) throw error
  }
}

const isAbsent = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'
