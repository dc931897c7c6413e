import { type Ack, createDelivery, type DeliveryRules, type Transport } from './delivery.ts'
import { createExecutions } from './executions.ts'
import { createFaults } from './faults.ts'
import { newSecret } from './ids.ts'
import type { Manifest } from './manifest.ts'
import { createResponses, type ResponseTarget } from './responses.ts'
import { createSockets } from './sockets.ts'
import { createTraffic } from './traffic.ts'
import { createTriggers } from './triggers.ts'
import { createViews } from './views.ts'
import { createWorkspace, type Prompts, type Seed } from './workspace.ts'

export interface CoreSettings extends DeliveryRules {
  readonly manifest: Manifest
  readonly seed: Seed
  readonly now: () => number
  readonly triggerLifetimeMs: number
  /** Domains beside those in the manifest whose links the app may unfurl, such as its own address on this machine. */
  readonly unfurlDomains?: readonly string[]
}

/** A call of the app, as the inspector and the tests see it. */
export interface ApiCall {
  readonly method: string
  readonly ok: boolean
  readonly error: string
  readonly args: string
}

export type Core = ReturnType<typeof createCore>

/** One workspace with one app in it: the state and the rules, without the web around it. */
export function createCore(settings: CoreSettings) {
  const { manifest, now } = settings
  const workspace = createWorkspace(settings.seed, manifest.botName, now)
  const sockets = createSockets(workspace.bot.appId)
  const responses = createResponses(now)
  const prompts = new Map<string, Prompts>()
  const calls: ApiCall[] = []
  const traffic = createTraffic(now, (exchange) => workspace.emit({ type: 'traffic', exchange }))
  let transport: Transport = sockets.transport
  let origin = ''

  workspace.subscribe((change) => {
    if (change.type === 'prompts') prompts.set(change.channel, change.prompts)
  })

  return {
    manifest,
    now,
    workspace,
    sockets,
    prompts,
    calls,
    traffic,
    tokens: {
      bot: `xoxb-${newSecret()}`,
      app: `xapp-1-${newSecret()}`,
      signing: newSecret(),
      verification: newSecret(),
    },
    triggers: createTriggers(now, settings.triggerLifetimeMs),
    responses,
    unfurlDomains: [...manifest.unfurlDomains, ...(settings.unfurlDomains ?? [])],
    executions: createExecutions(),
    views: createViews(),
    faults: createFaults(),
    delivery: createDelivery(settings, () => transport, traffic.delivered),
    responseUrl: (target: ResponseTarget): string => `${origin}/response/${responses.issue(target)}`,
    deliverWith(next: Transport): void {
      transport = next
    },
    get origin(): string {
      return origin
    },
    set origin(address: string) {
      origin = address
    },
    /** Tells the person what went wrong; the reason goes back to whoever asked. */
    failed(user: string, sentence: string, reason: string): Ack {
      workspace.emit({ type: 'notice', user, text: sentence })
      return { ok: false, reason }
    },
  }
}
