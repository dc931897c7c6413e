import type { WebClient } from '@slack/web-api'
import { z } from 'zod'
import { errorName } from '../core/error-name.ts'
import type { OpenDelivery } from '../store/deliveries.ts'
import { replyMessage, sentence } from './blocks.ts'
import { isElsewhere } from './elsewhere.ts'
import { IncomingMessage, isFromPerson } from './incoming.ts'
import { type AnsweredSurface, answerMessage } from './messages.ts'
import { answerAmong, answerTo } from './metadata.ts'
import { respondTo } from './respond-to.ts'
import { INTERRUPTED } from './store-texts.ts'
import { threadFrom } from './thread.ts'
import type { Tools } from './tools.ts'

const MOST_AT_ONCE = 20
const MOST_ATTEMPTS = 5

export interface Recovery {
  /** Looks once; resolves when everything that was found is dealt with. */
  look(): Promise<void>
  start(): void
  stop(): void
}

/**
 * Takes up what a program that was killed had begun.
 *
 * The words of a question are not kept: they are read again from Slack, where they still stand. An answer that was
 * decided is kept, and is posted unless it already stands in the thread.
 */
export function createRecovery(tools: Tools, client: WebClient): Recovery {
  let timer: NodeJS.Timeout | undefined
  let underWay: Promise<void> | null = null

  const look = async (): Promise<void> => {
    const left = await tools.store.deliveries.takeUp(MOST_AT_ONCE)
    await Promise.all(left.map((delivery) => takeUp(tools, client, delivery)))
  }
  const alone = (): Promise<void> => {
    underWay ??= look().finally(() => {
      underWay = null
    })
    return underWay
  }
  // A store that is away has said so elsewhere.
  const quietly = (): void => {
    // Not after what is taken up: that may take long, and a sign of life must not wait for it.
    void tools.store.deliveries.renew().catch(() => undefined)
    void alone().catch(() => undefined)
    void tools.inbox.settleOpen().catch(() => undefined)
  }
  return {
    look: alone,
    start() {
      timer = setInterval(quietly, tools.store.deliveries.signEveryMs).unref()
      quietly()
    },
    stop: () => clearInterval(timer),
  }
}

async function takeUp(tools: Tools, client: WebClient, delivery: OpenDelivery): Promise<void> {
  const { key, surface, attempts, state } = delivery
  try {
    const outcome = attempts > MOST_ATTEMPTS ? 'given-up' : await finish(tools, client, delivery)
    tools.log(outcome === 'given-up' ? 'error' : 'info', 'taken-up', { surface, state, attempts, outcome })
    if (outcome !== 'answering') await tools.inbox.done(key)
  } catch (error) {
    if (isElsewhere(error)) tools.log('info', 'taken-up', { surface, state, attempts, outcome: 'elsewhere' })
    else tools.log('error', 'not-taken-up', { surface, attempts, error: errorName(error) })
  }
}

type Outcome = 'was-posted' | 'posted' | 'answering' | 'told' | 'gone' | 'too-late' | 'given-up'

async function finish(tools: Tools, client: WebClient, delivery: OpenDelivery): Promise<Outcome> {
  if (delivery.address !== null) return finishPrivately(tools, delivery, delivery.address)
  const messages = await threadFrom(client, delivery)
  const ts = answerAmong(messages, delivery.key)
  if (ts !== null) {
    if (delivery.answer !== null) await tools.store.answers.posted(delivery.answer, { channel: delivery.channel, ts })
    return 'was-posted'
  }
  if (delivery.answer !== null && (await postKept(tools, client, delivery, delivery.answer))) return 'posted'
  const message = messages.map(readMessage).find((one) => one?.ts === delivery.ts)
  if (!message || !isFromPerson(message)) return 'gone'
  const bot = (await client.auth.test()).user_id ?? ''
  const asked = { ...message, channel: delivery.channel, surface: surfaceOf(delivery.surface) }
  await answerMessage(tools, client, bot, { ...asked, delivery: delivery.key })
  return 'answering'
}

/** Slack takes answers to a command for half an hour. */
const ADDRESS_LIVES_MS = 30 * 60_000

/**
 * A command whose answer was decided gets it; of another the words are gone, so its person is asked to repeat them.
 * Nobody can tell whether a private answer was already shown: rather twice than never, and only to who asked.
 */
async function finishPrivately(tools: Tools, delivery: OpenDelivery, address: string): Promise<Outcome> {
  if (delivery.ageMs > ADDRESS_LIVES_MS) return 'too-late'
  const kept = delivery.answer === null ? null : await tools.store.answers.find(delivery.answer)
  const message = kept
    ? replyMessage(kept.answer, { id: delivery.answer ?? '', mayShare: true })
    : sentence(`${INTERRUPTED.nl}\n${INTERRUPTED.en}`)
  await respondTo(address, message, () => tools.inbox.mustBeOurs(delivery.key))
  return kept ? 'posted' : 'told'
}

async function postKept(tools: Tools, client: WebClient, delivery: OpenDelivery, id: string): Promise<boolean> {
  const kept = await tools.store.answers.find(id)
  if (kept === null) return false
  const { channel, thread, ts } = delivery
  const posted = await client.chat.postMessage({
    channel,
    thread_ts: thread ?? ts ?? '',
    ...replyMessage(kept.answer, { id, unasked: delivery.surface === 'unasked' }),
    metadata: answerTo(delivery.key),
    unfurl_links: false,
  })
  if (posted.ts) await tools.store.answers.posted(id, { channel, ts: posted.ts })
  return true
}

const WithoutChannel = IncomingMessage.partial({ channel: true })

function readMessage(message: unknown): IncomingMessage | null {
  const { data } = WithoutChannel.safeParse(message)
  return data ? { ...data, channel: data.channel ?? '' } : null
}

const Surface = z.enum(['dm', 'mention', 'thread', 'unasked']).catch('thread')

const surfaceOf = (surface: string): AnsweredSurface => Surface.parse(surface)
