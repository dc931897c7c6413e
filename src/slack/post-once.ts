import type { WebClientOptions } from '@slack/web-api'
import { z } from 'zod'
import { answerAmong, deliveryIn } from './metadata.ts'

type Network = NonNullable<WebClientOptions['fetch']>
type Call = NonNullable<Parameters<Network>[1]>

/** An answer on its way to a thread. */
interface Post {
  readonly delivery: string
  readonly channel: string
  readonly thread: string
}

const METHOD = 'chat.postMessage'
const TOO_MANY = 429

/**
 * The same network, on which an answer that is sent again is looked for first.
 *
 * When a connection breaks, nobody can tell whether Slack had already posted what it was given, and the SDK simply
 * sends it again. What the answer carries with it says whether it already stands in the thread.
 */
export function postingOnce(network: Network): Network {
  const uncertain = new Set<string>()
  return async (url, call) => {
    const post = call && String(url).endsWith(METHOD) ? postIn(call) : null
    if (post === null || !call) return network(url, call)
    if (uncertain.has(post.delivery)) {
      const ts = await standing(network, String(url), call, post)
      if (ts !== null) {
        uncertain.delete(post.delivery)
        return Response.json({ ok: true, channel: post.channel, ts })
      }
    }
    uncertain.add(post.delivery)
    const response = await network(url, call)
    if (response.ok || response.status === TOO_MANY) uncertain.delete(post.delivery)
    return response
  }
}

function postIn({ body }: Call): Post | null {
  if (typeof body !== 'string') return null
  const fields = new URLSearchParams(body)
  const delivery = deliveryIn(fields.get('metadata') ?? '')
  const [channel, thread] = [fields.get('channel'), fields.get('thread_ts')]
  return delivery !== null && channel && thread ? { delivery, channel, thread } : null
}

const Replies = z.object({ messages: z.array(z.unknown()) })

/** The `ts` under which the answer stands in its thread. When Slack does not say, the SDK tries again. */
async function standing(network: Network, url: string, call: Call, post: Post): Promise<string | null> {
  const [, asked = '0'] = post.delivery.split(':')
  const wanted = { channel: post.channel, ts: post.thread, oldest: asked, limit: '200', include_all_metadata: 'true' }
  const body = new URLSearchParams(wanted).toString()
  const response = await network(url.replace(METHOD, 'conversations.replies'), { ...call, body })
  const { data } = Replies.safeParse(await response.json())
  if (!data) throw new Error('Slack does not say whether the answer was posted')
  return answerAmong(data.messages, post.delivery)
}
