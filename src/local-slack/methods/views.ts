import { z } from 'zod'
import { ApiError } from '../api-error.ts'
import type { Core } from '../core.ts'
import { type JsonObject, objects } from '../json.ts'
import { withIds } from '../posting.ts'
import { slackError } from '../validate/report.ts'
import { checkView } from '../validate/view.ts'
import { STACK_LIMIT, type StoredView, viewPayload } from '../views.ts'
import { type Call, type Method, read, Structured } from './method.ts'

const Open = z.object({ trigger_id: z.string(), view: Structured })
const Update = z.object({
  view: Structured,
  view_id: z.string().optional(),
  external_id: z.string().optional(),
  hash: z.string().optional(),
})
const Publish = z.object({ user_id: z.string(), view: Structured, hash: z.string().optional() })

const method = (run: (call: Call) => StoredView) =>
  ({
    scopes: [],
    token: 'bot',
    run: (call: Call) => ({ view: shown(call.core, run(call)) }),
  }) satisfies Method

export const viewMethods = {
  'views.open': method((call) => {
    const { trigger_id, view } = read(Open, call)
    const user = redeemed(call.core, trigger_id)
    return announced(call.core, call.core.views.open(user, accepted(view, 'modal')))
  }),
  'views.push': method((call) => {
    const { trigger_id, view } = read(Open, call)
    const user = redeemed(call.core, trigger_id)
    if (call.core.views.stack(user).length >= STACK_LIMIT) throw new ApiError('push_limit_reached')
    return announced(call.core, call.core.views.push(user, accepted(view, 'modal')))
  }),
  'views.update': method((call) => {
    const { view, view_id, external_id, hash } = read(Update, call)
    const current = call.core.views.find(
      (one) => one.id === view_id || (external_id !== undefined && one.view.external_id === external_id),
    )
    if (!current) throw new ApiError('not_found')
    if (hash !== undefined && hash !== current.hash) throw new ApiError('hash_conflict')
    return announced(call.core, call.core.views.replace(current, accepted(view, 'modal')))
  }),
  'views.publish': method((call) => {
    const { user_id, view, hash } = read(Publish, call)
    if (!call.core.workspace.people.has(user_id)) throw new ApiError('user_not_found')
    if (!call.core.manifest.homeTab) throw new ApiError('not_enabled')
    const current = call.core.views.home(user_id)
    if (hash !== undefined && current && hash !== current.hash) throw new ApiError('hash_conflict')
    const home = call.core.views.publish(user_id, accepted(view, 'home'))
    call.core.workspace.emit({ type: 'home', user: user_id, view: shown(call.core, home) })
    return home
  }),
} satisfies Readonly<Record<string, Method>>

function redeemed(core: Core, trigger: string): string {
  const verdict = core.triggers.redeem(trigger)
  if (!verdict.ok) throw new ApiError(verdict.error)
  return verdict.user
}

/** Refuses what Slack refuses; names what has no id. */
export function accepted(view: JsonObject, kind: 'modal' | 'home'): JsonObject {
  const findings = checkView(view, kind)
  if (findings.length > 0) throw slackError(findings, 'invalid_arguments')
  return { ...view, blocks: objects(view.blocks).map(withIds) }
}

/** Tells the page which modals this person has open now. */
export function announced(core: Core, view: StoredView): StoredView {
  announceStack(core, view.user)
  return view
}

export function announceStack(core: Core, user: string): void {
  core.workspace.emit({ type: 'views', user, stack: core.views.stack(user).map((one) => shown(core, one)) })
}

function shown(core: Core, view: StoredView): JsonObject {
  const { team, bot } = core.workspace
  return viewPayload(view, team.id, bot.appId, bot.botId)
}
