import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, describe, expect, it } from 'vitest'
import type { Fault } from '../../src/local-slack/faults.ts'
import type { LocalSlackSettings } from '../../src/local-slack/local-slack.ts'
import { signedHttp } from '../../src/local-slack/signed-http.ts'
import { type Rig, startRig, type TransportName } from './rig.ts'

/** How long each misfortune lasts: two seconds, or `FAULT_SECONDS=60`. */
const SECONDS = Number(process.env.FAULT_SECONDS ?? 2)
const MS = SECONDS * 1_000
const PER_SECOND = 10
const MOST_GROWTH = 64 * 2 ** 20
const LONG = { timeout: 120_000 + 10 * MS }
/** Slack tries again at once, and then when the misfortune is over, as its minute and five minutes would be. */
const RETRIES: Partial<LocalSlackSettings> = { retryScheduleMs: [0, MS, MS], ackTimeoutMs: 3_000 }

let rig: Rig | undefined
afterEach(async () => {
  await rig?.stop()
  rig = undefined
})

interface Outcome {
  readonly asked: readonly string[]
  readonly answered: readonly string[]
  readonly grown: number
}

/** Asks ten times a second while the misfortune lasts, and waits until nothing more comes. */
async function askDuring(running: Rig, strike: () => void, everyMs: number): Promise<Outcome> {
  const before = memory()
  const asked: string[] = []
  const striking = setInterval(strike, everyMs)
  for (const start = performance.now(); performance.now() - start < MS; ) {
    asked.push(running.sanne.say(running.direct, `vraag ${asked.length}`).ts)
    await new Promise((resolve) => setTimeout(resolve, 1_000 / PER_SECOND))
  }
  clearInterval(striking)
  running.slack.faults.clear()
  await running.settled()
  const answers = running.fromApp(running.direct).filter(({ text }) => text.includes('je vroeg “vraag'))
  const grown = memory() - before
  return { asked, answered: answers.map(({ threadTs }) => threadTs ?? ''), grown }
}

function expectEachOnce({ asked, answered, grown }: Outcome): void {
  expect(asked.length).toBeGreaterThan(5)
  expect(answered.toSorted()).toEqual(asked.toSorted())
  expect(grown).toBeLessThan(MOST_GROWTH)
}

async function started(transport: TransportName): Promise<Rig> {
  rig = await startRig({ transport, slack: RETRIES })
  return rig
}

describe('each question is answered once, and memory stays flat', () => {
  it.each<[string, Fault, number]>([
    ['asks for patience again and again', { retryAfterSeconds: 1, times: 3 }, 700],
    ['fails half of the calls', { status: 503, times: 1 }, 100],
    ['answers with nonsense now and then', { status: 502, times: 1 }, 150],
    ['takes its time', { delayMs: 700, times: 5 }, 250],
  ])('while Slack %s', LONG, async (_, fault, everyMs) => {
    const running = await started('signed HTTP')
    const strike = () => running.slack.faults.plan({ method: 'chat.postMessage', ...fault })
    expectEachOnce(await askDuring(running, strike, everyMs))
  })

  it('while the socket drops every 200 ms', LONG, async () => {
    const running = await started('Socket Mode')
    expectEachOnce(await askDuring(running, running.slack.dropConnections, 200))
  })

  it('while Slack asks for a new connection every half second', LONG, async () => {
    const running = await started('Socket Mode')
    expectEachOnce(await askDuring(running, () => running.slack.disconnect('refresh_requested'), 500))
  })

  it('while Slack hears a third of the acknowledgements too late, and tries again', LONG, async () => {
    const running = await started('signed HTTP')
    const post = signedHttp(running.address ?? '', running.slack.signingSecret, Date.now)
    let deliveries = 0
    running.slack.deliverWith(async (envelope, timeoutMs) => {
      deliveries += 1
      const late = deliveries % 3 === 0
      const ack = await post(envelope, timeoutMs)
      return late ? { ok: false, reason: 'http_timeout' } : ack
    })
    expectEachOnce(await askDuring(running, () => {}, 1_000))
    expect(running.slack.deliveries.some(({ envelope }) => envelope.retry !== null)).toBe(true)
  })
})

/** What is in use after the waste was taken out. */
function memory(): number {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect === 'function') collect()
  return process.memoryUsage().heapUsed
}
