import { z } from 'zod'
import { ApiError } from '../api-error.ts'
import { announceChange, messagePayload } from '../events.ts'
import { checkedBlocks, postAsApp } from '../posting.ts'
import { Blocks, channelOf, Flag, type Method, messageOf, ownChannel, read, Structured } from './method.ts'

const Post = z.object({
  channel: z.string(),
  text: z.string().default(''),
  blocks: Blocks,
  thread_ts: z.string().optional(),
  reply_broadcast: Flag.optional(),
  metadata: Structured.optional(),
})
const Ephemeral = Post.extend({ user: z.string() })
const Update = z.object({ channel: z.string(), ts: z.string(), text: z.string().default(''), blocks: Blocks })
const Target = z.object({ channel: z.string(), ts: z.string() })
const Link = z.object({ channel: z.string(), message_ts: z.string() })

const LONGEST_UPDATE = 4_000

const postMessage = {
  scopes: ['chat:write'],
  token: 'bot',
  run(call) {
    const { core } = call
    const { channel: id, text, blocks = [], thread_ts, metadata = null } = read(Post, call)
    const channel = ownChannel(core, id)
    const message = postAsApp(core, { channel, text, blocks, threadTs: thread_ts ?? null, visibleTo: null, metadata })
    core.workspace.emit({ type: 'status', channel: channel.id, threadTs: message.threadTs ?? message.ts, text: '' })
    return { channel: channel.id, ts: message.ts, message: messagePayload(core, message) }
  },
} satisfies Method

const postEphemeral = {
  scopes: ['chat:write'],
  token: 'bot',
  run(call) {
    const { core } = call
    const { channel: id, text, blocks = [], thread_ts, user } = read(Ephemeral, call)
    const channel = ownChannel(core, id)
    if (!channel.members.has(user)) throw new ApiError('user_not_in_channel')
    const message = postAsApp(core, { channel, text, blocks, threadTs: thread_ts ?? null, visibleTo: user })
    return { message_ts: message.ts }
  },
} satisfies Method

const update = {
  scopes: ['chat:write'],
  token: 'bot',
  run(call) {
    const { core } = call
    const { channel: id, ts, text, blocks } = read(Update, call)
    const before = messageOf(core, channelOf(core, id).id, ts)
    if (before.botId === null) throw new ApiError('cant_update_message')
    if (text.length > LONGEST_UPDATE) throw new ApiError('msg_too_long')
    if (text === '' && blocks === undefined) throw new ApiError('no_text')
    const next = blocks === undefined ? (text === '' ? before.blocks : []) : checkedBlocks(blocks)
    const after = core.workspace.put({ ...before, text: text || before.text, blocks: next, edited: true })
    announceChange(core, channelOf(core, id), before, after)
    return { channel: before.channel, ts, text: after.text, message: messagePayload(core, after) }
  },
} satisfies Method

const remove = {
  scopes: ['chat:write'],
  token: 'bot',
  run(call) {
    const { core } = call
    const { channel, ts } = read(Target, call)
    const before = messageOf(core, channelOf(core, channel).id, ts)
    if (before.botId === null) throw new ApiError('cant_delete_message')
    core.workspace.remove(before.channel, ts)
    announceChange(core, channelOf(core, channel), before, null)
    return { channel: before.channel, ts }
  },
} satisfies Method

const getPermalink = {
  scopes: [],
  token: 'bot',
  run(call) {
    const { channel, message_ts } = read(Link, call)
    messageOf(call.core, channelOf(call.core, channel).id, message_ts)
    return { channel, permalink: `${call.core.origin}/archives/${channel}/p${message_ts.replace('.', '')}` }
  },
} satisfies Method

export const chatMethods = {
  'chat.postMessage': postMessage,
  'chat.postEphemeral': postEphemeral,
  'chat.update': update,
  'chat.delete': remove,
  'chat.getPermalink': getPermalink,
} satisfies Readonly<Record<string, Method>>
