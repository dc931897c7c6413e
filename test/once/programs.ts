import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import type { Transport } from '../../src/local-slack/delivery.ts'
import type { LocalSlack } from '../../src/local-slack/local-slack.ts'
import { signedHttp } from '../../src/local-slack/signed-http.ts'

const LONGEST_START_MS = 120_000

/** The program is run as it is shipped. */
export function compile(): void {
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'])
}

/** One running copy of the program, to which a Slack elsewhere delivers. */
export interface Copy {
  readonly url: string
  readonly output: () => string
  kill(): Promise<void>
  start(): Promise<void>
}

/** A copy of the program for this Slack, with a port of its own that stays the same when it is started again. */
export async function createCopy(slack: LocalSlack, settings: Readonly<Record<string, string>>): Promise<Copy> {
  const port = await freePort()
  const env = {
    PATH: process.env.PATH ?? '',
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    SLACK_API_URL: slack.apiUrl,
    PORT: String(port),
    ...settings,
  }
  let child: ChildProcess | null = null
  let output = ''
  const copy: Copy = {
    url: `http://127.0.0.1:${port}/slack/events`,
    output: () => output,
    async start() {
      const started = spawn(process.execPath, ['dist/main.js'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
      child = started
      let own = ''
      for (const stream of [started.stdout, started.stderr])
        stream.on('data', (chunk: Buffer) => {
          own += String(chunk)
          output += String(chunk)
        })
      await until(() => own.includes('luistert op poort') || started.exitCode !== null, LONGEST_START_MS)
      if (started.exitCode !== null) throw new Error(`the program stopped at once:\n${own}`)
    },
    async kill() {
      const running = child
      child = null
      if (running === null || running.exitCode !== null) return
      const gone = new Promise((resolve) => running.once('exit', resolve))
      running.kill('SIGKILL')
      await gone
    },
  }
  return copy
}

/** Delivers to each of them in turn, as a balancer does; one that is gone is an error, after which Slack tries again. */
export function inTurn(copies: readonly Copy[], secret: string): Transport {
  const roads = copies.map(({ url }) => signedHttp(url, secret, Date.now))
  let turn = 0
  return async (envelope, timeoutMs) => {
    const road = roads[turn++ % roads.length]
    return road ? road(envelope, timeoutMs) : { ok: false, reason: 'nobody' }
  }
}

export async function until(holds: () => boolean, mostMs: number): Promise<boolean> {
  const end = Date.now() + mostMs
  while (!holds() && Date.now() < end) await pause(20)
  return holds()
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
