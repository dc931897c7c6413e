import { EventEmitter } from 'node:events'
import { readFile } from 'node:fs/promises'
import type { Receiver } from '@slack/bolt'
import { LinkShelf } from './answer/links/link-shelf.ts'
import { type ChangedText, openAssistant } from './assistant.ts'
import { type Config, ConfigError, readConfig } from './config.ts'
import { ContentError } from './core/problem.ts'
import { type LocalSlack, startLocalSlack } from './local-slack/local-slack.ts'
import { openPages, type Pages } from './open-pages.ts'
import { openEditing } from './publish/open-editing.ts'
import { createMemoryOfAdmins } from './slack/admin/editing.ts'
import { createSlackApp } from './slack/app.ts'
import { createLog, type Log } from './slack/log.ts'
import { dutchDay } from './slack/today.ts'
import { httpReceiver, socketReceiver } from './slack/transport.ts'
import type { WorkspaceSettings } from './slack/workspace.ts'
import { followLinks, type LinkFollower } from './store/follow-links.ts'
import { NewerStoreError } from './store/migrate.ts'
import { openStore } from './store/open.ts'
import { counting, createCounts } from './web/counts.ts'

/** What is needed to connect, whatever Slack is at the other end. */
interface Connection {
  readonly receiver: Receiver
  readonly botToken: string
  readonly slackApiUrl: string | null
  readonly start: () => Promise<unknown>
  readonly workspace: WorkspaceSettings
  /** What to tell the person who started the program. */
  readonly greeting: string
  readonly stop: () => Promise<void>
}

const USUAL_PORT = 3000
const LONGEST_FAREWELL_MS = 10_000

async function main(): Promise<void> {
  const log = createLog(
    (line) => process.stderr.write(line),
    () => new Date(),
  )
  // Such as a signed body that the SDK cannot read: one bad request must not end the conversation of all others.
  process.on('unhandledRejection', (reason) => {
    log('error', 'unhandled', { error: nameOf(reason) })
  })
  const config = readConfig(process.env)
  const links = new LinkShelf()
  const onReload = (message: string, problems: readonly string[]) =>
    log(problems.length === 0 ? 'info' : 'error', 'content', { message, problems: problems.join('\n') || undefined })
  const changedOnDisk = new EventEmitter<{ changed: [readonly ChangedText[]] }>()
  const content = await openAssistant(config.folders, onReload, {
    links,
    review: config.editing.review,
    onDisk: (changed) => changedOnDisk.emit('changed', changed),
  })
  let follower: LinkFollower | undefined
  const store = await openStore({
    place: config.store,
    onTrouble(event, error) {
      log(event === 'store-back' ? 'info' : 'error', event, { error: nameOf(error) })
      if (event === 'store-back') void follower?.catchUp().catch(noLinksYet)
    },
  })
  const noLinksYet = (error: unknown) => log('error', 'links-not-read', { error: nameOf(error) })
  follower = followLinks(store, links)
  await follower.catchUp().catch(noLinksYet)
  const editing = await openEditing({
    assistant: content,
    store,
    letters: config.folders.letters,
    today: () => dutchDay(new Date()),
    needsSecond: config.editing.needsSecond,
    onTrouble: (what, error) => log('error', 'not-kept', { what, error: nameOf(error) }),
  })
  changedOnDisk.on('changed', editing.noticed)
  const counts = createCounts()
  const assistant = counting(content, counts)
  const now = () => new Date()
  const pages = await openPages(
    { web: config.web, assistant, store, counts, log, now },
    { ...config, transport: config.transport.kind },
  )
  const connection = await connect(config, log, pages)
  const { app, idle, recovery } = createSlackApp({
    assistant,
    log,
    store,
    links,
    editing: { ...editing, ...createMemoryOfAdmins() },
    now,
    ...connection,
  })
  await app.init()
  if (config.web.signIn !== null) pages.belongTo((await app.client.auth.test()).team_id ?? '')
  await connection.start()
  recovery.start()
  say(connection.greeting)

  const farewell = async (): Promise<void> => {
    await connection.receiver.stop()
    recovery.stop()
    await Promise.race([idle(), new Promise((resolve) => setTimeout(resolve, LONGEST_FAREWELL_MS))])
    await connection.stop()
    follower?.stop()
    await pages.stop()
    editing.end()
    await content.close()
    await store.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void farewell())
}

async function connect(config: Config, log: Log, { listener, publicUrl }: Pages): Promise<Connection> {
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

function nameOf(error: unknown): string | undefined {
  return error instanceof Error ? error.name : error === undefined ? undefined : 'unknown'
}

function say(words: string): void {
  process.stdout.write(`${words}\n`)
}

main().catch((error: unknown) => {
  const known = error instanceof ContentError || error instanceof ConfigError || error instanceof NewerStoreError
  process.stderr.write(`${known || !(error instanceof Error) ? String(error) : (error.stack ?? error.message)}\n`)
  process.exit(1)
})
