import { ApiError } from './api-error.ts'
import type { Core } from './core.ts'
import type { Ack } from './delivery.ts'
import { messagePayload } from './events.ts'
import { isObject, type JsonObject, objects, text } from './json.ts'
import { accepted, announceStack } from './methods/views.ts'
import type { StoredView } from './views.ts'
import { STACK_LIMIT, viewPayload } from './views.ts'
import type { Channel, Message } from './workspace.ts'

/** What was clicked or chosen: the element by its ids, and the value that goes with it. */
export interface Click {
  readonly blockId: string
  readonly actionId: string
  readonly value: string
}

/** Buttons, shortcuts and modals, as one person uses them. */
export function interactions(core: Core, user: string, channelOf: (id: string) => Channel) {
  const { workspace } = core

  async function send(payload: JsonObject): Promise<Ack> {
    const person = workspace.people.get(user)
    const ack = await core.delivery.send('interactive', {
      user: { id: user, username: person?.name, name: person?.name, team_id: workspace.team.id },
      team: { id: workspace.team.id, domain: workspace.team.domain },
      enterprise: null,
      is_enterprise_install: false,
      api_app_id: workspace.bot.appId,
      token: core.tokens.verification,
      ...payload,
    })
    if (ack.ok) return ack
    return core.failed(user, `De app gaf geen antwoord (${ack.reason}).`, ack.reason)
  }

  function visible(channel: string, ts: string): Message {
    const message = workspace.message(channelOf(channel).id, ts)
    if (!message || (message.visibleTo !== null && message.visibleTo !== user)) throw new Error('no such message')
    return message
  }

  return {
    click(channelId: string, ts: string, click: Click): Promise<Ack> {
      const channel = channelOf(channelId)
      const message = visible(channelId, ts)
      const hidden = message.visibleTo !== null
      return send({
        type: 'block_actions',
        container: {
          type: 'message',
          message_ts: ts,
          channel_id: channel.id,
          is_ephemeral: hidden,
          thread_ts: message.threadTs ?? undefined,
        },
        trigger_id: core.triggers.issue(user),
        channel: { id: channel.id, name: channel.kind === 'im' ? 'directmessage' : channel.name },
        message: hidden ? undefined : messagePayload(core, message),
        state: { values: {} },
        response_url: core.responseUrl({ channel: channel.id, user, threadTs: message.threadTs, original: ts }),
        actions: [actionOf(message.blocks, click, workspace.nextTs())],
      })
    },
    clickInView(viewId: string, click: Click, values: JsonObject): Promise<Ack> {
      const view = openView(viewId)
      return send({
        type: 'block_actions',
        container: { type: 'view', view_id: view.id },
        trigger_id: core.triggers.issue(user),
        view: { ...payloadOf(view), state: { values } },
        state: { values },
        actions: [actionOf(objects(view.view.blocks), click, workspace.nextTs())],
      })
    },
    /** Submits a modal; what comes back are the field errors, or nothing when it was accepted. */
    async submit(viewId: string, values: JsonObject): Promise<JsonObject> {
      const view = openView(viewId)
      const ack = await send({
        type: 'view_submission',
        trigger_id: core.triggers.issue(user),
        view: { ...payloadOf(view), state: { values } },
        response_urls: [],
      })
      return ack.ok ? afterSubmit(view, ack.body) : {}
    },
    async closeView(viewId: string): Promise<void> {
      const view = openView(viewId)
      core.views.close(user, false)
      announceStack(core, user)
      if (view.view.notify_on_close !== true) return
      await send({ type: 'view_closed', view: payloadOf(view), is_cleared: false })
    },
    shortcut(callbackId: string, on: { channel: string; ts: string } | null): Promise<Ack> {
      const base = { callback_id: callbackId, trigger_id: core.triggers.issue(user), action_ts: workspace.nextTs() }
      if (!on) return send({ type: 'shortcut', ...base })
      const channel = channelOf(on.channel)
      const message = visible(on.channel, on.ts)
      return send({
        type: 'message_action',
        ...base,
        message_ts: on.ts,
        message: messagePayload(core, message),
        channel: { id: channel.id, name: channel.kind === 'im' ? 'directmessage' : channel.name },
        response_url: core.responseUrl({ channel: channel.id, user, threadTs: message.threadTs, original: on.ts }),
      })
    },
  }

  function openView(id: string): StoredView {
    const home = core.views.home(user)
    const view = core.views.stack(user).find((one) => one.id === id) ?? (home?.id === id ? home : undefined)
    if (!view) throw new Error('no such view')
    return view
  }

  function payloadOf(view: StoredView): JsonObject {
    return viewPayload(view, workspace.team.id, workspace.bot.appId, workspace.bot.botId)
  }

  function afterSubmit(view: StoredView, body: JsonObject): JsonObject {
    const errors = body.errors
    if (body.response_action === 'errors' && isObject(errors)) return errors
    try {
      if (body.response_action === 'update' && isObject(body.view)) {
        core.views.replace(view, accepted(body.view, 'modal'))
      } else if (body.response_action === 'push' && isObject(body.view)) {
        if (core.views.stack(user).length >= STACK_LIMIT) throw new ApiError('push_limit_reached')
        core.views.push(user, accepted(body.view, 'modal'))
      } else core.views.close(user, body.response_action === 'clear')
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      core.failed(user, `Slack weigert dit venster: ${error.code}.`, error.code)
    }
    announceStack(core, user)
    return {}
  }
}

/** The element as it was sent, with what the person did to it. */
function actionOf(blocks: readonly JsonObject[], click: Click, actionTs: string): JsonObject {
  const block = blocks.find((one) => one.block_id === click.blockId)
  const candidates = block ? [...objects(block.elements), ...objects([block.accessory ?? null])] : []
  const element = candidates.find((one) => one.action_id === click.actionId)
  if (!block || !element) throw new Error('no such element')
  const base = { action_id: click.actionId, block_id: click.blockId, action_ts: actionTs, type: text(element.type) }
  if (element.type === 'feedback_buttons') {
    const sides = objects([element.positive_button ?? null, element.negative_button ?? null])
    const side = sides.find((one) => one.value === click.value)
    if (!side) throw new Error('no such feedback button')
    return { ...base, text: side.text, value: click.value }
  }
  if (element.type === 'button') return { ...base, text: element.text, value: element.value, url: element.url }
  const option = objects(element.options).find((one) => one.value === click.value)
  return { ...base, selected_option: option ?? null }
}
