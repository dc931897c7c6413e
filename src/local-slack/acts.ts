import { randomUUID } from 'node:crypto'
import type { Core } from './core.ts'
import type { Ack } from './delivery.ts'
import { announceChange, announceHome, announceMessage } from './events.ts'
import { interactions } from './interactions.ts'
import { isList, type JsonObject, objects, text } from './json.ts'
import { announceLinks } from './links.ts'
import { postAsApp, rootOf } from './posting.ts'
import { runStep } from './steps.ts'
import { asBlocks, asSent } from './typed-text.ts'
import { type Channel, type Message, PLAIN_MESSAGE } from './workspace.ts'

export type Acts = ReturnType<typeof actsOf>

/** What one person does in this workspace; the page and the tests both come through here. */
export function actsOf(core: Core, user: string) {
  const { workspace } = core

  function channelOf(id: string): Channel {
    const channel = workspace.channels.get(id)
    if (!channel?.members.has(user)) throw new Error(`${user} is not in channel ${id}`)
    return channel
  }

  function ownMessage(channel: string, ts: string): Message {
    const message = workspace.message(channel, ts)
    if (message?.user !== user) throw new Error('only your own message can be changed')
    return message
  }

  return {
    user,
    say(channelId: string, typed: string, threadTs: string | null = null): Message {
      const channel = channelOf(channelId)
      const message = workspace.put({
        ...PLAIN_MESSAGE,
        channel: channel.id,
        ts: workspace.nextTs(),
        user,
        text: asSent(workspace, typed),
        blocks: asBlocks(typed),
        threadTs: rootOf(core, channel.id, threadTs),
        clientMessageId: randomUUID(),
      })
      announceMessage(core, channel, message)
      announceLinks(core, channel, message)
      return message
    },
    edit(channel: string, ts: string, typed: string): void {
      const before = ownMessage(channel, ts)
      const next = { ...before, text: asSent(workspace, typed), blocks: asBlocks(typed), edited: true }
      announceChange(core, channelOf(channel), before, workspace.put(next))
    },
    remove(channel: string, ts: string): void {
      const before = ownMessage(channel, ts)
      workspace.remove(channel, ts)
      announceChange(core, channelOf(channel), before, null)
    },
    runStep: (step: string, inputs: JsonObject) => runStep(core, user, step, inputs),
    openHome(tab: 'home' | 'messages'): void {
      announceHome(core, user, tab)
    },
    async command(channelId: string, command: string, typed: string): Promise<Ack> {
      const channel = channelOf(channelId)
      const known = core.manifest.commands.some((one) => one.command === command)
      if (!known) return core.failed(user, `${command} is geen opdracht die deze app kent.`, 'unknown_command')
      const person = workspace.people.get(user)
      const ack = await core.delivery.send('slash_commands', {
        token: core.tokens.verification,
        team_id: workspace.team.id,
        team_domain: workspace.team.domain,
        channel_id: channel.id,
        channel_name: channel.kind === 'im' ? 'directmessage' : channel.name,
        user_id: user,
        user_name: person?.name ?? user,
        command,
        text: asSent(workspace, typed.trim()),
        api_app_id: workspace.bot.appId,
        is_enterprise_install: 'false',
        response_url: core.responseUrl({ channel: channel.id, user, threadTs: null, original: null }),
        trigger_id: core.triggers.issue(user),
      })
      if (!ack.ok) return core.failed(user, `${command} gaf geen antwoord (${ack.reason}).`, ack.reason)
      if (ack.body.text !== undefined || isList(ack.body.blocks)) answerHere(core, channel, user, ack.body)
      return ack
    },
    ...interactions(core, user, channelOf),
  }
}

/** The words in an acknowledgement: for the person alone, unless the app says `in_channel`. */
function answerHere(core: Core, channel: Channel, user: string, body: JsonObject): void {
  const visibleTo = body.response_type === 'in_channel' ? null : user
  postAsApp(core, { channel, text: text(body.text), blocks: objects(body.blocks), threadTs: null, visibleTo })
}
