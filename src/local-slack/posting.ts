import { ApiError } from './api-error.ts'
import type { Core } from './core.ts'
import { announceMessage } from './events.ts'
import { newId } from './ids.ts'
import { isObject, type JsonObject, objects } from './json.ts'
import { checkMessage } from './validate/message.ts'
import { slackError } from './validate/report.ts'
import { type Channel, type Message, PLAIN_MESSAGE } from './workspace.ts'

const LONGEST_TEXT = 40_000

export interface Posting {
  readonly channel: Channel
  readonly text: string
  readonly blocks: readonly JsonObject[]
  readonly threadTs: string | null
  readonly visibleTo: string | null
  readonly metadata?: JsonObject | null
}

/** The app posts; ephemeral when `visibleTo` is set, and then no event tells of it. */
export function postAsApp(core: Core, posting: Posting): Message {
  const { bot } = core.workspace
  if (posting.text === '' && posting.blocks.length === 0) throw new ApiError('no_text')
  const message = core.workspace.put({
    ...PLAIN_MESSAGE,
    channel: posting.channel.id,
    ts: core.workspace.nextTs(),
    user: bot.id,
    botId: bot.botId,
    text: posting.text.slice(0, LONGEST_TEXT),
    blocks: checkedBlocks(posting.blocks),
    threadTs: rootOf(core, posting.channel.id, posting.threadTs),
    visibleTo: posting.visibleTo,
    metadata: posting.metadata ?? null,
  })
  if (posting.visibleTo === null) announceMessage(core, posting.channel, message)
  return message
}

/** A reply to a reply belongs to the root of its thread. */
export function rootOf(core: Core, channel: string, threadTs: string | null): string | null {
  if (threadTs === null) return null
  const parent = core.workspace.message(channel, threadTs)
  if (!parent) throw new ApiError('thread_not_found')
  return parent.threadTs ?? parent.ts
}

/** Refuses what Slack would refuse, and names the blocks and actions that have no id yet. */
export function checkedBlocks(blocks: readonly JsonObject[]): readonly JsonObject[] {
  const findings = checkMessage(blocks)
  if (findings.length > 0) throw slackError(findings)
  return blocks.map(withIds)
}

export function withIds(block: JsonObject): JsonObject {
  const named: JsonObject = { ...block, block_id: block.block_id ?? newId('').slice(0, 5) }
  const accessory = block.accessory
  const element = block.element
  return {
    ...named,
    ...(block.elements !== undefined && block.type !== 'rich_text' && block.type !== 'context'
      ? { elements: objects(block.elements).map(withActionId) }
      : {}),
    ...(isObject(accessory) ? { accessory: withActionId(accessory) } : {}),
    ...(isObject(element) ? { element: withActionId(element) } : {}),
  }
}

function withActionId(element: JsonObject): JsonObject {
  return element.type === 'image' ? element : { ...element, action_id: element.action_id ?? newId('').slice(0, 5) }
}
