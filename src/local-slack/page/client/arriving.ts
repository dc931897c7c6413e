import type { Message } from '../../workspace.ts'
import type { Desk } from './place.ts'

/** Whoever waits longer than this for an answer has gone on to something else. */
const LONGEST_WAIT_SECONDS = 20

/** What was chosen on the Home page became a conversation. */
export function startsTalk(message: Message, { place, store }: Desk): boolean {
  const isDirect = message.channel === store.direct?.id
  return place.pane === 'home' && isDirect && message.botId !== null && message.threadTs === null
}

/** An answer to what I just asked in this channel opens its thread. */
export function opensThread({ botId, channel, threadTs }: Message, { place, store }: Desk): boolean {
  const isHere = channel === place.channel && channel !== store.direct?.id && place.thread === null
  if (botId === null || threadTs === null || !isHere) return false
  const [parent] = store.thread(channel, threadTs)
  if (parent?.user !== store.snapshot.me) return false
  return Date.now() / 1_000 - Number(parent.ts) < LONGEST_WAIT_SECONDS
}
