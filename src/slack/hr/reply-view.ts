import type { types } from '@slack/bolt'
import { paragraph, plain, smallPrint, span } from '../block-parts.ts'
import { textField, typedIn } from '../fields.ts'
import { isHr } from '../gate.ts'
import { readJson } from '../read-json.ts'
import { TEXTS } from '../texts.ts'
import type { Tools } from '../tools.ts'
import type { SubmitArgs } from './ask-hr.ts'
import { doneView } from './ask-hr-view.ts'
import { About } from './metadata.ts'
import { bringBack } from './reply-back.ts'
import { answeredBy, HR_TEXTS } from './texts.ts'

export const REPLY = 'hr-reply'

export function replyView(about: About): types.ModalView {
  const { language } = about
  return {
    type: 'modal',
    callback_id: REPLY,
    private_metadata: JSON.stringify(about),
    title: plain(HR_TEXTS.replyTitle[language]),
    submit: plain(HR_TEXTS.reply[language]),
    close: plain(TEXTS.cancel[language]),
    blocks: [textField({ name: 'answer', label: HR_TEXTS.yourAnswer[language], most: 3_000 })],
  }
}

/** HR answers from the list instead of the thread: the asker gets it, and colleagues see it below the question. */
export async function sendReply(tools: Tools, { view, ack, body, client }: SubmitArgs): Promise<void> {
  const about = readJson(About, view.private_metadata)
  if (!about) return ack()
  const { language, question } = about
  const user = body.user.id
  const refuse = (words: string) => ack({ response_action: 'errors', errors: { answer: words } })
  if (!(await isHr(tools, client, user, 'reply'))) return refuse(HR_TEXTS.onlyHr[language])
  const words = typedIn(view, 'answer')
  if (words === '') return refuse(HR_TEXTS.emptyAnswer[language])
  const way = await tools.store.escalations.wayBack(question)
  if (!way) return refuse(HR_TEXTS.gone[language])
  const outcome = await bringBack(tools, client, way, { words, message: `window:${view.id}`, user })
  if (outcome === 'undelivered') return refuse(HR_TEXTS.undelivered[language])
  await ack({
    response_action: 'update',
    view: doneView(language, HR_TEXTS.done[language], HR_TEXTS.delivered[language]),
  })
  if (outcome === 'before' || way.hrTs === null) return
  const place = { channel: way.hrChannel, thread_ts: way.hrTs }
  const blocks = [smallPrint('', answeredBy(user, 'nl')), paragraph(span(words))]
  await client.chat.postMessage({ ...place, text: answeredBy(user, 'nl'), blocks })
}
