import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt'
import { answerInThread } from './answering.ts'
import { sentence } from './blocks.ts'
import type { Question } from './desk.ts'
import { onHrThread } from './hr/reply-back.ts'
import { IncomingMessage, isFromPerson } from './incoming.ts'
import { names, namesSomeoneElse, typedText } from './incoming-text.ts'
import { keyOf } from './keys.ts'
import { TEXTS } from './texts.ts'
import { LONGEST_QUESTION, type Tools } from './tools.ts'

type Args = AllMiddlewareArgs & SlackEventMiddlewareArgs<'message' | 'app_mention'>
type Surface = 'dm' | 'mention' | 'thread'
type FromPerson = IncomingMessage & { user: string }

/** A message in a direct conversation, or in a thread where the assistant already answers this person. */
export async function onMessage(tools: Tools, args: Args): Promise<void> {
  const message = IncomingMessage.parse(args.event)
  if (!isFromPerson(message)) return
  if (message.channel_type === 'im') return answer(tools, args, message, 'dm')
  const bot = args.context.botUserId ?? ''
  if (await onHrThread(tools, args.client, message, bot)) return
  // A mention also comes as an event of its own, and is answered there.
  if (message.thread_ts === undefined || names(message.text, bot) || namesSomeoneElse(message.text, bot)) return
  if (tools.desk.talksWith(keyOf(message), message.user)) return answer(tools, args, message, 'thread')
}

export async function onMention(tools: Tools, args: Args): Promise<void> {
  const message = IncomingMessage.parse(args.event)
  if (isFromPerson(message)) return answer(tools, args, message, 'mention')
}

async function answer(tools: Tools, { client, context }: Args, message: FromPerson, surface: Surface): Promise<void> {
  const marks = [`${message.channel}:${message.ts}`, ...(message.client_msg_id ? [message.client_msg_id] : [])]
  if (!tools.once.first(...marks)) return
  const place = { channel: message.channel, thread_ts: message.thread_ts ?? message.ts }
  const text = typedText(message.text, context.botUserId ?? '')
  if (text.length > LONGEST_QUESTION) {
    await client.chat.postMessage({ ...place, ...sentence(`${TEXTS.tooLong.nl}\n${TEXTS.tooLong.en}`) })
    return
  }
  // A bare mention is a request for help.
  const question: Question = { key: keyOf(message), asker: message.user, text: text || 'help', surface }
  await answerInThread(tools, client, place, question)
}
