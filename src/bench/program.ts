import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const LONGEST_START_MS = 120_000
const PASSED_ON = ['PATH', 'HOME', 'TMPDIR', 'LANG']

/** The compiled program in a process of its own, over signed HTTP, with the settings it is given and a store of its own. */
export async function startProgram(root: string, settings: Readonly<Record<string, string>>) {
  const data = mkdtempSync(join(tmpdir(), 'load-'))
  const kept = PASSED_ON.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))
  const env = { ...Object.fromEntries(kept), ENV_FILE: '', DATA_DIR: data, ...settings }
  const child = spawn(process.execPath, ['dist/main.js'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const ready = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the program did not start:\n${output}`)), LONGEST_START_MS)
    child.stdout.on('data', () => resolve(clearTimeout(timer)))
    child.stderr.on('data', (chunk: Buffer) => {
      output = (output + String(chunk)).slice(-4_000)
    })
    child.once('exit', (code) => reject(new Error(`the program ended with ${code}:\n${output}`)))
  })
  await ready
  return {
    stop: () =>
      new Promise<void>((resolve) => {
        child.once('exit', () => {
          rmSync(data, { recursive: true, force: true })
          resolve()
        })
        child.kill('SIGTERM')
      }),
  }
}
