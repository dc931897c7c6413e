import type { Core } from './core.ts'
import { newId } from './ids.ts'
import type { JsonObject } from './json.ts'
import type { Channel, Message } from './workspace.ts'

const MESSAGE_EVENT = { channel: 'message.channels', group: 'message.groups', im: 'message.im' } as const
const CHANNEL_TYPE = { channel: 'channel', group: 'group', im: 'im' } as const

/** The scope without which Slack does not send an event, however the manifest subscribes to it. */
const SCOPE_OF_EVENT: Readonly<Record<string, string>> = {
  app_mention: 'app_mentions:read',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
  reaction_added: 'reactions:read',
  link_shared: 'links:read',
}

/** Sends an event when the manifest subscribes to it and holds its scope; says nothing otherwise, as Slack does. */
export function publish(core: Core, subscription: string, event: JsonObject): void {
  const scope = SCOPE_OF_EVENT[subscription]
  if (!core.manifest.events.includes(subscription)) return
  if (scope !== undefined && !core.manifest.scopes.includes(scope)) return
  const { team, bot } = core.workspace
  core.delivery.event({
    token: core.tokens.verification,
    team_id: team.id,
    api_app_id: bot.appId,
    event,
    type: 'event_callback',
    event_id: newId('Ev'),
    event_time: Math.floor(core.now() / 1000),
    authorizations: [
      { enterprise_id: null, team_id: team.id, user_id: bot.id, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
    event_context: newId('4-'),
  })
}

/** A new message; a mention in a channel is a second event with an id of its own. */
export function announceMessage(core: Core, channel: Channel, message: Message): void {
  const { bot, team } = core.workspace
  const event = { ...messagePayload(core, message), channel: channel.id, team: team.id, event_ts: message.ts }
  if (channel.members.has(bot.id)) {
    publish(core, MESSAGE_EVENT[channel.kind], { ...event, channel_type: CHANNEL_TYPE[channel.kind] })
  }
  const mentions = channel.kind !== 'im' && message.botId === null && message.text.includes(`<@${bot.id}>`)
  if (mentions) publish(core, 'app_mention', { ...event, type: 'app_mention' })
}

/** An edit or a removal, as the subtype of a message event. */
export function announceChange(core: Core, channel: Channel, before: Message, after: Message | null): void {
  if (!channel.members.has(core.workspace.bot.id)) return
  const ts = core.workspace.nextTs()
  const previous_message = messagePayload(core, before)
  publish(core, MESSAGE_EVENT[channel.kind], {
    type: 'message',
    subtype: after ? 'message_changed' : 'message_deleted',
    hidden: true,
    channel: channel.id,
    channel_type: CHANNEL_TYPE[channel.kind],
    ts,
    event_ts: ts,
    previous_message,
    ...(after ? { message: messagePayload(core, after) } : { deleted_ts: before.ts }),
  })
}

export function announceHome(core: Core, user: string, tab: 'home' | 'messages'): void {
  const channel = core.workspace.directMessage(user)?.id ?? ''
  publish(core, 'app_home_opened', { type: 'app_home_opened', user, channel, tab, event_ts: core.workspace.nextTs() })
}

export function announceReaction(core: Core, message: Message, user: string, reaction: string): void {
  const item = { type: 'message', channel: message.channel, ts: message.ts }
  const event_ts = core.workspace.nextTs()
  publish(core, 'reaction_added', { type: 'reaction_added', user, reaction, item, item_user: message.user, event_ts })
}

/** A message as the Web API and the events show it. */
export function messagePayload(core: Core, message: Message) {
  const { bot, team } = core.workspace
  const parent = message.threadTs === null ? undefined : core.workspace.message(message.channel, message.threadTs)
  return {
    type: 'message',
    user: message.user,
    text: message.text,
    ts: message.ts,
    team: team.id,
    blocks: message.blocks.length > 0 ? message.blocks : undefined,
    client_msg_id: message.clientMessageId ?? undefined,
    thread_ts: message.threadTs ?? undefined,
    parent_user_id: parent?.user,
    attachments: message.unfurls.length > 0 ? message.unfurls : undefined,
    edited: message.edited ? { user: message.user, ts: message.ts } : undefined,
    ...(message.botId !== null && {
      bot_id: message.botId,
      app_id: bot.appId,
      bot_profile: { id: bot.botId, app_id: bot.appId, name: bot.realName, team_id: team.id, deleted: false },
    }),
  }
}
