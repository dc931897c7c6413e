import { randomUUID } from 'node:crypto'
import type { AllMiddlewareArgs, BlockAction, RespondFn, SlackActionMiddlewareArgs } from '@slack/bolt'
import type { Language } from '../core/language.ts'
import { OFFER, replyMessage, sentence } from './blocks.ts'
import { privateKey } from './command.ts'
import { Click } from './incoming.ts'
import { keyOf } from './messages.ts'
import { TEXTS } from './texts.ts'
import type { Tools } from './tools.ts'

type Args = AllMiddlewareArgs & SlackActionMiddlewareArgs<BlockAction>
type Action = (tools: Tools, args: Args, click: Click, value: string) => Promise<void>

/** What each button does, by what its action id starts with. One listener serves them all. */
const ACTIONS: Readonly<Record<string, Action>> = { ask, feedback, share }

export async function onAction(tools: Tools, args: Args): Promise<void> {
  await args.ack()
  const click = Click.safeParse(args.body)
  const [action] = click.data?.actions ?? []
  if (!click.success || !action) return
  await ACTIONS[action.action_id.split(':')[0] ?? '']?.(tools, args, click.data, action.value ?? '')
}

/** A suggested question was clicked: answered where it stood, to the same people. */
async function ask(tools: Tools, { client, respond }: Args, click: Click, value: string): Promise<void> {
  const { user, channel, container } = click
  const asked = (who: string | null) =>
    click.actions[0]?.action_id === OFFER ? {} : { asked: { user: who, question: value } }
  const question = { asker: user.id, text: value, surface: 'button' as const }
  if (container.is_ephemeral) {
    return tools.desk.answer({ ...question, key: privateKey(channel.id, user.id) }, (reply) => {
      const share = randomUUID()
      tools.answers.set(share, { reply, question: value })
      return respondPrivately(respond, replyMessage(reply, { ...asked(null), share }))
    })
  }
  const isDirect = channel.id.startsWith('D')
  const place = { channel: channel.id, thread_ts: container.thread_ts ?? container.message_ts }
  await tools.desk.answer({ ...question, key: keyOf({ channel: channel.id, ts: place.thread_ts }) }, (reply) =>
    client.chat.postMessage({
      ...place,
      ...replyMessage(reply, asked(isDirect ? null : user.id)),
      unfurl_links: false,
    }),
  )
}

async function feedback(tools: Tools, { client, respond }: Args, click: Click, value: string): Promise<void> {
  const { user, channel, container } = click
  const [verdict, code] = value.split(':')
  const language: Language = code === 'en' ? 'en' : 'nl'
  tools.log('info', 'feedback', { verdict, channel: channel.id, message: container.message_ts })
  const thanks = sentence(verdict === 'good' ? TEXTS.thanksGood[language] : TEXTS.thanksBad[language])
  if (container.is_ephemeral) return respondPrivately(respond, thanks)
  const thread = container.thread_ts === undefined ? {} : { thread_ts: container.thread_ts }
  await client.chat.postEphemeral({ channel: channel.id, user: user.id, ...thread, ...thanks })
}

/** What was answered in private is shown to the channel, because its owner asked for that. */
async function share(tools: Tools, { respond }: Args, click: Click, value: string): Promise<void> {
  const kept = tools.answers.get(value)
  if (!kept) return respondPrivately(respond, sentence(`${TEXTS.expired.nl}\n${TEXTS.expired.en}`))
  const asked = { user: click.user.id, question: kept.question }
  const message = replyMessage(kept.reply, { asked, sharedBy: click.user.id })
  await respond({ response_type: 'in_channel', replace_original: false, ...message })
  await respond({ delete_original: true })
}

async function respondPrivately(respond: RespondFn, message: ReturnType<typeof sentence>): Promise<void> {
  await respond({ response_type: 'ephemeral', replace_original: false, ...message })
}
