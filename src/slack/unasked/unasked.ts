import { errorName } from '../../core/error-name.ts'
import type { IncomingMessage } from '../incoming.ts'
import type { Tools } from '../tools.ts'
import { isOpenQuestion } from './question-like.ts'

/** Who did not ask us must not be bothered with a guess: well above the bar for an answer that was asked for. */
const SURE_UNASKED = 0.8

/**
 * Whether a message that nobody put to the assistant gets an answer: in a chosen channel, a question to nobody in
 * particular, that stands at the head of its thread, and of whose answer it is sure.
 */
export async function answersUnasked(tools: Tools, { channel, text, thread_ts }: IncomingMessage): Promise<boolean> {
  if (!tools.workspace.autoAnswerChannels.includes(channel) || thread_ts !== undefined) return false
  if (!isOpenQuestion(text) || (await isQuiet(tools, channel, true))) return false
  const { kind, confidence } = tools.desk.reply(text)
  return (kind === 'answer' || kind === 'calculation') && confidence >= SURE_UNASKED
}

/** Whether somebody asked for silence in a thread (`channel:ts`) or a channel; `unknown` when the store is away. */
export async function isQuiet({ store, log }: Tools, place: string, unknown: boolean): Promise<boolean> {
  try {
    return await store.people.isMuted(place)
  } catch (error) {
    log('error', 'mute-unknown', { error: errorName(error) })
    return unknown
  }
}
