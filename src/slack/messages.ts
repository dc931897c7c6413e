import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import { answerInThread } from './answering.ts'
import { sentence } from './blocks.ts'
import type { Question } from './desk.ts'
import { onHrThread } from './hr/reply-back.ts'
import { IncomingMessage, isFromPerson } from './incoming.ts'
import { names, namesSomeoneElse, typedText } from './incoming-text.ts'
import { keyOf } from './keys.ts'
import { answerAmong, answerTo } from './metadata.ts'
import { TEXTS } from './texts.ts'
import { threadFrom } from './thread.ts'
import { LONGEST_QUESTION, type Tools } from './tools.ts'
import { answersUnasked, isQuiet } from './unasked/unasked.ts'

type Args = AllMiddlewareArgs & SlackEventMiddlewareArgs<'message' | 'app_mention'>
export type AnsweredSurface = 'dm' | 'mention' | 'thread' | 'unasked'
type FromPerson = IncomingMessage & { readonly user: string }

/** A message in a direct conversation, in a thread where the assistant already answers this person, or to nobody. */
export async function onMessage(tools: Tools, args: Args): Promise<void> {
  const message = IncomingMessage.parse(args.event)
  if (!isFromPerson(message)) return
  if (message.channel_type === 'im') return answer(tools, args, message, 'dm')
  const bot = args.context.botUserId ?? ''
  if (await onHrThread(tools, args.client, message, bot)) return
  // A mention also comes as an event of its own, and is answered there.
  if (names(message.text, bot) || namesSomeoneElse(message.text, bot)) return
  if (await answersUnasked(tools, message)) return answer(tools, args, message, 'unasked')
  if (message.thread_ts === undefined || !(await tools.desk.talksWith(keyOf(message), message.user))) return
  if (!(await isQuiet(tools, keyOf(message), false))) return answer(tools, args, message, 'thread')
}

export async function onMention(tools: Tools, args: Args): Promise<void> {
  const message = IncomingMessage.parse(args.event)
  if (isFromPerson(message)) return answer(tools, args, message, 'mention')
}

/** Answers it when nobody did or does. Slack hears that we have it as soon as it is claimed. */
async function answer(
  tools: Tools,
  { client, context, body }: Args,
  message: FromPerson,
  surface: AnsweredSurface,
): Promise<void> {
  const { channel, ts, user, client_msg_id, thread_ts } = message
  const key = nameOf(message)
  const delivery = { key, alias: client_msg_id ?? null, surface, person: user, channel, ts, thread: thread_ts ?? null }
  const claim = await tools.inbox.claim({ ...delivery, address: null })
  tools.inbox.accept(body)
  if (claim === 'taken' || (claim === 'loose' && (await isAnswered(client, message)))) return
  const bot = context.botUserId ?? ''
  await answerMessage(tools, client, bot, { ...message, surface, delivery: claim === 'held' ? key : null })
}

/** Without the store only the thread knows what another copy of the program, or this one before a restart, answered. */
async function isAnswered(client: WebClient, { channel, ts, thread_ts }: FromPerson): Promise<boolean> {
  try {
    const thread = await threadFrom(client, { channel, ts, thread: thread_ts ?? null })
    return answerAmong(thread, nameOf({ channel, ts })) !== null
  } catch {
    return false
  }
}

/** A message that this program is to answer. */
export type ClaimedMessage = FromPerson & {
  readonly surface: AnsweredSurface
  /** Under which it is held, unless the store was away. */
  readonly delivery: string | null
}

export async function answerMessage(
  tools: Tools,
  client: WebClient,
  bot: string,
  { surface, delivery, ...message }: ClaimedMessage,
): Promise<void> {
  const place = { channel: message.channel, thread_ts: message.thread_ts ?? message.ts }
  const text = typedText(message.text, bot)
  if (text.length > LONGEST_QUESTION) {
    await client.chat.postMessage({
      ...place,
      ...sentence(`${TEXTS.tooLong.nl}\n${TEXTS.tooLong.en}`),
      metadata: answerTo(nameOf(message)),
    })
    if (delivery !== null) await tools.inbox.done(delivery)
    return
  }
  // A bare mention is a request for help.
  const asked = { asker: message.user, text: text || 'help', surface, delivery, message: nameOf(message) }
  const question: Question = { key: keyOf(message), ...asked }
  await answerInThread(tools, client, place, question)
}

/** A message under the name by which Slack knows it. */
const nameOf = ({ channel, ts }: Pick<IncomingMessage, 'channel' | 'ts'>): string => `${channel}:${ts}`
