import type { Ack, Envelope } from './delivery.ts'
import { newId } from './ids.ts'
import { type Json, type JsonObject, objects, text } from './json.ts'

export type Outcome =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'done'; readonly ms: number; readonly answer: string }
  | { readonly kind: 'refused'; readonly ms: number; readonly reason: string; readonly answer: string }

/** One exchange between Slack and the app, as the inspector shows it. */
export interface Exchange {
  readonly id: string
  readonly at: number
  readonly direction: 'to-app' | 'from-app'
  /** `message`, `/command`, `chat.postMessage`. */
  readonly name: string
  /** What kind of delivery, and which attempt; for a call the HTTP status when that is not 200. */
  readonly detail: string
  readonly sent: string
  readonly outcome: Outcome
}

const KEPT = 200
const LONGEST = 20_000

/** The last exchanges, told to whoever watches. */
export function createTraffic(now: () => number, tell: (exchange: Exchange) => void) {
  const kept = new Map<string, Exchange>()

  function put(exchange: Exchange): void {
    kept.set(exchange.id, exchange)
    const [oldest] = kept.keys()
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
    tell(exchange)
  }

  return {
    all: (): readonly Exchange[] => [...kept.values()],
    delivered(envelope: Envelope): (ack: Ack, ms: number) => void {
      const begun: Exchange = {
        id: envelope.id,
        at: now(),
        direction: 'to-app',
        name: nameOf(envelope.payload),
        detail: envelope.retry ? `${envelope.type} ${envelope.retry.attempt + 1}` : envelope.type,
        sent: shown(envelope.payload),
        outcome: { kind: 'waiting' },
      }
      put(begun)
      return (ack, ms) => {
        const outcome: Outcome = ack.ok
          ? { kind: 'done', ms, answer: shown(ack.body) }
          : { kind: 'refused', ms, reason: ack.reason, answer: '' }
        put({ ...begun, outcome })
      }
    },
    called(name: string, args: JsonObject, status: number, reply: JsonObject, ms: number): void {
      const fine = status === 200 && reply.ok !== false
      const answer = shown(reply)
      put({
        id: newId('X'),
        at: now(),
        direction: 'from-app',
        name,
        detail: status === 200 ? '' : `HTTP ${status}`,
        sent: shown(args),
        outcome: fine
          ? { kind: 'done', ms, answer }
          : { kind: 'refused', ms, reason: text(reply.error) || `HTTP ${status}`, answer },
      })
    },
  }
}

/** What a developer would call it. */
function nameOf(payload: JsonObject): string {
  const event = objects([payload.event ?? null])[0]
  if (event) return [event.type, event.subtype].map(text).filter(Boolean).join(' · ')
  if (payload.command !== undefined) return text(payload.command)
  const acted = objects(payload.actions).map((action) => text(action.action_id))
  const view = objects([payload.view ?? null])[0]
  const about = [...acted, text(payload.callback_id), text(payload.action_id), text(view?.callback_id)].find(Boolean)
  return [text(payload.type), about].filter(Boolean).join(' · ')
}

function shown(value: Json): string {
  return JSON.stringify(value, null, 1).slice(0, LONGEST)
}
