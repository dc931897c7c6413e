import { randomBytes, randomUUID } from 'node:crypto'
import type { Assistant } from './answer/assistant.ts'
import { ConfigError, USUAL_PORT } from './config.ts'
import { type Day, parseDay } from './core/day.ts'
import { errorName } from './core/error-name.ts'
import { writeLetter } from './letters/letters.ts'
import type { Log } from './slack/log.ts'
import { dutchDay } from './slack/today.ts'
import { PERIODS } from './store/retention.ts'
import type { Store } from './store/store.ts'
import type { Counts } from './web/counts.ts'
import type { Gate } from './web/gate.ts'
import { createOpenId } from './web/openid.ts'
import { listenerFor, type PageListener, startServer } from './web/server.ts'
import { createSeal } from './web/session.ts'
import { createSignIn, RETURN_PATH } from './web/sign-in.ts'
import type { CardVersion, GivenAnswer, Site, TrailOpening } from './web/site.ts'
import { createTrailKeys, type TrailKeys } from './web/trail-keys.ts'
import { createWeb, type Web } from './web/web.ts'
import type { WebSettings } from './web-settings.ts'

export interface PagesSettings {
  readonly web: WebSettings
  readonly assistant: Assistant
  /** What a file of content is called in the store. */
  readonly nameOf: (file: string) => string
  readonly store: Store
  readonly counts: Counts
  readonly log: Log
  readonly now: () => Date
}

/** How the program is connected, as far as the pages care. */
export interface Connected {
  readonly transport: 'local' | 'socket' | 'http'
  readonly port: number | null
  readonly slackApiUrl: string | null
}

/** The pages at work. */
export interface Pages {
  /** Where they are read; `null` when they cannot be. */
  readonly publicUrl: string | null
  /** Takes what comes in beside Slack's own requests on the port for Slack. */
  readonly listener: PageListener | null
  /** The workspace whose members may sign in, as soon as it is known. */
  readonly belongTo: (team: string) => void
  /** Where an administrator can fetch the audit trail, for a few minutes; `null` where there are no pages. */
  readonly trailAddress: (user: string) => string | null
  /** How it is known who is an administrator, as soon as Slack can be asked. */
  readonly askAdmins: (isAdmin: (user: string) => Promise<boolean>) => void
  readonly stop: () => Promise<void>
}

/**
 * Opens the pages: on this computer with the local Slack, on Slack's port when Slack comes over HTTP, and on a port of
 * their own when that is asked for or needed. Without a way to sign in, a connected workspace gets none to read.
 */
export async function openPages(settings: PagesSettings, connected: Connected): Promise<Pages> {
  let team: string | null = null
  const belongTo = (known: string): void => {
    team = known
  }
  let isAdmin = async (_: string): Promise<boolean> => false
  const askAdmins = (known: (user: string) => Promise<boolean>): void => {
    isAdmin = known
  }
  const { web } = settings
  const isLocal = connected.transport === 'local'
  let publicUrl = isLocal || web.signIn === null ? null : web.publicUrl
  const keys = createTrailKeys({
    // Without a way to sign in the pages are of this process alone.
    seal: createSeal(web.signIn?.sessionSecret ?? randomBytes(32).toString('base64url')),
    publicUrl: () => publicUrl,
    now: settings.now,
    isAdmin: (user) => isAdmin(user),
  })
  const at: Place = { connected, team: () => team, publicUrl: () => publicUrl ?? '', keys }
  const known = { belongTo, trailAddress: keys.addressFor, askAdmins }
  const port = ownPort(web, connected)
  if (port === null) {
    const listener = connected.transport === 'http' ? listenerFor(pagesOf(settings, at, false), false) : null
    return { publicUrl, listener, ...known, stop: async () => {} }
  }
  const onlyHere = isLocal || web.signIn === null
  const pages = pagesOf(settings, at, onlyHere)
  const server = await startServer(pages, port, onlyHere).catch((error: unknown) => {
    if (isLocal && isTaken(error)) return startServer(pages, 0, onlyHere)
    throw isTaken(error) ? new ConfigError([`WEB_PORT ${port} is taken by another program; choose another.`]) : error
  })
  if (isLocal) publicUrl = `http://127.0.0.1:${server.port}`
  return { publicUrl, listener: null, ...known, stop: server.stop }
}

/** Which port is their own; `null` for none. */
function ownPort({ port, signIn }: WebSettings, connected: Connected): number | null {
  if (port !== null) return port
  switch (connected.transport) {
    case 'local':
      return connected.port === 0 ? 0 : (connected.port ?? USUAL_PORT) + 1
    case 'socket':
      return signIn === null ? null : (connected.port ?? USUAL_PORT)
    case 'http':
      return null
  }
}

interface Place {
  readonly connected: Connected
  readonly team: () => string | null
  readonly publicUrl: () => string
  readonly keys: TrailKeys
}

function pagesOf(settings: PagesSettings, place: Place, isLoopback: boolean): Web {
  const { web, store, counts, now } = settings
  return createWeb({
    site: siteOf(settings, place),
    gate: gateOf(web, place, now),
    counts,
    metricsToken: web.metricsToken,
    isLoopback,
    startedAt: now(),
    storeIsThere: () => store.isThere(),
  })
}

function gateOf({ signIn, publicUrl }: WebSettings, { connected, team }: Place, now: () => Date): Gate {
  if (connected.transport === 'local') return { kind: 'open' }
  if (signIn === null || publicUrl === null) return { kind: 'closed' }
  const { clientId, clientSecret, sessionSecret } = signIn
  const issuer = connected.slackApiUrl === null ? SLACK : new URL(connected.slackApiUrl).origin
  const openId = createOpenId({ issuer, clientId, clientSecret, returnTo: `${publicUrl}${RETURN_PATH}` })
  return { kind: 'sign-in', signIn: createSignIn({ openId, seal: createSeal(sessionSecret), team, now }) }
}

const SLACK = 'https://slack.com'

function siteOf({ assistant, nameOf, store, log, now }: PagesSettings, { publicUrl, keys }: Place): Site {
  return {
    publicUrl,
    assistant,
    answer: (id) => givenAnswer(store, id),
    versions: (card) => versionsOf(fileOf(assistant, card), nameOf, store),
    letter: (asked) => writeLetter(asked, assistant.library()),
    trail: async (key, member) => trailFor(store, await keys.opening(key, member)),
    kept: PERIODS,
    answerDays: PERIODS.find(({ table }) => table === 'answers')?.days ?? 0,
    today: (): Day => dutchDay(now()),
    failed(error) {
      const reference = randomUUID().slice(0, 8)
      log('error', 'page', { reference, error: errorName(error) })
      return reference
    },
  }
}

/** That it was taken out, or that somebody tried to, stands in it as well. */
async function trailFor({ audit }: Store, { kind, user }: TrailOpening): Promise<string | null> {
  if (kind === 'refused') {
    await audit.add(user, 'refused', { act: 'trail', needs: 'admin' })
    return null
  }
  await audit.add(user, 'trail')
  const lines: string[] = []
  for await (const entry of audit.entries()) lines.push(`${JSON.stringify(entry)}\n`)
  return lines.join('')
}

/** Without who asked it and where. */
async function givenAnswer(store: Store, id: string): Promise<GivenAnswer | null> {
  const found = await store.answers.find(id)
  const day = found && parseDay(found.day)
  if (!found || !day) return null
  const { reply } = found.answer
  return { day, reply, receipt: found.receipt === null ? null : await store.receipts.find(found.receipt) }
}

const fileOf = ({ cards }: Assistant, id: string): string | null =>
  cards.list('nl').find((card) => card.id === id)?.file ?? null

/** When the card got another text, and why; who wrote it is for the admins. */
async function versionsOf(file: string | null, nameOf: (file: string) => string, store: Store): Promise<CardVersion[]> {
  const revisions = file === null ? [] : await store.revisions.of(nameOf(file))
  return revisions.flatMap(({ at, act, why }) => {
    const day = parseDay(at.slice(0, DAY_LENGTH))
    return day ? [{ day, act, why }] : []
  })
}

const DAY_LENGTH = 10

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
