import type { Execution } from '../../executions.ts'
import type { JsonObject } from '../../json.ts'
import type { Exchange } from '../../traffic.ts'
import type { Change, Message, Person } from '../../workspace.ts'
import type { Snapshot } from '../snapshot.ts'

/** What the page knows, kept up to date with what the server tells. */
export class Store {
  snapshot: Snapshot
  readonly messages = new Map<string, Message>()
  readonly status = new Map<string, string>()
  readonly traffic = new Map<string, Exchange>()
  readonly executions = new Map<string, Execution>()
  views: readonly JsonObject[]
  home: JsonObject | null

  constructor(snapshot: Snapshot) {
    this.snapshot = snapshot
    this.views = snapshot.views
    this.home = snapshot.home
    for (const exchange of snapshot.traffic) this.traffic.set(exchange.id, exchange)
    for (const execution of snapshot.executions) this.executions.set(execution.id, execution)
    for (const message of snapshot.messages) this.messages.set(keyOf(message.channel, message.ts), message)
  }

  apply(change: Change): void {
    switch (change.type) {
      case 'message':
        this.messages.set(keyOf(change.message.channel, change.message.ts), change.message)
        return
      case 'removed':
        this.messages.delete(keyOf(change.channel, change.ts))
        return
      case 'status':
        this.status.set(keyOf(change.channel, change.threadTs), change.text)
        return
      case 'prompts':
        this.snapshot = { ...this.snapshot, prompts: change.prompts }
        return
      case 'views':
        this.views = change.stack
        return
      case 'home':
        this.home = change.view
        return
      case 'execution':
        this.executions.set(change.execution.id, change.execution)
        return
      case 'traffic':
        this.traffic.set(change.exchange.id, change.exchange)
        return
      case 'notice':
        return
    }
  }

  get direct(): Snapshot['channels'][number] | undefined {
    return this.snapshot.channels.find((channel) => channel.kind === 'im')
  }

  /** The messages of a channel that are not in a thread, oldest first. */
  roots(channel: string): Message[] {
    return this.#sorted((message) => message.channel === channel && message.threadTs === null)
  }

  /** The first message of a thread and its replies. */
  thread(channel: string, ts: string): Message[] {
    return this.#sorted((message) => message.channel === channel && (message.ts === ts || message.threadTs === ts))
  }

  person(id: string): Person | undefined {
    return this.snapshot.people.find((person) => person.id === id)
  }

  #sorted(test: (message: Message) => boolean): Message[] {
    return [...this.messages.values()].filter(test).sort((a, b) => (a.ts < b.ts ? -1 : 1))
  }
}

export function keyOf(channel: string, ts: string): string {
  return `${channel}:${ts}`
}
