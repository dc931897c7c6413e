import { z } from 'zod'
import { ApiError } from '../api-error.ts'
import { LIMITS } from '../validate/limits.ts'
import { channelOf, fromText, type Method, read } from './method.ts'

const Prompt = z.object({ title: z.string(), message: z.string() })
const Prompts = z.object({
  channel_id: z.string(),
  thread_ts: z.string().optional(),
  title: z.string().default(''),
  prompts: z.preprocess(fromText, z.array(Prompt).min(1).max(LIMITS.prompts)),
})
const Status = z.object({
  channel_id: z.string(),
  thread_ts: z.string(),
  status: z.string(),
  loading_messages: z.preprocess(fromText, z.array(z.string()).max(LIMITS.loadingMessages)).optional(),
})

const setSuggestedPrompts = {
  scopes: ['assistant:write'],
  token: 'bot',
  run(call) {
    const { channel_id, thread_ts, title, prompts } = read(Prompts, call)
    const channel = channelOf(call.core, channel_id)
    // For an app with the agent view Slack says ok and shows nothing when a thread is named.
    if (thread_ts === undefined) {
      call.core.workspace.emit({ type: 'prompts', channel: channel.id, prompts: { title, prompts } })
    }
    return {}
  },
} satisfies Method

const setStatus = {
  scopes: ['chat:write'],
  token: 'bot',
  run(call) {
    const { channel_id, thread_ts, status } = read(Status, call)
    const channel = channelOf(call.core, channel_id)
    if (!call.core.workspace.message(channel.id, thread_ts)) throw new ApiError('thread_not_found')
    call.core.workspace.emit({ type: 'status', channel: channel.id, threadTs: thread_ts, text: status })
    return {}
  },
} satisfies Method

export const assistantMethods = {
  'assistant.threads.setSuggestedPrompts': setSuggestedPrompts,
  'assistant.threads.setStatus': setStatus,
} satisfies Readonly<Record<string, Method>>
