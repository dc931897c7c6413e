import { type Acts, actsOf } from './acts.ts'
import { createCore } from './core.ts'
import { EXAMPLE_WORKSPACE } from './example-workspace.ts'
import { readManifest } from './manifest.ts'
import { createWeb } from './server.ts'
import { signedHttp } from './signed-http.ts'
import type { Seed } from './workspace.ts'

export interface LocalSlackSettings {
  /** The text of the app's `manifest.json`: scopes, events and commands are enforced from it. */
  readonly manifest: string
  readonly seed?: Seed
  /** The port to try first; 0 for any free one. */
  readonly port?: number
  readonly now?: () => number
  readonly ackTimeoutMs?: number
  readonly triggerLifetimeMs?: number
  readonly retryScheduleMs?: readonly number[]
  /** Domains beside those in the manifest whose links the app may unfurl, such as its own address on this machine. */
  readonly unfurlDomains?: readonly string[]
  readonly environment?: string | undefined
}

export type LocalSlack = Awaited<ReturnType<typeof startLocalSlack>>

const SECOND = 1_000

/**
 * Starts a Slack-compatible server on this machine.
 *
 * It lets anyone at the keyboard act as any person, so it refuses to run in production.
 */
export async function startLocalSlack(settings: LocalSlackSettings) {
  if (settings.environment === 'production') {
    throw new Error('The local Slack lets anyone act as anyone, so it does not start with NODE_ENV=production.')
  }
  const now = settings.now ?? Date.now
  const core = createCore({
    manifest: readManifest(settings.manifest),
    seed: settings.seed ?? EXAMPLE_WORKSPACE,
    now,
    ackTimeoutMs: settings.ackTimeoutMs ?? 3 * SECOND,
    triggerLifetimeMs: settings.triggerLifetimeMs ?? 3 * SECOND,
    retryScheduleMs: settings.retryScheduleMs ?? [0, 60 * SECOND, 300 * SECOND],
    unfurlDomains: settings.unfurlDomains ?? [],
  })
  const web = createWeb(core)
  const { port, taken } = await web.start(settings.port ?? 0)
  return {
    port,
    /** The wanted port was taken, so another one was chosen. */
    portWasTaken: taken,
    pageUrl: `${core.origin}/`,
    apiUrl: `${core.origin}/api/`,
    botToken: core.tokens.bot,
    appToken: core.tokens.app,
    signingSecret: core.tokens.signing,
    workspace: core.workspace,
    calls: core.calls,
    deliveries: core.delivery.journal,
    /** Every delivery so far was acknowledged or given up. */
    settled: core.delivery.settled,
    /** Sends an event once more, as Slack does now and then. */
    replay: core.delivery.event,
    prompts: core.prompts,
    connections: core.sockets.connected,
    disconnect: core.sockets.disconnect,
    dropConnections: core.sockets.drop,
    faults: core.faults,
    views: core.views,
    executions: core.executions,
    /** Signed HTTP to this address instead of Socket Mode. */
    deliverTo(url: string): void {
      core.deliverWith(signedHttp(url, core.tokens.signing, now))
    },
    deliverWith: core.deliverWith,
    as: (name: string): Acts => actsOf(core, core.workspace.idOf(name)),
    stop: web.stop,
  }
}
