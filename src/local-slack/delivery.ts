import { newId } from './ids.ts'
import { type JsonObject, overTheWire } from './json.ts'

export type EnvelopeType = 'events_api' | 'slash_commands' | 'interactive'

export interface Envelope {
  readonly id: string
  readonly type: EnvelopeType
  readonly payload: JsonObject
  readonly retry: { readonly attempt: number; readonly reason: string } | null
}

/** What came back: `body` is the acknowledgement's own content, `{}` when it had none. */
export type Ack =
  | { readonly ok: true; readonly body: JsonObject }
  /** `final` when the app asks not to be tried again. */
  | { readonly ok: false; readonly reason: string; readonly final?: boolean }

/** One way to bring an envelope to the app; never throws, and gives up after `timeoutMs`. */
export type Transport = (envelope: Envelope, timeoutMs: number) => Promise<Ack>

export interface Delivery {
  readonly envelope: Envelope
  readonly ack: Ack
  readonly ms: number
}

export interface DeliveryRules {
  readonly ackTimeoutMs: number
  /** Waits before the second, third and fourth attempt of an event. */
  readonly retryScheduleMs: readonly number[]
}

const KEPT = 200

/** Hears of each delivery as it starts, and gives back who must hear how it ended. */
type Watch = (envelope: Envelope) => (ack: Ack, ms: number) => void

/** Brings payloads to the app and keeps what happened; events are tried again, the rest is not. */
export function createDelivery(rules: DeliveryRules, transport: () => Transport, watch: Watch) {
  const journal: Delivery[] = []
  const underWay = new Set<Promise<unknown>>()
  const timers = new Set<NodeJS.Timeout>()

  async function once(type: EnvelopeType, payload: JsonObject, retry: Envelope['retry']): Promise<Ack> {
    const envelope = { id: newId('E'), type, payload: overTheWire(payload), retry }
    const ended = watch(envelope)
    const started = performance.now()
    const ack = await transport()(envelope, rules.ackTimeoutMs)
    const ms = Math.round(performance.now() - started)
    ended(ack, ms)
    journal.push({ envelope, ack, ms })
    if (journal.length > KEPT) journal.shift()
    return ack
  }

  async function withRetries(payload: JsonObject): Promise<void> {
    let ack = await once('events_api', payload, null)
    for (const [index, wait] of rules.retryScheduleMs.entries()) {
      if (ack.ok || ack.final) return
      await pause(wait)
      ack = await once('events_api', payload, { attempt: index + 1, reason: ack.reason })
    }
  }

  function pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        timers.delete(timer)
        resolve()
      }, ms)
      timers.add(timer)
    })
  }

  function track<T>(work: Promise<T>): Promise<T> {
    underWay.add(work)
    return work.finally(() => underWay.delete(work))
  }

  return {
    journal,
    /** Nobody waits for an event; failures are in the journal. */
    event(payload: JsonObject): void {
      void track(withRetries(payload))
    },
    send: (type: 'slash_commands' | 'interactive', payload: JsonObject): Promise<Ack> =>
      track(once(type, payload, null)),
    /** Resolves when every delivery so far was acknowledged or given up. */
    async settled(): Promise<void> {
      while (underWay.size > 0) await Promise.allSettled([...underWay])
    },
    stop(): void {
      for (const timer of timers) clearTimeout(timer)
      timers.clear()
    },
  }
}
