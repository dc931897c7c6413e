import type { RequestListener } from 'node:http'
import { HTTPReceiver, type Receiver, SocketModeReceiver } from '@slack/bolt'
import { clientOptions } from './app.ts'
import { boltLogger } from './bolt-logger.ts'
import type { Log } from './log.ts'
import { createRecent } from './recent.ts'

/** Long enough for a slow network, short enough that a reconnect leaves no hole of five seconds. */
const CLIENT_PING_MS = 1_000
const SIGNED_FOR_SECONDS = 5 * 60

export function socketReceiver(appToken: string, slackApiUrl: string | null, log: Log): Receiver {
  return new SocketModeReceiver({
    appToken,
    logger: boltLogger(log),
    clientPingTimeout: CLIENT_PING_MS,
    installerOptions: { clientOptions: clientOptions(slackApiUrl) },
  })
}

/** What is not for Slack goes to `others`, on the same port. */
export function httpReceiver(signingSecret: string, log: Log, others: RequestListener | null = null): Receiver {
  const receiver = new HTTPReceiver({ signingSecret, logger: boltLogger(log) })
  const slack = onlyFresh(receiver.requestListener)
  receiver.requestListener = others
    ? (request, response) => (isForSlack(request.url) ? slack : others)(request, response)
    : slack
  return receiver
}

/** Where a receiver listens that was started on any free port. */
export function portOf(started: unknown): number {
  const hasAddress = typeof started === 'object' && started !== null && 'address' in started
  const address: unknown = hasAddress && typeof started.address === 'function' ? started.address() : null
  if (typeof address === 'object' && address !== null && 'port' in address) return Number(address.port)
  throw new Error('the HTTP receiver did not say where it listens')
}

const isForSlack = (target = ''): boolean => /^\/slack\/events(?:[/?#]|$)/.test(target)

/**
 * Refuses what Bolt lets through: a signature dated more than five minutes ahead, and one that was taken before.
 * Slack signs every attempt anew, so a signature that comes twice was copied on the way.
 */
function onlyFresh(next: RequestListener): RequestListener {
  const taken = createRecent<true>(20_000)
  return (request, response) => {
    const ahead = Number(request.headers['x-slack-request-timestamp']) - Date.now() / 1000
    const signature = String(request.headers['x-slack-signature'] ?? '')
    if (ahead > SIGNED_FOR_SECONDS || taken.has(signature)) {
      response.writeHead(401, { connection: 'close', 'x-slack-no-retry': '1' }).end()
      return
    }
    response.once('finish', () => response.statusCode === 200 && signature !== '' && taken.set(signature, true))
    next(request, response)
  }
}
