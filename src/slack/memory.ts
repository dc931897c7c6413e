import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Answered } from '../answer/assistant.ts'
import type { Conversation } from '../answer/conversation.ts'
import type { Worded } from '../answer/parts.ts'
import { errorName } from '../core/error-name.ts'
import { gathering } from '../store/gather.ts'
import { FORGOTTEN } from '../store/personal.ts'
import type { Store } from '../store/store.ts'
import { placeOf } from './keys.ts'
import type { Log } from './log.ts'
import { createRecent } from './recent.ts'
import { dutchDay } from './today.ts'

/** A conversation, and who it is held with. */
export interface Talk {
  readonly asker: string
  readonly conversation: Conversation
}

/** An answer that was decided, before anyone has seen it. */
export interface Decided {
  readonly id: string
  /** The conversation it was given in. */
  readonly key: string
  readonly asker: string
  readonly answer: Answered
  /** The conversation with this answer in it. */
  readonly talk: Talk
  /** Under which the question is held as a delivery; `null` when it is not. */
  readonly delivery: string | null
  /** The thread it is shared in later, for an answer to one person alone. */
  readonly shareIn?: string | null | undefined
}

/** `elsewhere`: another copy of the program took the question over, so nothing may be posted. */
export type Keeping = 'kept' | 'away' | 'elsewhere'

export interface MemorySettings {
  readonly store: Store
  readonly log: Log
  readonly now: () => Date
}

export type Memory = ReturnType<typeof createMemory>

const Posted = z.object({ channel: z.string(), ts: z.string() })

/** An answer that reached its person. */
interface Arrival extends Pick<Decided, 'id' | 'delivery'> {
  readonly posted: z.infer<typeof Posted> | undefined
}

/** Answers that arrive within so long are written down together. */
const ARRIVALS_MS = 25

/**
 * What is remembered of conversations and answers: the recent ones at hand, all of them in the store.
 *
 * Nothing here fails. Without the store an answer is still given, and the person is told that it was not kept.
 */
export function createMemory({ store, log, now }: MemorySettings) {
  const talks = createRecent<Talk>(5_000)
  // Who was forgotten, here or by another copy of the program, must not be written down again with a next message.
  store.changes.hear(FORGOTTEN, talks.clear)

  /** Does it when the store is there; otherwise says so in the log and gives `null`. */
  async function attempt<T>(what: string, work: () => Promise<T>): Promise<T | null> {
    try {
      return await work()
    } catch (error) {
      log('error', 'not-kept', { what, error: errorName(error) })
      return null
    }
  }

  async function write({ id, key, asker, answer, talk, delivery, shareIn }: Decided): Promise<Keeping> {
    const place = placeOf(key)
    return store.together(async (within) => {
      if (delivery !== null && !(await store.deliveries.ready(delivery, id, within))) return 'elsewhere'
      await store.conversations.keep(key, { person: talk.asker, conversation: talk.conversation }, within)
      const given = { ...place, thread: shareIn === undefined ? place.thread : shareIn, day: dutchDay(now()) }
      const receipt = answer.receipt
      const rules = receipt?.periods.map((period) => period.id) ?? []
      await store.answers.keep({ id, person: asker, answer, ...given, receipt: receipt?.code ?? null, rules }, within)
      if (receipt) await store.receipts.keep(receipt, within)
      return 'kept'
    })
  }

  /** Nobody waits for it: a program that is killed before finds the answer in its thread. */
  const arrived = gathering((all: readonly Arrival[]) => {
    return store.together(async (within) => {
      for (const { id, posted, delivery } of all) {
        if (posted) await store.answers.posted(id, posted, within)
        if (delivery !== null) await store.deliveries.done(delivery, within)
      }
      return all.map(() => true)
    })
  }, ARRIVALS_MS)

  return {
    newId: (): string => randomUUID(),
    /** The conversation so far, also when it was held before a restart or with another copy of the program. */
    async talk(key: string): Promise<Talk | null> {
      const near = talks.get(key) ?? null
      const known = near && { person: near.asker, conversation: near.conversation }
      const found = await attempt('conversation', () => store.conversations.latest(key, known))
      if (!found) return near
      const talk = { asker: found.person, conversation: found.conversation }
      talks.set(key, talk)
      return talk
    },
    /** What is at hand, without looking further. */
    near: (key: string): Talk | null => talks.get(key) ?? null,
    keep: async (decided: Decided): Promise<Keeping> => (await attempt('answer', () => write(decided))) ?? 'away',
    /** It reached the person, so the conversation went on; `sent` is what Slack said of it. */
    async sent({ id, key, delivery, talk }: Decided, sent: unknown): Promise<void> {
      talks.set(key, talk)
      const posted = Posted.safeParse(sent).data
      if (posted === undefined && delivery === null) return
      await attempt('arrival', () => arrived({ id, posted, delivery }))
    },
    /** A conversation that goes on in another place than where the answer was decided. */
    async move(key: string, talk: Talk): Promise<void> {
      talks.set(key, talk)
      const { asker: person, conversation } = talk
      await attempt('conversation', () => store.conversations.keep(key, { person, conversation }))
    },
    /** An answer that was given before, by its id. */
    answer: async (id: string): Promise<(Worded & { readonly thread: string | null }) | null> => {
      const found = await attempt('answer', () => store.answers.find(id))
      return found && { ...found.answer, thread: found.thread }
    },
  }
}
