import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt'
import { answerPrivately } from './answering.ts'
import { sentence } from './blocks.ts'
import { calculationsMessage } from './home-view.ts'
import { typedText } from './incoming-text.ts'
import { privateKey } from './keys.ts'
import { formAsked, openForm } from './open-form.ts'
import { respondTo } from './respond-to.ts'
import { TEXTS } from './texts.ts'
import { LONGEST_QUESTION, type Tools } from './tools.ts'

type Args = AllMiddlewareArgs & SlackCommandMiddlewareArgs

/** `/hybride vraag`: answered to the person alone, who may then share it in the channel. */
export async function onCommand(tools: Tools, { command, ack, client, context }: Args): Promise<void> {
  await ack()
  const question = typedText(command.text, context.botUserId ?? '') || 'help'
  if (question.length > LONGEST_QUESTION) {
    return respondTo(command.response_url, sentence(`${TEXTS.tooLong.nl}\n${TEXTS.tooLong.en}`))
  }
  if (/^(?:bereken(?:en)?|calculate|calc)$/i.test(question)) {
    const language = await tools.languageOf(client, command.user_id)
    return respondTo(command.response_url, calculationsMessage(language))
  }
  const form = formAsked(tools, question)
  if (form) {
    const place = { kind: 'private' as const, channel: command.channel_id, address: command.response_url }
    return openForm(tools, { client, trigger: command.trigger_id, user: command.user_id }, form, place)
  }
  const key = privateKey(command.channel_id, command.user_id)
  const asked = { key, asker: command.user_id, text: question, surface: 'command' as const }
  const place = { address: command.response_url, shareIn: null }
  await answerPrivately(tools, client, place, asked, { user: null, question })
}
