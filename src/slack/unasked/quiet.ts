import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt'
import { button, paragraph, span } from '../block-parts.ts'
import { type Posted, sentence } from '../blocks.ts'
import { isAdmin } from '../gate.ts'
import type { Click } from '../incoming.ts'
import { keyOf } from '../keys.ts'
import { respondTo } from '../respond-to.ts'
import type { Tools } from '../tools.ts'
import { UNASKED_TEXTS } from './texts.ts'

type ClickArgs = AllMiddlewareArgs & SlackActionMiddlewareArgs<BlockAction>
type CommandArgs = AllMiddlewareArgs & SlackCommandMiddlewareArgs

/** "Hier niet meer": anyone may ask for silence in a thread, an admin also in the channel. */
export async function onQuiet(tools: Tools, { client }: ClickArgs, click: Click): Promise<void> {
  const { user, channel, container, actions } = click
  const language = await tools.languageOf(client, user.id)
  const address = click.response_url ?? ''
  if (actions[0]?.action_id === 'quiet:channel') {
    if (!(await isAdmin(tools, client, user.id, 'quiet-channel')))
      return respondTo(address, sentence(UNASKED_TEXTS.adminsOnly[language]))
    await switchChannel(tools, channel.id, user.id, false)
    return respondTo(address, sentence(UNASKED_TEXTS.channelQuiet[language]))
  }
  await tools.store.people.mute(keyOf({ channel: channel.id, ts: container.thread_ts ?? container.message_ts }))
  const words = UNASKED_TEXTS.quietNow[language]
  const maySilence = (await tools.roles.of(client, user.id)).has('admin')
  const further = button('quiet:channel', UNASKED_TEXTS.channelToo[language], channel.id)
  const message: Posted = {
    text: words,
    blocks: [paragraph(span(words)), ...(maySilence ? [{ type: 'actions' as const, elements: [further] }] : [])],
  }
  await respondTo(address, message)
}

/** `/hybride automatisch aan` and `uit`, in the channel that it is about. */
export async function onAutomatic(tools: Tools, { command, client }: CommandArgs, rest: string): Promise<void> {
  const { user_id: user, channel_id: channel, response_url: address } = command
  const language = await tools.languageOf(client, user)
  const say = (text: keyof typeof UNASKED_TEXTS) => respondTo(address, sentence(UNASKED_TEXTS[text][language]))
  if (!(await isAdmin(tools, client, user, 'automatic'))) return say('adminsOnly')
  if (!tools.workspace.autoAnswerChannels.includes(channel)) return say('notChosen')
  const on = /^(?:aan|on)$/i.test(rest)
  await switchChannel(tools, channel, user, on)
  await say(on ? 'channelOn' : 'channelQuiet')
}

async function switchChannel({ store }: Tools, channel: string, user: string, on: boolean): Promise<void> {
  if (on) await store.people.unmute(channel)
  else await store.people.mute(channel)
  await store.audit.add(user, on ? 'channel-unmuted' : 'channel-muted', { channel })
}
