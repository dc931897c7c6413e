import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type LocalSlack, startLocalSlack } from '../local-slack/local-slack.ts'
import { signedHttp } from '../local-slack/signed-http.ts'
import { percentile } from './measure.ts'
import { startProgram } from './program.ts'

export interface LoadSettings {
  /** The folder of the program. */
  readonly root: string
  readonly questions: readonly string[]
  /** Questions for the throughput. */
  readonly burst: number
  readonly seconds: number
}

const AT_ONCE = 32
const PER_SECOND = 50
const PATIENCE_MS = 60_000

/**
 * Events through signed HTTP into a finished `chat.postMessage`, with the program in a process of its own and a local
 * Slack in this one: as many as it can, and then fifty a second.
 */
export async function loadTimes({ root, questions, burst, seconds }: LoadSettings): Promise<string> {
  const manifest = readFileSync(join(root, 'manifest.json'), 'utf8')
  const slack = await startLocalSlack({ manifest, retryScheduleMs: [] })
  const port = 20_000 + (process.pid % 20_000)
  const program = await startProgram(root, {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    SLACK_API_URL: slack.apiUrl,
    PORT: String(port),
  })
  try {
    const asker = createAsker(slack, questions, `http://127.0.0.1:${port}/slack/events`)
    await asker.closed(AT_ONCE)
    return [await throughput(asker, burst), await steady(asker, seconds)].join('\n')
  } finally {
    await program.stop()
    await slack.stop()
  }
}

type Asker = ReturnType<typeof createAsker>

/** Asks one question after another, each by the next person, and knows when it was acknowledged and answered. */
function createAsker(slack: LocalSlack, questions: readonly string[], address: string) {
  const post = signedHttp(address, slack.signingSecret, Date.now)
  const acks: number[] = []
  const answers = new Map<string, number>()
  const waiting = new Map<string, () => void>()
  let refused = 0
  let asked = 0

  slack.deliverWith(async (envelope, timeoutMs) => {
    const start = performance.now()
    const ack = await post(envelope, timeoutMs)
    acks.push(performance.now() - start)
    if (!ack.ok) refused += 1
    return ack
  })
  slack.workspace.subscribe((change) => {
    if (change.type !== 'message' || change.message.botId === null || change.message.threadTs === null) return
    const root = change.message.threadTs
    answers.set(root, (answers.get(root) ?? 0) + 1)
    waiting.get(root)?.()
  })

  function ask(): Promise<void> {
    const { humans, directMessage } = slack.workspace
    const user = humans[asked % humans.length] ?? ''
    const text = `${questions[asked % questions.length]}`
    asked += 1
    const name = slack.workspace.people.get(user)?.name ?? ''
    const { ts } = slack.as(name).say(directMessage(user)?.id ?? '', text)
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, PATIENCE_MS)
      waiting.set(ts, () => {
        clearTimeout(timer)
        waiting.delete(ts)
        resolve()
      })
    })
  }

  return {
    ask,
    /** So many questions, with `AT_ONCE` of them under way at any moment. */
    async closed(count: number): Promise<void> {
      let left = count
      const one = async (): Promise<void> => {
        while (left > 0) {
          left -= 1
          await ask()
        }
      }
      await Promise.all(Array.from({ length: AT_ONCE }, one))
    },
    /** What happened since the last time. */
    taken() {
      const counts = [...answers.values()]
      const seen = {
        acks: acks.splice(0),
        refused,
        once: counts.filter((n) => n === 1).length,
        more: counts.filter((n) => n > 1).length,
      }
      answers.clear()
      refused = 0
      return seen
    },
  }
}

async function throughput(asker: Asker, burst: number): Promise<string> {
  asker.taken()
  const start = performance.now()
  await asker.closed(burst)
  const elapsed = (performance.now() - start) / 1000
  const { acks, once, more } = asker.taken()
  return `${burst} questions, ${AT_ONCE} at once: ${(burst / elapsed).toFixed(0)} a second from event to posted answer, answered once ${once}, more than once ${more}, ack p99 ${shown(acks, 0.99)} ms`
}

async function steady(asker: Asker, seconds: number): Promise<string> {
  const total = PER_SECOND * seconds
  const start = performance.now()
  const answered: Promise<void>[] = []
  while (answered.length < total) {
    const due = Math.min(total, Math.floor(((performance.now() - start) / 1000) * PER_SECOND))
    while (answered.length < due) answered.push(asker.ask())
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await Promise.all(answered)
  const { acks, refused, once, more } = asker.taken()
  return `${PER_SECOND} questions a second for ${seconds} s: ack p50 ${shown(acks, 0.5)} ms, p99 ${shown(acks, 0.99)} ms, not acknowledged ${refused}; of ${total} answered once ${once}, more than once ${more}`
}

const shown = (times: readonly number[], share: number): string => percentile(times, share).toFixed(1)
