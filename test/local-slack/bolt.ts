import { App, type Logger, LogLevel, SocketModeReceiver } from '@slack/bolt'
import { type LocalSlack, type LocalSlackSettings, startLocalSlack } from '../../src/local-slack/local-slack.ts'

interface Connected {
  readonly slack: LocalSlack
  readonly app: App
  readonly stop: () => Promise<void>
}

const nothing = (): void => {}
/** What the framework says when a test stops it is of no use to who reads the test. */
const QUIET: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  getLevel: () => LogLevel.ERROR,
  setName: nothing,
}

/** Slack's own framework, connected to a local Slack over Socket Mode, with nothing of ours in it. */
export async function connectBolt(
  manifest: string,
  listen: (app: App) => void = () => {},
  rules: Partial<LocalSlackSettings> = {},
): Promise<Connected> {
  const slack = await startLocalSlack({ manifest, ...rules })
  const clientOptions = { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } }
  const { appToken, botToken } = slack
  const receiver = new SocketModeReceiver({ appToken, logger: QUIET, installerOptions: { clientOptions } })
  const app = new App({ receiver, token: botToken, logger: QUIET, clientOptions, convoStore: false })
  listen(app)
  await app.start()
  return {
    slack,
    app,
    async stop() {
      await app.stop()
      await slack.stop()
    },
  }
}

const LONGEST_MS = 30_000

/** Waits for something that comes of a delivery; fails when it does not come. */
export async function eventually<T>(look: () => T | undefined): Promise<T> {
  for (const end = Date.now() + LONGEST_MS; Date.now() < end; ) {
    const found = look()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('it did not come')
}
