import { z } from 'zod'

/** What we read of a message or a mention; everything else that Slack sends along is left alone. */
export const IncomingMessage = z.object({
  channel: z.string(),
  ts: z.string(),
  user: z.string().optional(),
  text: z.string().default(''),
  thread_ts: z.string().optional(),
  subtype: z.string().optional(),
  bot_id: z.string().optional(),
  client_msg_id: z.string().optional(),
  channel_type: z.string().optional(),
})
export type IncomingMessage = z.infer<typeof IncomingMessage>

export const HomeOpened = z.object({ user: z.string(), channel: z.string(), tab: z.string().optional() })

/** What we read of a click on a message. */
export const Click = z.object({
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }),
  container: z.object({
    message_ts: z.string(),
    thread_ts: z.string().optional(),
    is_ephemeral: z.boolean().default(false),
  }),
  response_url: z.string().optional(),
  actions: z.array(z.object({ action_id: z.string(), value: z.string().optional() })).min(1),
})
export type Click = z.infer<typeof Click>

export const HomeClick = z.object({
  user: z.object({ id: z.string() }),
  view: z.object({ type: z.literal('home') }),
  actions: z.array(z.object({ action_id: z.string(), value: z.string().optional() })).min(1),
})
export type HomeClick = z.infer<typeof HomeClick>

export const WindowClick = z.object({
  user: z.object({ id: z.string() }),
  view: z.object({ type: z.literal('modal'), id: z.string(), hash: z.string(), private_metadata: z.string() }),
  actions: z.array(z.object({ action_id: z.string(), value: z.string().optional() })).min(1),
})
export type WindowClick = z.infer<typeof WindowClick>

/** Wherever a failure happened: the places where its maker can be told. */
export const Whereabouts = z.object({
  event: z
    .object({ channel: z.string(), user: z.string(), ts: z.string().optional(), thread_ts: z.string().optional() })
    .optional()
    .catch(undefined),
  response_url: z.string().optional(),
  user: z.object({ id: z.string() }).optional().catch(undefined),
  /** Of a command: what was typed before the words, and the trigger that came with it. */
  command: z.string().optional(),
  trigger_id: z.string().optional(),
})

const PERSONS_OWN = new Set([undefined, 'file_share', 'thread_broadcast', 'me_message'])

/** A person's new message; edits, removals, joins, and whatever a bot says are not. */
export function isFromPerson(message: IncomingMessage): message is IncomingMessage & { user: string } {
  return message.user !== undefined && message.bot_id === undefined && PERSONS_OWN.has(message.subtype)
}
