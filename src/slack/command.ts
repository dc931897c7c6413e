import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt'
import { replyMessage, sentence } from './blocks.ts'
import { calculationsMessage } from './home-view.ts'
import { typedText } from './incoming-text.ts'
import { privateKey } from './keys.ts'
import { formAsked, openForm } from './open-form.ts'
import { TEXTS } from './texts.ts'
import { LONGEST_QUESTION, type Tools } from './tools.ts'

type Args = AllMiddlewareArgs & SlackCommandMiddlewareArgs

/** `/hybride vraag`: answered to the person alone, who may then share it in the channel. */
export async function onCommand(tools: Tools, { command, ack, respond, client, context }: Args): Promise<void> {
  await ack()
  const question = typedText(command.text, context.botUserId ?? '') || 'help'
  if (question.length > LONGEST_QUESTION) {
    await respond({ response_type: 'ephemeral', ...sentence(`${TEXTS.tooLong.nl}\n${TEXTS.tooLong.en}`) })
    return
  }
  if (/^(?:bereken(?:en)?|calculate|calc)$/i.test(question)) {
    const language = await tools.languageOf(client, command.user_id)
    await respond({ response_type: 'ephemeral', ...calculationsMessage(language) })
    return
  }
  const form = formAsked(tools, question)
  if (form) {
    const place = { kind: 'private' as const, channel: command.channel_id, address: command.response_url }
    return openForm(tools, { client, trigger: command.trigger_id, user: command.user_id }, form, place)
  }
  const key = privateKey(command.channel_id, command.user_id)
  await tools.desk.answer({ key, asker: command.user_id, text: question, surface: 'command' }, (answer) => {
    const setting = { asked: { user: null, question }, id: tools.answers.keep(answer, question), mayShare: true }
    return respond({ response_type: 'ephemeral', ...replyMessage(answer, setting) })
  })
}
