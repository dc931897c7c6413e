import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Program {
  readonly address: string
  /** Everything it wrote so far. */
  readonly output: () => string
  readonly stop: () => Promise<number | null>
}

const LONGEST_START_MS = 60_000

/** Starts the compiled program as a newcomer does, without settings but for a free port, and waits for its address. */
export async function startProgram(settings: Record<string, string> = {}): Promise<Program> {
  const kept = ['PATH', 'HOME', 'TMPDIR'].map((name) => [name, process.env[name]])
  const folder = mkdtempSync(join(tmpdir(), 'program-'))
  const env = {
    ...Object.fromEntries(kept.filter(([, value]) => value !== undefined)),
    ENV_FILE: '',
    PORT: '0',
    DATA_DIR: folder,
    ...settings,
  }
  const child = spawn(process.execPath, ['dist/main.js'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const gather = (chunk: Buffer): void => {
    output += String(chunk)
  }
  child.stdout.on('data', gather)
  child.stderr.on('data', gather)
  const address = await addressIn(child, () => output)
  return {
    address,
    output: () => output,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', (code) => {
          rmSync(folder, { recursive: true, force: true })
          resolve(code)
        })
        child.kill('SIGTERM')
      }),
  }
}

async function addressIn(child: ChildProcess, output: () => string): Promise<string> {
  const until = Date.now() + LONGEST_START_MS
  while (Date.now() < until && child.exitCode === null) {
    const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(output())?.[0]
    if (address) return address
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  child.kill('SIGKILL')
  throw new Error(`the program gave no address within ${LONGEST_START_MS} ms:\n${output()}`)
}
