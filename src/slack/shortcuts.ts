import type { AllMiddlewareArgs, GlobalShortcut, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt'
import { answerPrivately } from './answering.ts'
import { askView } from './ask-view.ts'
import { sentence } from './blocks.ts'
import { typedText } from './incoming-text.ts'
import { privateKey } from './keys.ts'
import { respondTo } from './respond-to.ts'
import { TEXTS } from './texts.ts'
import { LONGEST_QUESTION, type Tools } from './tools.ts'

/** "Beantwoord deze vraag" on anybody's message: the answer is for whoever chose it, who may then share it in the thread. */
export async function onMessageShortcut(
  tools: Tools,
  { shortcut, ack, client, context }: AllMiddlewareArgs & SlackShortcutMiddlewareArgs<MessageShortcut>,
): Promise<void> {
  await ack()
  const { user, channel, message } = shortcut
  const question = typedText(message.text ?? '', context.botUserId ?? '')
  if (question === '' || question.length > LONGEST_QUESTION) {
    const words = question === '' ? TEXTS.noText : TEXTS.tooLong
    return respondTo(shortcut.response_url, sentence(`${words.nl}\n${words.en}`))
  }
  const thread = typeof message.thread_ts === 'string' ? message.thread_ts : message.ts
  const key = privateKey(channel.id, user.id)
  const place = { address: shortcut.response_url, shareIn: thread }
  const asked = { key, asker: user.id, text: question, surface: 'shortcut' as const }
  await answerPrivately(tools, client, place, asked, { user: null, question })
}

/** "Vraag Hybridewijzer" from anywhere: a window with one field. */
export async function onGlobalShortcut(
  tools: Tools,
  { shortcut, ack, client }: AllMiddlewareArgs & SlackShortcutMiddlewareArgs<GlobalShortcut>,
): Promise<void> {
  await ack()
  // The trigger lives three seconds, so a language that is not known yet is not waited for.
  const language = tools.languageOf.known(shortcut.user.id) ?? 'nl'
  await client.views.open({ trigger_id: shortcut.trigger_id, view: askView(language) })
}
