import type { App, Receiver } from '@slack/bolt'
import type { Ack } from '../../src/local-slack/delivery.ts'
import { isObject, parseJson } from '../../src/local-slack/json.ts'
import type { LocalSlack } from '../../src/local-slack/local-slack.ts'

/** Hands payloads straight to the app, after the round through JSON that a wire would give them. */
export class InProcessReceiver implements Receiver {
  readonly #slack: LocalSlack

  constructor(slack: LocalSlack) {
    this.#slack = slack
  }

  init(app: App): void {
    this.#slack.deliverWith(
      (envelope, timeoutMs) =>
        new Promise<Ack>((resolve) => {
          const timer = setTimeout(() => resolve({ ok: false, reason: 'timeout' }), timeoutMs)
          const ack = async (response?: unknown): Promise<void> => {
            clearTimeout(timer)
            const body = response === undefined ? {} : parseJson(JSON.stringify(response))
            resolve({ ok: true, body: isObject(body) ? body : { text: String(response) } })
          }
          app.processEvent({ body: { ...envelope.payload }, ack }).catch(() => undefined)
        }),
    )
  }

  async start(): Promise<void> {}

  async stop(): Promise<void> {}
}
