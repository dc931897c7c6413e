import { spawn } from 'node:child_process'

export interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

interface Settings {
  readonly input?: string | Uint8Array
  readonly environment?: Readonly<Record<string, string>>
}

/** The command line as a person starts it, in a process of its own. */
export function run(args: readonly string[], { input = '', environment = {} }: Settings = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = start(args, environment)
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', reject)
    child.on('close', (status) =>
      resolve({ status, stdout: Buffer.concat(out).toString('utf8'), stderr: Buffer.concat(err).toString('utf8') }),
    )
    child.stdin.end(input)
  })
}

function start(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, ['src/launch.mjs', ...args], {
    env: { PATH: process.env.PATH, ENV_FILE: '', ...environment },
  })
  // The program may be gone before it has read everything.
  child.stdin.on('error', () => undefined)
  return child
}

/** A batch of which only the first piece of the replies is read, as `head` does. */
export function askAndReadOnce(lines: readonly string[]): Promise<Pick<Run, 'status' | 'stderr'>> {
  return new Promise((resolve, reject) => {
    const child = start(['ask', '--json'])
    let stderr = ''
    child.stdout.once('data', () => child.stdout.destroy())
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString('utf8')
    })
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, stderr }))
    child.stdin.end(`${lines.join('\n')}\n`)
  })
}

/** A batch of lines, as a file of questions is handed in. */
export function ask(lines: readonly string[], ...flags: readonly string[]): Promise<Run> {
  return run(['ask', '--json', ...flags], { input: `${lines.join('\n')}\n` })
}
