import type { App, ReceiverEvent } from '@slack/bolt'
import { z } from 'zod'
import type { Inbox } from './inbox.ts'

const MessageEvent = z.object({ event: z.object({ type: z.enum(['message', 'app_mention']) }) })

/**
 * Acknowledges a message only when it is claimed, or when there was nothing to do with it.
 *
 * Bolt acknowledges every event before its listener runs. A program that is killed in between would lose the message,
 * because Slack sends again only what was not acknowledged.
 */
export function acknowledgeWhenClaimed(app: App, inbox: Inbox): void {
  const process = app.processEvent.bind(app)
  app.processEvent = async (event: ReceiverEvent): Promise<void> => {
    if (!MessageEvent.safeParse(event.body).success) return process(event)
    await new Promise<void>((resolve, reject) => {
      inbox.expect(event.body, resolve)
      process({ ...event, ack: async () => {} }).then(resolve, reject)
    })
    await event.ack()
  }
}
