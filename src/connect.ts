import { readFile } from 'node:fs/promises'
import type { Receiver } from '@slack/bolt'
import { type Config, ConfigError, USUAL_PORT } from './config.ts'
import { type LocalSlack, startLocalSlack } from './local-slack/local-slack.ts'
import type { Pages } from './open-pages.ts'
import type { Log } from './slack/log.ts'
import { httpReceiver, socketReceiver } from './slack/transport.ts'
import type { WorkspaceSettings } from './slack/workspace.ts'

/** What is needed to connect, whatever Slack is at the other end. */
export interface Connection {
  readonly receiver: Receiver
  readonly botToken: string
  readonly slackApiUrl: string | null
  readonly start: () => Promise<unknown>
  readonly workspace: WorkspaceSettings
  /** What to tell the person who started the program. */
  readonly greeting: string
  readonly stop: () => Promise<void>
}

/** Readies the connection to the Slack that the settings name; `start` makes it. */
export async function connect(config: Config, log: Log, { listener, publicUrl }: Pages): Promise<Connection> {
  const { transport, port, slackApiUrl } = config
  // Links lead to where the pages can be read, or nowhere.
  const workspace = { ...config.workspace, publicUrl }
  const stop = async (): Promise<void> => {}
  if (transport.kind === 'local') return connectLocally(port, workspace, log)
  const { botToken } = transport
  if (transport.kind === 'socket') {
    const receiver = socketReceiver(transport.appToken, slackApiUrl, log)
    const greeting =
      'Hybridewijzer is verbonden met Slack (Socket Mode). Hybridewijzer is connected to Slack (Socket Mode).'
    return { receiver, botToken, slackApiUrl, workspace, start: () => receiver.start(), greeting, stop }
  }
  const receiver = httpReceiver(transport.signingSecret, log, listener)
  const at = port ?? USUAL_PORT
  const greeting = `Hybridewijzer luistert op poort ${at}, pad /slack/events. Hybridewijzer listens on port ${at}, path /slack/events.`
  return { receiver, botToken, slackApiUrl, workspace, start: () => listen(receiver, at), greeting, stop }
}

/** Slack knows this address, so another port is no way out when it is taken. */
async function listen(receiver: Receiver, port: number): Promise<void> {
  try {
    await receiver.start(port)
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    throw taken ? new ConfigError([`PORT ${port} is taken by another program; stop that, or choose another.`]) : error
  }
}

/** No tokens: a Slack of our own on this computer, and the same app connected to it in the same way. */
async function connectLocally(port: number | null, asked: WorkspaceSettings, log: Log): Promise<Connection> {
  const manifest = await readFile(new URL('../manifest.json', import.meta.url), 'utf8')
  const wanted = port ?? USUAL_PORT
  const unfurlDomains = asked.publicUrl === null ? [] : [new URL(asked.publicUrl).host]
  const slack = await startLocalSlack({ manifest, port: wanted, environment: process.env.NODE_ENV, unfurlDomains })
  const receiver = socketReceiver(slack.appToken, slack.apiUrl, log)
  const moved = slack.portWasTaken
    ? `Poort ${wanted} is bezet, daarom een andere. Port ${wanted} is taken, so another one.\n`
    : ''
  return {
    receiver,
    botToken: slack.botToken,
    slackApiUrl: slack.apiUrl,
    workspace: localWorkspace(slack, asked),
    start: () => receiver.start(),
    greeting: `${moved}Open ${slack.pageUrl} en stel je vraag. Open ${slack.pageUrl} and ask.\nDit is een lokale Slack, niet de echte. This is a local Slack, not the real one. (Ctrl+C stopt/stops)\nAlle kaarten staan op ${asked.publicUrl}/k. All cards are at ${asked.publicUrl}/k.`,
    stop: slack.stop,
  }
}

/** The people and places of the local Slack have other ids at every start, so no setting can name them. */
function localWorkspace({ workspace }: LocalSlack, asked: WorkspaceSettings): WorkspaceSettings {
  return {
    ...asked,
    roles: {
      ...asked.roles,
      hrUsergroup: workspace.groupNamed('hr')?.id ?? null,
      adminUsergroup: workspace.groupNamed('beheer')?.id ?? null,
    },
    hrChannel: workspace.channelNamed('hr-team')?.id ?? null,
  }
}
