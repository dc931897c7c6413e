import type { AllMiddlewareArgs, GlobalShortcut, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt'
import { askView } from './ask-view.ts'
import { replyMessage, sentence } from './blocks.ts'
import { typedText } from './incoming-text.ts'
import { privateKey } from './keys.ts'
import { TEXTS } from './texts.ts'
import { LONGEST_QUESTION, type Tools } from './tools.ts'

/** "Beantwoord deze vraag" on anybody's message: the answer is for whoever chose it, who may then share it in the thread. */
export async function onMessageShortcut(
  tools: Tools,
  { shortcut, ack, respond, context }: AllMiddlewareArgs & SlackShortcutMiddlewareArgs<MessageShortcut>,
): Promise<void> {
  await ack()
  const { user, channel, message } = shortcut
  const question = typedText(message.text ?? '', context.botUserId ?? '')
  if (question === '' || question.length > LONGEST_QUESTION) {
    const words = question === '' ? TEXTS.noText : TEXTS.tooLong
    await respond({ response_type: 'ephemeral', replace_original: false, ...sentence(`${words.nl}\n${words.en}`) })
    return
  }
  const thread = typeof message.thread_ts === 'string' ? message.thread_ts : message.ts
  const key = privateKey(channel.id, user.id)
  await tools.desk.answer({ key, asker: user.id, text: question, surface: 'shortcut' }, (answer) => {
    const id = tools.answers.keep(answer, question, thread)
    const posted = replyMessage(answer, { asked: { user: null, question }, id, mayShare: true })
    return respond({ response_type: 'ephemeral', replace_original: false, ...posted })
  })
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
