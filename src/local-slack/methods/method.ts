import { z } from 'zod'
import { ApiError } from '../api-error.ts'
import type { Core } from '../core.ts'
import { type Json, type JsonObject, parseJson, text } from '../json.ts'
import type { Channel, Message } from '../workspace.ts'

/** One Web API call: arguments as they came in, structured ones possibly still JSON in a string. */
export interface Call {
  readonly core: Core
  readonly args: JsonObject
}

export interface Method {
  /** Scopes the bot token needs; a function where they depend on the channel. */
  readonly scopes: readonly string[] | ((call: Call) => readonly string[])
  readonly token: 'bot' | 'app'
  run(call: Call): JsonObject
}

/** Reads the arguments; what does not fit is `invalid_arguments` with the reasons, as Slack says it. */
export function read<T>(schema: z.ZodType<T>, call: Call): T {
  const result = schema.safeParse(call.args)
  if (result.success) return result.data
  const messages = result.error.issues.map(
    (issue) => `[ERROR] ${issue.message} [json-pointer:/${issue.path.join('/')}]`,
  )
  throw new ApiError('invalid_arguments', { response_metadata: { messages } })
}

export const fromText = (value: unknown): unknown => (typeof value === 'string' ? (parseJson(value) ?? value) : value)

export const AnyJson: z.ZodType<Json> = z.json()
export const JsonRecord: z.ZodType<JsonObject> = z.record(z.string(), AnyJson)
/** Structured arguments arrive as JSON text in a form, and as they are in a JSON body. */
export const Structured = z.preprocess(fromText, JsonRecord)
export const Blocks = z.preprocess(fromText, z.array(JsonRecord)).optional()
export const Flag = z.preprocess((value) => value === true || value === 'true' || value === '1', z.boolean())
export const Count = z.coerce.number().int().min(1).max(1_000)

export function channelOf(core: Core, id: string): Channel {
  const channel = core.workspace.channels.get(id)
  if (channel) return channel
  const direct = core.workspace.directMessage(id)
  if (direct) return direct
  throw new ApiError('channel_not_found')
}

/** A channel that the app is a member of. */
export function ownChannel(core: Core, id: string): Channel {
  const channel = channelOf(core, id)
  if (!channel.members.has(core.workspace.bot.id)) {
    throw new ApiError(channel.kind === 'channel' ? 'not_in_channel' : 'channel_not_found')
  }
  return channel
}

export function messageOf(core: Core, channel: string, ts: string, error = 'message_not_found'): Message {
  const message = core.workspace.message(channel, ts)
  if (!message || message.visibleTo !== null) throw new ApiError(error)
  return message
}

const SCOPE_WORD = { channel: 'channels', group: 'groups', im: 'im' } as const

/** `channels:history`, `groups:read`, `im:write`, by the kind of channel that the call names. */
export function scopeByKind(action: 'history' | 'read' | 'write'): (call: Call) => readonly string[] {
  return ({ core, args }) => {
    const channel = core.workspace.channels.get(text(args.channel))
    return [`${SCOPE_WORD[channel?.kind ?? 'channel']}:${action}`]
  }
}
