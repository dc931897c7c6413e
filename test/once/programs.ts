import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Transport } from '../../src/local-slack/delivery.ts'
import type { LocalSlack } from '../../src/local-slack/local-slack.ts'
import { signedHttp } from '../../src/local-slack/signed-http.ts'
import type { StorePlace } from '../../src/store/open.ts'
import { freePort } from '../free-port.ts'

const LONGEST_START_MS = 120_000

/** The program in a folder of its own, with content of its own, as on another computer. */
export function installElsewhere(): string {
  const folder = mkdtempSync(join(tmpdir(), 'installed-'))
  for (const part of ['dist', 'src', 'knowledge', 'intents', 'manifest.json', 'package.json'])
    cpSync(part, join(folder, part), { recursive: true, preserveTimestamps: true })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  return folder
}

/** The settings of a program that keeps what it knows in this place. */
export function settingsFor(place: StorePlace): Record<string, string> {
  return place.kind === 'folder' ? { DATA_DIR: place.folder } : { DATABASE_URL: place.url }
}

/** One running copy of the program, to which a Slack elsewhere delivers. */
export interface Copy {
  readonly url: string
  readonly output: () => string
  readonly isUp: () => boolean
  start(): Promise<void>
  kill(): Promise<void>
  /** Asks it to stop, as when a newer version is put in its place. */
  stop(): Promise<void>
  /** It stands still in whatever it is doing, as on a computer that is moved or out of memory, until it is woken. */
  freeze(): void
  wake(): void
}

/** A copy of the program for this Slack, with a port of its own that stays the same when it is started again. */
export async function createCopy(
  slack: LocalSlack,
  settings: Readonly<Record<string, string>>,
  folder = '.',
): Promise<Copy> {
  const port = await freePort()
  const env = {
    PATH: process.env.PATH ?? '',
    ENV_FILE: '',
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    SLACK_API_URL: slack.apiUrl,
    PORT: String(port),
    ...settings,
  }
  let child: ChildProcess | null = null
  let output = ''
  let isUp = false
  async function end(signal: NodeJS.Signals): Promise<void> {
    const running = child
    child = null
    isUp = false
    if (running === null || running.exitCode !== null) return
    const gone = new Promise((resolve) => running.once('exit', resolve))
    running.kill(signal)
    await gone
  }
  const copy: Copy = {
    url: `http://127.0.0.1:${port}/slack/events`,
    output: () => output,
    isUp: () => isUp,
    async start() {
      const started = spawn(process.execPath, ['dist/main.js'], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
      child = started
      let own = ''
      for (const stream of [started.stdout, started.stderr])
        stream.on('data', (chunk: Buffer) => {
          own += String(chunk)
          output += String(chunk)
        })
      await until(() => own.includes('luistert op poort') || started.exitCode !== null, LONGEST_START_MS)
      if (started.exitCode !== null) throw new Error(`the program stopped at once:\n${own}`)
      isUp = true
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    freeze: () => child?.kill('SIGSTOP'),
    wake: () => child?.kill('SIGCONT'),
  }
  return copy
}

/**
 * Delivers to each of them in turn, as a balancer does. An event for one that is gone fails, after which Slack tries
 * again; a click is not tried again, so that goes to the next that is there.
 */
export function inTurn(copies: readonly Copy[], secret: string): Transport {
  const roads = copies.map((copy) => ({ copy, road: signedHttp(copy.url, secret, Date.now) }))
  let turn = 0
  return async (envelope, timeoutMs) => {
    const open = envelope.type === 'events_api' ? roads : roads.filter(({ copy }) => copy.isUp())
    const next = open[turn++ % open.length]
    return next ? next.road(envelope, timeoutMs) : { ok: false, reason: 'nobody' }
  }
}

export async function until(holds: () => boolean, mostMs: number): Promise<boolean> {
  const end = Date.now() + mostMs
  while (!holds() && Date.now() < end) await pause(20)
  return holds()
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
