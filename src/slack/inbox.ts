import { errorName } from '../core/error-name.ts'
import type { Delivery } from '../store/deliveries.ts'
import type { Store } from '../store/store.ts'
import type { Claim, Claims } from './claims.ts'
import { ElsewhereError } from './elsewhere.ts'
import type { Log } from './log.ts'
import type { Once } from './once.ts'

export interface InboxSettings {
  readonly store: Store
  readonly claims: Claims
  readonly once: Once
  readonly log: Log
}

export type Inbox = ReturnType<typeof createInbox>

/** What Slack brings, each thing once: it brings some twice, under another id, or to another copy of the program. */
export function createInbox({ store, claims, once, log }: InboxSettings) {
  const waiting = new WeakMap<object, () => void>()

  async function attempt(work: () => Promise<unknown>): Promise<void> {
    await work().catch((error: unknown) => log('error', 'not-kept', { what: 'delivery', error: errorName(error) }))
  }

  return {
    /** Whether nobody came with this before, as far as this program remembers. */
    first: (key: string): boolean => once.first(key),
    async claim(delivery: Delivery): Promise<Claim> {
      const marks = delivery.alias === null ? [delivery.key] : [delivery.key, delivery.alias]
      return once.first(...marks) ? claims.claim(delivery) : 'taken'
    },
    /** Called before something goes out that cannot be looked for afterwards; fails when another gives the answer. */
    async mustBeOurs(key: string): Promise<void> {
      const owner = claims.isSure(key) ? 'ours' : await claims.ask(key)
      if (owner === 'others' || owner === 'answered') throw new ElsewhereError()
    },
    /** Finds out what could not be known when it was posted. */
    settleOpen: claims.settleOpen,
    /** Nothing more will come of it. */
    done: (key: string) => attempt(() => store.deliveries.done(key)),
    /** Tried again after a while, by whoever looks first. */
    later: (key: string, afterMs: number) => attempt(() => store.deliveries.release(key, afterMs)),
    /** Slack is told that we have this payload as soon as `accept` is called with it. */
    expect(payload: object, acknowledge: () => void): void {
      waiting.set(payload, acknowledge)
    },
    accept(payload: object): void {
      waiting.get(payload)?.()
      waiting.delete(payload)
    },
  }
}
