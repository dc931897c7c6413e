import type { WebClient } from '@slack/web-api'
import { errorName } from '../../core/error-name.ts'
import type { WayBack } from '../../store/escalations.ts'
import { type Block, paragraph, smallPrint, span } from '../block-parts.ts'
import { sentence } from '../blocks.ts'
import { isHr, noted } from '../gate.ts'
import type { IncomingMessage } from '../incoming.ts'
import { names, typedText } from '../incoming-text.ts'
import { escapedWithin, shortened } from '../mrkdwn.ts'
import type { Tools } from '../tools.ts'
import { settleGapsOf } from './gaps.ts'
import { fromHr, HR_TEXTS } from './texts.ts'

const AMONG_OURSELVES = '//'
const LONGEST_REPLY = 6_000
const MOST_PARAGRAPHS = 40

/**
 * A message in the thread of a question to HR goes to the asker, once. Gives whether the message was such a one:
 * it needs no answer of the assistant.
 */
export async function onHrThread(
  tools: Tools,
  client: WebClient,
  message: IncomingMessage & { readonly user: string },
  bot: string,
): Promise<boolean> {
  const { channel, thread_ts: thread, text, user, ts } = message
  if (channel !== tools.workspace.hrChannel || thread === undefined || names(text, bot)) return false
  const way = await tools.store.escalations.inThread(channel, thread)
  if (!way) return false
  const words = typedText(text, bot)
  if (words === '' || words.startsWith(AMONG_OURSELVES)) return true
  const language = await tools.languageOf(client, user)
  const say = (said: string) => client.chat.postEphemeral({ channel, user, thread_ts: thread, ...sentence(said) })
  if (!(await isHr(tools, client, user, 'reply'))) {
    await say(HR_TEXTS.onlyHr[language])
    return true
  }
  const outcome = await bringBack(tools, client, way, { words, message: `${channel}:${ts}`, user })
  if (outcome !== 'before') await say(HR_TEXTS[outcome][language])
  return true
}

interface HrReply {
  readonly words: string
  /** By which the reply is known, so that it goes once. */
  readonly message: string
  readonly user: string
}

/** Brings a reply of HR to where the question was asked. */
export async function bringBack(
  tools: Tools,
  client: WebClient,
  way: WayBack,
  { words, message, user }: HrReply,
): Promise<'delivered' | 'undelivered' | 'before'> {
  const { escalations, questions } = tools.store
  if (!(await escalations.takeReply(message, way.question))) return 'before'
  try {
    await post(tools, client, way, words)
  } catch (error) {
    await escalations.giveBack(message)
    tools.log('error', 'not-delivered', { question: way.question, error: errorName(error) })
    return 'undelivered'
  }
  await questions.setStatus(way.question, 'answered')
  await settleGapsOf(tools, way.question)
  await noted(tools, user, 'reply', { question: way.question })
  return 'delivered'
}

async function post(tools: Tools, client: WebClient, way: WayBack, words: string): Promise<void> {
  const asked = await tools.store.questions.find(way.question)
  const language = asked?.language ?? 'nl'
  const lead = fromHr(shortened(asked?.question ?? '', 300), language)
  const thread = way.thread === null ? {} : { thread_ts: way.thread }
  await client.chat.postMessage({
    channel: way.channel,
    ...thread,
    text: `${escapedWithin(lead, 500)}\n${escapedWithin(words, 3_000)}`,
    blocks: replyBlocks(lead, words),
    unfurl_links: false,
  })
}

/** A paragraph in each block, for a block holds half of the longest reply; what comes after very many stands together. */
export function replyBlocks(lead: string, words: string): Block[] {
  const paragraphs = shortened(words, LONGEST_REPLY).split(/\n{2,}/)
  const first = paragraphs.slice(0, MOST_PARAGRAPHS)
  const rest = paragraphs.slice(MOST_PARAGRAPHS).join('\n\n')
  return [smallPrint(lead), ...[...first, rest].filter((one) => one !== '').map((one) => paragraph(span(one)))]
}
