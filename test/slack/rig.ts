import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Receiver } from '@slack/bolt'
import type { Assistant } from '../../src/answer/assistant.ts'
import { LinkShelf } from '../../src/answer/links/link-shelf.ts'
import { type LocalSlack, type LocalSlackSettings, startLocalSlack } from '../../src/local-slack/local-slack.ts'
import type { Message } from '../../src/local-slack/workspace.ts'
import type { Editing } from '../../src/slack/admin/editing.ts'
import { createSlackApp } from '../../src/slack/app.ts'
import { createLog } from '../../src/slack/log.ts'
import { httpReceiver, portOf, socketReceiver } from '../../src/slack/transport.ts'
import { PLAIN_WORKSPACE, type WorkspaceSettings } from '../../src/slack/workspace.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { InProcessReceiver } from './in-process.ts'
import { STAND_IN } from './stand-in.ts'
import { createUnderWay } from './under-way.ts'

export const TRANSPORTS = ['in process', 'Socket Mode', 'signed HTTP'] as const
export type TransportName = (typeof TRANSPORTS)[number]

export const MANIFEST = readFileSync('manifest.json', 'utf8')

const QUIET_ROUNDS = 6
/** Where everything happens in this program, turns of its loop count and not the time they take. */
const ROUND_MS = 2
/** A store that was given may be a server, which answers in its own time. */
const ROUND_BESIDE_SERVER_MS = 10

/** The three seconds of Slack are for a computer that is not busy with other tests. */
const UNHURRIED = { retryScheduleMs: [0, 500, 500], ackTimeoutMs: 20_000, triggerLifetimeMs: 60_000 }

interface RigSettings {
  readonly transport?: TransportName
  readonly assistant?: Assistant
  /** What HR linked, when the assistant answers from it. */
  readonly links?: LinkShelf
  readonly slack?: Partial<LocalSlackSettings>
  /** One in a folder of its own when none is given. */
  readonly store?: Store
  /** What admins work with, on the store of the rig. */
  readonly editing?: (store: Store) => Promise<Editing>
  /** Chosen when the workspace is there, since its ids are new at every start. */
  readonly workspace?: (slack: LocalSlack) => WorkspaceSettings
  /** The day on which everything happens; 25 November 2026 when none is given. */
  readonly today?: string
  readonly remindsDaysBefore?: number
  /** Long when none is given: a busy computer is no reason for a sign of patience among the messages. */
  readonly patienceMs?: number
}

export type Rig = Awaited<ReturnType<typeof startRig>>

/** The real app against the local Slack, over one of the transports. */
export async function startRig({
  transport = 'in process',
  assistant = STAND_IN,
  slack: rules = {},
  workspace = () => PLAIN_WORKSPACE,
  store: given,
  links = new LinkShelf(),
  editing: opened,
  today = '2026-11-25',
  remindsDaysBefore,
  patienceMs = 60_000,
}: RigSettings = {}) {
  const slack = await startLocalSlack({ ...UNHURRIED, manifest: MANIFEST, ...rules })
  const underWay = createUnderWay()
  const folder = mkdtempSync(join(tmpdir(), 'rig-'))
  const store = given ?? (await openStore({ place: { kind: 'folder', folder } }))
  const lines: string[] = []
  const log = createLog(
    (line) => lines.push(line),
    () => new Date(),
  )
  const settings = { botToken: slack.botToken, slackApiUrl: slack.apiUrl, now: () => new Date(`${today}T12:00:00Z`) }
  const editing = await opened?.(store)
  const begin = async () => {
    const receiver = receiverFor(transport, slack, log)
    const own = createSlackApp({
      assistant,
      receiver,
      log,
      store,
      links,
      ...(editing && { editing }),
      ...(remindsDaysBefore !== undefined && { remindsDaysBefore }),
      workspace: workspace(slack),
      patienceMs,
      ...settings,
    })
    underWay.follow(own.app)
    await own.app.init()
    const started: unknown = await receiver.start(0)
    const address = transport === 'signed HTTP' ? `http://127.0.0.1:${portOf(started)}/slack/events` : null
    if (address !== null) slack.deliverTo(address)
    return { ...own, receiver, address }
  }
  let running = await begin()
  const sanne = slack.as('sanne')
  const direct = slack.workspace.directMessage(sanne.user)?.id ?? ''
  return {
    slack,
    store,
    /** Where the store is, when none was given. */
    folder,
    /** Where Slack posts to, when it does. */
    address: running.address,
    /** Takes up what was left, once. */
    recover: () => running.recovery.look(),
    /** Looks once which owners must be asked to look their cards over. */
    remind: () => running.reminders.look(),
    /** The program stops and starts again, with the same store and nothing else of what it knew. */
    async restart(): Promise<void> {
      await running.receiver.stop()
      await running.idle()
      running = await begin()
    },
    sanne,
    noor: slack.as('noor'),
    direct,
    channel: slack.workspace.channelNamed('vraag-hr')?.id ?? '',
    lines,
    /** A payload that no button made, as if it came from Slack. */
    forge: (body: Record<string, unknown>) => running.app.processEvent({ body, ack: async () => undefined }),
    /** Everything delivered was handled, however long that took, and nothing has come of it for a while. */
    async settled(): Promise<void> {
      let quiet = 0
      for (let seen = ''; quiet < QUIET_ROUNDS; ) {
        await slack.settled()
        await underWay.over()
        await running.idle()
        await new Promise((resolve) => setTimeout(resolve, given ? ROUND_BESIDE_SERVER_MS : ROUND_MS))
        const now = `${slack.calls.length} ${slack.deliveries.length} ${lines.length}`
        quiet = now === seen ? quiet + 1 : 0
        seen = now
      }
    },
    fromApp: (channel: string, viewer = sanne.user): Message[] =>
      slack.workspace.channels.get(channel)?.members.has(viewer)
        ? slack.workspace.history(channel, viewer).filter((message) => message.botId !== null)
        : [],
    async stop(): Promise<void> {
      await running.receiver.stop()
      await running.idle()
      await slack.stop()
      if (!given) await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function receiverFor(transport: TransportName, slack: LocalSlack, log: ReturnType<typeof createLog>): Receiver {
  if (transport === 'Socket Mode') return socketReceiver(slack.appToken, slack.apiUrl, log)
  if (transport === 'signed HTTP') return httpReceiver(slack.signingSecret, log)
  return new InProcessReceiver(slack)
}
