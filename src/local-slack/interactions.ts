import { actionOf, type Click, elementsOf } from './actions.ts'
import { ApiError } from './api-error.ts'
import type { Core } from './core.ts'
import type { Ack } from './delivery.ts'
import { messagePayload } from './events.ts'
import { GoneError } from './gone.ts'
import { isObject, type JsonObject, objects } from './json.ts'
import { accepted, announceStack } from './methods/views.ts'
import { isSearchable, optionsIn, type SuggestPlace } from './suggestions.ts'
import type { StoredView } from './views.ts'
import { STACK_LIMIT, viewPayload } from './views.ts'
import type { Channel, Message } from './workspace.ts'

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
    if (!message || (message.visibleTo !== null && message.visibleTo !== user)) throw new GoneError('message')
    return message
  }

  return {
    click(channelId: string, ts: string, click: Click): Promise<Ack> {
      const channel = channelOf(channelId)
      const message = visible(channelId, ts)
      const hidden = message.visibleTo !== null
      return send({
        type: 'block_actions',
        container: containerOf(message, click),
        trigger_id: core.triggers.issue(user),
        channel: { id: channel.id, name: channel.kind === 'im' ? 'directmessage' : channel.name },
        message: hidden ? undefined : messagePayload(core, message),
        state: { values: {} },
        response_url: core.responseUrl({ channel: channel.id, user, threadTs: message.threadTs, original: ts }),
        actions: [actionOf(blocksOf(message), click, workspace.nextTs())],
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
    /** What the app offers for the words typed in a field that searches. */
    async suggest(
      place: SuggestPlace,
      blockId: string,
      actionId: string,
      words: string,
    ): Promise<readonly JsonObject[]> {
      const { blocks, ...where } = searchedIn(place)
      const block = blocks.find((one) => one.block_id === blockId)
      if (!isSearchable(block && elementsOf(block).find((one) => one.action_id === actionId))) {
        throw new GoneError('field')
      }
      const asked = { block_id: blockId, action_id: actionId, value: words }
      return optionsIn(await send({ type: 'block_suggestion', ...asked, ...where }))
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
    /** Who closes a window twice wanted it closed. */
    async closeView(viewId: string): Promise<void> {
      const view = core.views.stack(user).find((one) => one.id === viewId)
      if (!view) return
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

  function searchedIn(place: SuggestPlace): { blocks: readonly JsonObject[]; [key: string]: JsonObject[string] } {
    if (place.kind === 'view') {
      const view = openView(place.view)
      const container = { type: 'view', view_id: view.id }
      return { blocks: objects(view.view.blocks), container, view: payloadOf(view) }
    }
    const channel = channelOf(place.channel)
    const message = visible(channel.id, place.ts)
    const container = { type: 'message', message_ts: place.ts, channel_id: channel.id }
    const shown = message.visibleTo === null ? messagePayload(core, message) : undefined
    return { blocks: blocksOf(message), container, channel: { id: channel.id, name: channel.name }, message: shown }
  }

  function openView(id: string): StoredView {
    const home = core.views.home(user)
    const view = core.views.stack(user).find((one) => one.id === id) ?? (home?.id === id ? home : undefined)
    if (!view) throw new GoneError('view')
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

/** The blocks of a message, and those that the app shows below its links. */
function blocksOf(message: Message): readonly JsonObject[] {
  return [...message.blocks, ...message.unfurls.flatMap((unfurl) => objects(unfurl.blocks))]
}

function containerOf(message: Message, click: Click): JsonObject {
  const unfurl = message.unfurls.find((one) => objects(one.blocks).some((block) => block.block_id === click.blockId))
  return {
    type: unfurl ? 'message_attachment' : 'message',
    message_ts: message.ts,
    channel_id: message.channel,
    is_ephemeral: message.visibleTo !== null,
    thread_ts: message.threadTs ?? undefined,
    ...(unfurl && { attachment_id: 1, is_app_unfurl: true, app_unfurl_url: unfurl.app_unfurl_url }),
  }
}
