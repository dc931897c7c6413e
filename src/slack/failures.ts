import { randomBytes } from 'node:crypto'
import type { WebClient } from '@slack/web-api'
import { errorName } from '../core/error-name.ts'
import { scrub } from '../store/scrub.ts'
import { type Posted, sentence } from './blocks.ts'
import { isElsewhere } from './elsewhere.ts'
import type { Inbox } from './inbox.ts'
import { Whereabouts } from './incoming.ts'
import { commandKey } from './keys.ts'
import type { Log } from './log.ts'
import { respondTo } from './respond-to.ts'
import { failure, TEXTS } from './texts.ts'
import { BusyError } from './work.ts'

export interface Failure {
  readonly error: Error
  readonly body: unknown
}

interface Desks {
  readonly log: Log
  readonly inbox: Inbox
}

const TRY_AGAIN_MS = 20_000

/** The one place where failures end: in the log, and as a sentence to the person with the same reference. */
export async function onFailure({ log, inbox }: Desks, client: WebClient, { error, body }: Failure): Promise<void> {
  if (isElsewhere(causeOf(error))) return log('info', 'answered-elsewhere')
  const words = reported(log, error)
  try {
    await tell(client, body, sentence(words))
    await eachDelivery(body, inbox.done)
  } catch (unreachable) {
    log('error', 'not-told', { words, error: errorName(unreachable) })
    await eachDelivery(body, (key) => inbox.later(key, TRY_AGAIN_MS))
  }
}

/** Puts a failure in the log, and gives the sentence for the person with the same reference. */
export function reported(log: Log, error: unknown): string {
  const reference = recorded(log, error)
  return isBusy(error) ? `${TEXTS.busy.nl}\n${TEXTS.busy.en}` : failure(reference)
}

/** Puts a failure in the log under a reference that the person can pass on. */
export function recorded(log: Log, error: unknown): string {
  const cause = causeOf(error)
  const reference = `HW-${randomBytes(4).toString('hex').toUpperCase()}`
  log(isBusy(error) ? 'warn' : 'error', 'failed', {
    reference,
    error: cause.name,
    message: withoutQuestion(cause),
    place: topOfStack(cause),
  })
  return reference
}

const isBusy = (error: unknown): boolean => causeOf(error) instanceof BusyError

const causeOf = (error: unknown): Error => original(error instanceof Error ? error : new Error('unknown'))

/** A person who was told of the failure is not answered after all; one who could not be reached is tried again. */
async function eachDelivery(body: unknown, act: (key: string) => Promise<void>): Promise<void> {
  const { event, command, trigger_id } = Whereabouts.safeParse(body).data ?? {}
  if (event?.ts !== undefined) await act(`${event.channel}:${event.ts}`)
  if (command !== undefined && trigger_id !== undefined) await act(commandKey({ trigger_id }))
}

/** To the person alone; in a direct conversation as an ordinary reply. */
async function tell(client: WebClient, body: unknown, words: Posted): Promise<void> {
  const where = Whereabouts.safeParse(body)
  if (!where.success) return
  const { event, response_url, user } = where.data
  if (response_url !== undefined) {
    return respondTo(response_url, words)
  }
  if (event?.ts === undefined) {
    // A window or the Home page has no place of its own to say it in. Who shared a link asked for nothing.
    const person = user?.id ?? (event?.channel.startsWith('D') ? event.user : undefined)
    if (person !== undefined) await client.chat.postMessage({ channel: person, ...words })
    return
  }
  const place = { channel: event.channel, thread_ts: event.thread_ts ?? event.ts }
  if (event.channel.startsWith('D')) await client.chat.postMessage({ ...place, ...words })
  else await client.chat.postEphemeral({ ...place, user: event.user, ...words })
}

/** Bolt wraps what a listener threw. */
function original(error: Error): Error {
  return 'original' in error && error.original instanceof Error ? error.original : error
}

/**
 * Only messages of our own and of the SDK, cut short. What the language or a validation says of a value could quote
 * it ("Cannot convert 12,5 to a BigInt"), so of those only the name and the place are told.
 */
function withoutQuestion(error: Error): string {
  return QUOTING.has(error.name) ? '' : scrub(error.message.slice(0, 200))
}

const QUOTING = new Set(['ZodError', 'TypeError', 'RangeError', 'SyntaxError', 'URIError'])

function topOfStack(error: Error): string {
  return /\bat .*?([\w-]+\.[jt]s:\d+)/.exec(error.stack ?? '')?.[1] ?? ''
}
