import { z } from 'zod'
import { ApiError } from '../api-error.ts'
import { announceReaction, messagePayload } from '../events.ts'
import type { Channel, Person } from '../workspace.ts'
import { Count, channelOf, Flag, type Method, messageOf, ownChannel, read, scopeByKind } from './method.ts'

const History = z.object({ channel: z.string(), limit: Count.default(100), oldest: z.string().default('0') })
const Replies = History.extend({ ts: z.string(), include_all_metadata: Flag.optional() })
const ChannelOnly = z.object({ channel: z.string() })
const Open = z.object({ users: z.string() })
const UserOnly = z.object({ user: z.string(), include_locale: Flag.optional() })
const Reaction = z.object({ channel: z.string(), timestamp: z.string(), name: z.string() })

const history = {
  scopes: scopeByKind('history'),
  token: 'bot',
  run(call) {
    const { channel: id, limit, oldest } = read(History, call)
    const channel = ownChannel(call.core, id)
    const roots = call.core.workspace
      .history(channel.id, call.core.workspace.bot.id)
      .filter((message) => message.threadTs === null && message.visibleTo === null && message.ts > oldest)
    const messages = roots.slice(-limit).reverse()
    return { messages: messages.map((one) => messagePayload(call.core, one)), has_more: roots.length > limit }
  },
} satisfies Method

const replies = {
  scopes: scopeByKind('history'),
  token: 'bot',
  run(call) {
    const { channel: id, ts, limit, oldest, include_all_metadata = false } = read(Replies, call)
    const channel = ownChannel(call.core, id)
    const root = messageOf(call.core, channel.id, ts, 'thread_not_found')
    const thread = call.core.workspace
      .history(channel.id, call.core.workspace.bot.id)
      .filter((one) => one.visibleTo === null && (one.ts === root.ts || one.threadTs === root.ts) && one.ts > oldest)
    return {
      messages: thread.slice(0, limit).map((one) => ({
        ...messagePayload(call.core, one),
        ...(include_all_metadata && one.metadata && { metadata: one.metadata }),
      })),
      has_more: thread.length > limit,
    }
  },
} satisfies Method

const info = {
  scopes: scopeByKind('read'),
  token: 'bot',
  run(call) {
    return {
      channel: channelPayload(channelOf(call.core, read(ChannelOnly, call).channel), call.core.workspace.bot.id),
    }
  },
} satisfies Method

const members = {
  scopes: scopeByKind('read'),
  token: 'bot',
  run: (call) => ({ members: [...channelOf(call.core, read(ChannelOnly, call).channel).members] }),
} satisfies Method

const open = {
  scopes: ['im:write'],
  token: 'bot',
  run(call) {
    const channel = call.core.workspace.directMessage(read(Open, call).users)
    if (!channel) throw new ApiError('user_not_found')
    return { channel: { id: channel.id }, already_open: true }
  },
} satisfies Method

const userInfo = {
  scopes: ['users:read'],
  token: 'bot',
  run(call) {
    const { user, include_locale } = read(UserOnly, call)
    const person = call.core.workspace.people.get(user)
    if (!person) throw new ApiError('user_not_found')
    const locale = include_locale ? { locale: person.locale } : {}
    return { user: { ...userPayload(person, call.core.workspace.team.id), ...locale } }
  },
} satisfies Method

const addReaction = {
  scopes: ['reactions:write'],
  token: 'bot',
  run(call) {
    const { core } = call
    const { channel, timestamp, name } = read(Reaction, call)
    const message = messageOf(core, ownChannel(core, channel).id, timestamp)
    const user = core.workspace.bot.id
    if (message.reactions.some((one) => one.name === name && one.user === user)) throw new ApiError('already_reacted')
    core.workspace.put({ ...message, reactions: [...message.reactions, { name, user }] })
    announceReaction(core, message, user, name)
    return {}
  },
} satisfies Method

function channelPayload(channel: Channel, bot: string) {
  const person = [...channel.members].find((id) => id !== bot)
  return {
    id: channel.id,
    is_channel: channel.kind === 'channel',
    is_group: channel.kind === 'group',
    is_im: channel.kind === 'im',
    is_private: channel.kind !== 'channel',
    is_archived: false,
    is_member: channel.members.has(bot),
    ...(channel.kind === 'im' ? { user: person } : { name: channel.name, purpose: { value: channel.purpose } }),
  }
}

function userPayload(person: Person, team: string) {
  const profile = { real_name: person.realName, display_name: person.name, title: person.title }
  const { id, name, realName, isBot } = person
  return {
    id,
    team_id: team,
    name,
    real_name: realName,
    deleted: false,
    is_bot: isBot,
    tz: 'Europe/Amsterdam',
    profile,
  }
}

export const conversationMethods = {
  'conversations.history': history,
  'conversations.replies': replies,
  'conversations.info': info,
  'conversations.members': members,
  'conversations.open': open,
  'users.info': userInfo,
  'reactions.add': addReaction,
} satisfies Readonly<Record<string, Method>>
