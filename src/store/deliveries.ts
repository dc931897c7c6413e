import { randomUUID } from 'node:crypto'
import type { Database, Engine } from './engine.ts'
import { gathering } from './gather.ts'
import { createLastHeard } from './last-heard.ts'

/** Something that Slack brought and that asks for an answer, without its words: those stay in Slack. */
export interface Delivery {
  /** The message itself (`channel:ts`), or the trigger of a command or click, which Slack gives once. */
  readonly key: string
  /** The sender's own id of the message: the same when Slack tells of it twice. */
  readonly alias: string | null
  readonly surface: string
  readonly person: string
  readonly channel: string
  readonly ts: string | null
  readonly thread: string | null
  /** Where an answer to a command goes. */
  readonly address: string | null
}

/** `ready`: the answer is decided and kept, and perhaps already posted. */
export type DeliveryState = 'claimed' | 'ready' | 'done'

export interface DeliveryRow {
  key: string
  alias: string | null
  surface: string
  person: string
  channel: string
  ts: string | null
  thread: string | null
  address: string | null
  state: DeliveryState
  answer: string | null
  holder: string
  held_until: string
  attempts: number
  at: string
}

export interface OpenDelivery extends Delivery {
  readonly state: DeliveryState
  /** Id of the kept answer, once there is one. */
  readonly answer: string | null
  /** How often it was taken up. */
  readonly attempts: number
  /** How long ago it came in. */
  readonly ageMs: number
}

/** Whose a delivery is: `answered` by another, or `nobody` when the store was never told of it. */
export type Whose = 'ours' | 'others' | 'answered' | 'nobody'

export type Deliveries = ReturnType<typeof createDeliveries>

/** Without a sign of life for so long, whoever had a delivery is thought to be gone. */
const HELD_MS = 15_000
/** Whoever holds one gives so many signs of life in that time. */
const SIGNS = 3
const NOBODY = ''

export interface Holding {
  readonly holder?: string
  readonly heldMs?: number
}

/**
 * Each delivery is handled once, whichever copy of the program gets it and however often.
 *
 * Who claims a delivery holds it while it gives signs of life; what a killed program held is taken up by another.
 */
export function createDeliveries({ kind, db, now }: Engine, { holder = randomUUID(), heldMs = HELD_MS }: Holding = {}) {
  const until = (ms: number) => new Date(now().getTime() + ms).toISOString()
  const mine = (key: string, within: Database) =>
    within.updateTable('deliveries').where('key', '=', key).where('holder', '=', holder).where('state', '!=', 'done')
  const heard = createLastHeard(heldMs / 2, now)

  /** Takes over what is open and no longer held. */
  const take = (key: string) =>
    db
      .updateTable('deliveries')
      .set((row) => ({ holder, held_until: until(heldMs), attempts: row('attempts', '+', 1) }))
      .where('key', '=', key)
      .where('holder', '!=', holder)
      .where('state', '!=', 'done')
      .where('held_until', '<', until(0))
      .returningAll()
      .executeTakeFirst()

  /** For each whether it was the first. In the order of their keys, so that two programs never wait for each other. */
  async function claimAll(all: readonly Delivery[]): Promise<boolean[]> {
    const asked = heard.moment()
    const held = { state: 'claimed' as const, answer: null, holder, held_until: until(heldMs), attempts: 1 }
    const rows = all.map((delivery) => ({ ...delivery, ...held, at: until(0) }))
    const first = await db
      .insertInto('deliveries')
      .values(rows.sort((a, b) => (a.key < b.key ? -1 : 1)))
      .onConflict((conflict) => conflict.doNothing())
      .returning('key')
      .execute()
    const left = new Set(first.map(({ key }) => key))
    heard.from(left, asked)
    return all.map(({ key }) => left.delete(key))
  }

  /** Whether this program still holds it; then nobody else takes it for a while. */
  async function hold(key: string): Promise<boolean> {
    const asked = heard.moment()
    const row = mine(key, db).set({ held_until: until(heldMs) })
    const held = (await row.returning('key').executeTakeFirst()) !== undefined
    if (held) heard.from([key], asked)
    else heard.forget(key)
    return held
  }

  return {
    /** Whoever holds a delivery gives a sign of life this often. */
    signEveryMs: heldMs / SIGNS,
    /** Whether this program may handle it: `true` for the first who comes with this message. */
    claim: gathering(claimAll, 0),
    hold,
    /** Whether the store said so lately that it is ours that nobody can have taken it over since. */
    isSurelyOurs: (key: string): boolean => heard.isFresh(key),
    async whose(key: string): Promise<Whose> {
      if (await hold(key)) return 'ours'
      const row = await db
        .selectFrom('deliveries')
        .select(['holder', 'state'])
        .where('key', '=', key)
        .executeTakeFirst()
      if (!row) return 'nobody'
      if (row.holder === holder) return 'ours'
      return row.state === 'done' ? 'answered' : 'others'
    },
    /** The answer is decided; `false`, and nothing may be posted, when another took it over. */
    ready: async (key: string, answer: string, within: Database = db): Promise<boolean> => {
      const change = { state: 'ready' as const, answer, held_until: until(heldMs) }
      return (await mine(key, within).set(change).returning('key').executeTakeFirst()) !== undefined
    },
    /** Nothing more comes of it. What another took over is for them to end. */
    done: async (key: string, within: Database = db): Promise<void> => {
      await mine(key, within).set({ state: 'done', address: null }).execute()
      heard.forget(key)
    },
    /** Leaves it to whoever looks for open deliveries after this while, this program as well. */
    release: async (key: string, afterMs: number): Promise<void> => {
      await mine(key, db)
        .set({ holder: NOBODY, held_until: until(afterMs) })
        .execute()
      heard.forget(key)
    },
    /** A sign of life for everything this program holds. */
    async renew(): Promise<void> {
      const asked = heard.moment()
      // What is just being written down as answered needs none; waiting for it would end in a deadlock.
      const open = db
        .selectFrom('deliveries')
        .select('key')
        .where('holder', '=', holder)
        .where('state', '!=', 'done')
        .$if(kind === 'postgres', (those) => those.forUpdate().skipLocked())
      const held = await db
        .updateTable('deliveries')
        .set({ held_until: until(heldMs) })
        .where('key', 'in', open)
        .returning('key')
        .execute()
      heard.dropOld()
      heard.from(
        held.map(({ key }) => key),
        asked,
      )
    },
    /** What nobody holds any more, oldest first; it is this program's from now on. */
    async takeUp(most: number): Promise<OpenDelivery[]> {
      const left = await db
        .selectFrom('deliveries')
        .select('key')
        // What this program holds is under way, however long it takes.
        .where('holder', '!=', holder)
        .where('state', '!=', 'done')
        .where('held_until', '<', until(0))
        .orderBy('at')
        .limit(most)
        .execute()
      const taken: OpenDelivery[] = []
      for (const { key } of left) {
        const row = await take(key)
        if (row) taken.push({ ...row, ageMs: now().getTime() - Date.parse(row.at) })
      }
      return taken
    },
  }
}
