import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt'
import { replyMessage } from './blocks.ts'
import type { IdentifiedAnswer } from './desk.ts'
import { startInDirect } from './direct.ts'
import { TYPED } from './fields.ts'
import { filledInWords, LONGEST_PROBLEM, type Origin, readOrigin } from './form-view.ts'
import { shortened } from './mrkdwn.ts'
import { talkOf } from './open-form.ts'
import { respondTo } from './respond-to.ts'
import type { Tools } from './tools.ts'

type Args = AllMiddlewareArgs & SlackViewMiddlewareArgs<ViewSubmitAction>

/** A form was sent: problems come back below their fields, a reply goes to where the form was opened. */
export async function fillForm(tools: Tools, args: Args): Promise<void> {
  const { view, ack, body } = args
  const origin = readOrigin(view.private_metadata)
  if (!origin) return ack()
  const user = body.user.id
  const { intent, language, place } = origin
  const key = talkOf(place, user)
  await tools.desk.recall(key)
  const form = tools.desk.form(intent, language, key)
  if (!form) return ack()
  const typed = typedIn(view)
  await tools.desk.fill(
    { key, asker: user, intent, fields: typed, language },
    {
      refused: (problems) => ack({ response_action: 'errors', errors: withinLimits(problems) }),
      answered: async (answer) => {
        await ack()
        return deliver(tools, args, origin, { answer, words: filledInWords(form, typed) })
      },
    },
  )
}

interface Filled {
  readonly answer: IdentifiedAnswer
  /** What was filled in, for who reads the reply without the form. */
  readonly words: string
}

/** Brings the reply to its place and says to which conversation it belongs. */
async function deliver(tools: Tools, { client, body }: Args, { place, language }: Origin, { answer, words }: Filled) {
  const user = body.user.id
  const id = tools.answers.keep(answer, { asker: user, question: words })
  if (place.kind === 'private') {
    const setting = { asked: { user: null, question: words }, id, mayShare: true }
    await respondTo(place.address, replyMessage(answer, setting))
    return talkOf(place, user)
  }
  const thread = place.kind === 'thread' ? place : await startInDirect(client, user, words, language)
  const isDirect = thread.channel.startsWith('D')
  const asked = place.kind === 'thread' ? { asked: { user: isDirect ? null : user, question: words } } : {}
  const message = replyMessage(answer, { ...asked, id })
  await client.chat.postMessage({ channel: thread.channel, thread_ts: thread.thread, ...message, unfurl_links: false })
  return talkOf({ kind: 'thread', channel: thread.channel, thread: thread.thread }, user)
}

function typedIn(view: ViewSubmitAction['view']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(view.state.values).map(([name, block]) => [name, block[TYPED]?.value?.trim() ?? '']),
  )
}

function withinLimits(problems: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(problems).map(([name, problem]) => [name, shortened(problem, LONGEST_PROBLEM)]),
  )
}
