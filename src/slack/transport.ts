import { HTTPReceiver, type Receiver, SocketModeReceiver } from '@slack/bolt'
import { clientOptions } from './app.ts'
import { boltLogger } from './bolt-logger.ts'
import type { Log } from './log.ts'

/** Long enough for a slow network, short enough that a reconnect leaves no hole of five seconds. */
const CLIENT_PING_MS = 1_000

export function socketReceiver(appToken: string, slackApiUrl: string | null, log: Log): Receiver {
  return new SocketModeReceiver({
    appToken,
    logger: boltLogger(log),
    clientPingTimeout: CLIENT_PING_MS,
    installerOptions: { clientOptions: clientOptions(slackApiUrl) },
  })
}

export function httpReceiver(signingSecret: string, log: Log): Receiver {
  return new HTTPReceiver({ signingSecret, logger: boltLogger(log) })
}
