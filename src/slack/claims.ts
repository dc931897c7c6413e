import { errorName } from '../core/error-name.ts'
import type { Delivery } from '../store/deliveries.ts'
import type { Store } from '../store/store.ts'
import type { Log } from './log.ts'
import { createRecent } from './recent.ts'

/** `held`: ours, and the store knows. `loose`: ours as far as this program knows, for the store is away. */
export type Claim = 'held' | 'loose' | 'taken'

/** An answer that was posted while it was not certain whose the question was. */
export interface Doubtful {
  readonly delivery: string
  /** Under which Slack knows it. */
  readonly ts: string
  /** Every answer to it that stands in the thread. */
  standing(): Promise<readonly string[]>
  takeBack(): Promise<void>
}

/** `answered`: by another. `unknown`: the store is away, or was never told of it. */
export type Owner = 'ours' | 'others' | 'answered' | 'unknown'

export type Verdict = 'stands' | 'taken-back' | 'open'

const MOST_LOOSE = 2_000

export type Claims = ReturnType<typeof createClaims>

/**
 * Whose a question is, before and after it is answered.
 *
 * A program that was stopped for a while wakes in the middle of a sentence and does not know that another took over.
 * So it asks right before it posts; what was under way at that moment is looked at afterwards, and taken back when
 * another's answer stands there.
 */
export function createClaims(store: Pick<Store, 'deliveries'>, log: Log) {
  const loose = createRecent<Delivery>(MOST_LOOSE)
  const doubts = createRecent<Doubtful>(MOST_LOOSE)

  async function ask(key: string): Promise<Owner> {
    try {
      const delivery = loose.get(key)
      if (delivery && (await store.deliveries.claim(delivery))) return 'ours'
      const answer = await store.deliveries.whose(key)
      return answer === 'nobody' ? 'unknown' : answer
    } catch {
      return 'unknown'
    }
  }

  async function judge({ delivery, ts, standing, takeBack }: Doubtful, owner: Owner): Promise<Verdict> {
    if (owner === 'ours') {
      if (loose.has(delivery)) await store.deliveries.done(delivery)
      return 'stands'
    }
    const others = (await standing()).filter((other) => other !== ts)
    // Whoever holds the question keeps theirs; when nobody can say who that is, the first one stays.
    const isTwice = owner === 'unknown' ? others.some((other) => other < ts) : others.length > 0
    if (isTwice) {
      await takeBack()
      log('warn', 'taken-back', { owner })
      return 'taken-back'
    }
    return owner === 'answered' ? 'stands' : 'open'
  }

  async function settle(doubt: Doubtful, owner: Owner): Promise<Verdict> {
    const verdict = await judge(doubt, owner).catch(() => 'open' as const)
    if (verdict === 'open') doubts.set(doubt.delivery, doubt)
    else for (const known of [doubts, loose]) known.delete(doubt.delivery)
    return verdict
  }

  return {
    async claim(delivery: Delivery): Promise<Claim> {
      try {
        return (await store.deliveries.claim(delivery)) ? 'held' : 'taken'
      } catch (error) {
        log('error', 'not-kept', { what: 'claim', error: errorName(error) })
        loose.set(delivery.key, delivery)
        return 'loose'
      }
    },
    /** Nobody else can have taken it over, for the store said a moment ago that it is ours. */
    isSure: (key: string): boolean => store.deliveries.isSurelyOurs(key) && !loose.has(key),
    ask,
    /** What becomes of an answer that was posted in doubt; while nobody knows that, it is asked again later. */
    settle: async (doubt: Doubtful): Promise<Verdict> => settle(doubt, await ask(doubt.delivery)),
    /** Asks again what was open, unless the store is away still. */
    async settleOpen(): Promise<void> {
      for (const doubt of doubts.all()) {
        const owner = await ask(doubt.delivery)
        if (owner === 'unknown') return
        await settle(doubt, owner)
      }
    },
  }
}
