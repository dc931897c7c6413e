import type { WebClientOptions } from '@slack/web-api'
import { z } from 'zod'
import { answersAmong, deliveryIn } from './metadata.ts'

type Network = NonNullable<WebClientOptions['fetch']>
type Call = NonNullable<Parameters<Network>[1]>

/** An answer on its way to a thread. */
export interface Post {
  readonly delivery: string
  readonly channel: string
  readonly thread: string
}

const METHOD = 'chat.postMessage'

/** The answer that this call of Slack posts; `null` when it does something else. */
export function postIn(url: string, { body }: Call): Post | null {
  if (!url.endsWith(METHOD) || typeof body !== 'string') return null
  const fields = new URLSearchParams(body)
  const delivery = deliveryIn(fields.get('metadata') ?? '')
  const [channel, thread] = [fields.get('channel'), fields.get('thread_ts')]
  return delivery !== null && channel && thread ? { delivery, channel, thread } : null
}

const Replies = z.object({ messages: z.array(z.unknown()) })

export type Thread = ReturnType<typeof threadOf>

/** The thread that an answer is posted in, reached as the answer itself is. */
export function threadOf(network: Network, url: string, call: Call, { delivery, channel, thread }: Post) {
  const to = async (method: string, fields: Readonly<Record<string, string>>): Promise<unknown> => {
    const body = new URLSearchParams({ channel, ...fields }).toString()
    return (await network(url.replace(METHOD, method), { ...call, body })).json()
  }
  return {
    /** The `ts` of every answer that stands there. When Slack does not say, this fails, and the SDK tries again. */
    async answers(): Promise<readonly string[]> {
      const [, asked = '0'] = delivery.split(':')
      const wanted = { ts: thread, oldest: asked, limit: '200', include_all_metadata: 'true' }
      const { data } = Replies.safeParse(await to('conversations.replies', wanted))
      if (!data) throw new Error('Slack does not say whether the answer was posted')
      return answersAmong(data.messages, delivery)
    },
    takeBack: async (ts: string): Promise<void> => void (await to('chat.delete', { ts })),
  }
}
