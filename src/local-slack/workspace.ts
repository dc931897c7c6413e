import type { Execution } from './executions.ts'
import { createGroups, type UserGroup } from './groups.ts'
import { newId, timestamps } from './ids.ts'
import type { JsonObject } from './json.ts'
import type { Exchange } from './traffic.ts'

export interface Person {
  readonly id: string
  readonly name: string
  readonly realName: string
  readonly title: string
  readonly locale: string
  readonly isBot: boolean
}

export interface Channel {
  readonly id: string
  readonly name: string
  readonly kind: 'channel' | 'group' | 'im'
  readonly purpose: string
  readonly members: Set<string>
}

/** A message as it is kept; `visibleTo` holds the one person who sees an ephemeral message. */
export interface Message {
  readonly channel: string
  readonly ts: string
  readonly user: string
  readonly botId: string | null
  readonly text: string
  readonly blocks: readonly JsonObject[]
  readonly threadTs: string | null
  readonly clientMessageId: string | null
  readonly visibleTo: string | null
  /** What the app keeps with its message, for no eye. */
  readonly metadata: JsonObject | null
  readonly edited: boolean
  readonly reactions: readonly { readonly name: string; readonly user: string }[]
  /** What the app shows below the links in it. */
  readonly unfurls: readonly JsonObject[]
}

export interface Prompts {
  readonly title: string
  readonly prompts: readonly { readonly title: string; readonly message: string }[]
}

/** What changed, for whoever shows the workspace. */
export type Change =
  | { readonly type: 'message'; readonly message: Message }
  | { readonly type: 'removed'; readonly channel: string; readonly ts: string }
  | { readonly type: 'status'; readonly channel: string; readonly threadTs: string; readonly text: string }
  | { readonly type: 'prompts'; readonly channel: string; readonly prompts: Prompts }
  | { readonly type: 'views'; readonly user: string; readonly stack: readonly JsonObject[] }
  | { readonly type: 'home'; readonly user: string; readonly view: JsonObject }
  | { readonly type: 'execution'; readonly execution: Execution }
  | { readonly type: 'traffic'; readonly exchange: Exchange }
  | { readonly type: 'notice'; readonly user: string; readonly text: string }

export interface Seed {
  readonly team: { readonly name: string; readonly domain: string }
  readonly people: readonly { name: string; realName: string; title: string; locale: string }[]
  readonly channels: readonly ChannelSeed[]
  readonly groups?: readonly { handle: string; name: string; members: readonly string[] }[]
}

interface ChannelSeed {
  readonly name: string
  readonly kind: 'channel' | 'group'
  readonly purpose: string
  readonly withBot: boolean
  /** Names of people; everyone when it is left out. */
  readonly members?: readonly string[]
}

export type Workspace = ReturnType<typeof createWorkspace>

/** Everything this Slack knows, in memory, for as long as it runs. */
export function createWorkspace(seed: Seed, botName: string, now: () => number) {
  const team = { id: newId('T'), ...seed.team }
  const bot = { id: newId('U'), botId: newId('B'), appId: newId('A'), name: botName.toLowerCase(), realName: botName }
  const people = new Map<string, Person>()
  const channels = new Map<string, Channel>()
  const messages = new Map<string, Map<string, Message>>()
  const listeners = new Set<(change: Change) => void>()
  const nextTs = timestamps(now)

  people.set(bot.id, { ...bot, title: '', locale: 'nl-NL', isBot: true })
  for (const person of seed.people) {
    const id = newId('U')
    people.set(id, { id, ...person, isBot: false })
    addChannel({ name: '', kind: 'im', purpose: '', members: new Set([id, bot.id]) })
  }
  const humans = [...people.values()].filter((person) => !person.isBot).map((person) => person.id)
  for (const { name, kind, purpose, withBot, members } of seed.channels) {
    const inside = members?.map(idOf) ?? humans
    addChannel({ name, kind, purpose, members: new Set(withBot ? [...inside, bot.id] : inside) })
  }
  const groups = createGroups(seed.groups ?? [], idOf)

  function idOf(name: string): string {
    const person = [...people.values()].find((one) => one.name === name && !one.isBot)
    if (!person) throw new Error(`nobody here is called ${name}`)
    return person.id
  }

  function addChannel(channel: Omit<Channel, 'id'>): void {
    const id = newId(channel.kind === 'im' ? 'D' : 'C')
    channels.set(id, { id, ...channel })
    messages.set(id, new Map())
  }

  function emit(change: Change): void {
    for (const listener of listeners) listener(change)
  }

  /** Adds a message, or replaces the one with the same timestamp. */
  function put(message: Message): Message {
    messages.get(message.channel)?.set(message.ts, message)
    emit({ type: 'message', message })
    return message
  }

  return {
    team,
    bot,
    people,
    channels,
    humans,
    groups,
    nextTs,
    emit,
    put,
    remove(channel: string, ts: string): void {
      if (messages.get(channel)?.delete(ts)) emit({ type: 'removed', channel, ts })
    },
    message: (channel: string, ts: string): Message | undefined => messages.get(channel)?.get(ts),
    /** Oldest first, what only others may see left out. */
    history: (channel: string, viewer: string): Message[] =>
      [...(messages.get(channel)?.values() ?? [])]
        .filter((message) => message.visibleTo === null || message.visibleTo === viewer)
        .sort((a, b) => (a.ts < b.ts ? -1 : 1)),
    directMessage: (user: string): Channel | undefined =>
      [...channels.values()].find((channel) => channel.kind === 'im' && channel.members.has(user)),
    channelNamed: (name: string): Channel | undefined =>
      [...channels.values()].find((channel) => channel.name === name),
    groupNamed: (handle: string): UserGroup | undefined =>
      [...groups.values()].find((group) => group.handle === handle),
    idOf,
    subscribe(listener: (change: Change) => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The parts of a new message that most messages lack. */
export const PLAIN_MESSAGE = {
  botId: null,
  blocks: [],
  threadTs: null,
  clientMessageId: null,
  visibleTo: null,
  metadata: null,
  edited: false,
  reactions: [],
  unfurls: [],
} satisfies Partial<Message>
