import type { WebClientOptions } from '@slack/web-api'
import { z } from 'zod'
import type { Claims } from './claims.ts'
import { REFUSED_ELSEWHERE } from './elsewhere.ts'
import { type Post, postIn, type Thread, threadOf } from './posted-thread.ts'

type Network = NonNullable<WebClientOptions['fetch']>
type Call = NonNullable<Parameters<Network>[1]>
type Reply = Awaited<ReturnType<Network>>
type Ownership = Pick<Claims, 'isSure' | 'ask' | 'settle'>

const TOO_MANY = 429

/**
 * The same network, on which an answer goes out once, and only by whoever the question is of.
 *
 * When a connection breaks, nobody can tell whether Slack had already posted what it was given, and the SDK simply
 * sends it again. What the answer carries with it says whether it already stands in the thread. Here is also the last
 * moment at which to ask whether another copy of the program took the question over.
 */
export function postingOnce(network: Network, claims: Ownership): Network {
  const uncertain = new Set<string>()

  async function send(url: string, call: Call, post: Post): Promise<Reply> {
    const { delivery, channel } = post
    const thread = threadOf(network, url, call, post)
    const isAgain = uncertain.has(delivery)
    const before = isAgain ? await thread.answers() : []
    const owner = claims.isSure(delivery) ? 'ours' : await claims.ask(delivery)
    if (owner === 'others' || owner === 'answered') return refused(thread, before)
    const [ts] = owner === 'unknown' && !isAgain ? await thread.answers() : before
    if (ts !== undefined) {
      uncertain.delete(delivery)
      return Response.json({ ok: true, channel, ts })
    }
    uncertain.add(delivery)
    const reply = await network(url, call)
    if (reply.ok || reply.status === TOO_MANY) uncertain.delete(delivery)
    return claims.isSure(delivery) || !reply.ok ? reply : settled(delivery, thread, await reply.json())
  }

  /** Ours stands below another's when it got through after all. */
  async function refused(thread: Thread, [, second]: readonly string[]): Promise<Reply> {
    if (second !== undefined) await thread.takeBack(second)
    return Response.json(REFUSED_ELSEWHERE)
  }

  async function settled(delivery: string, thread: Thread, said: unknown): Promise<Reply> {
    const ts = Posted.safeParse(said).data?.ts
    if (ts === undefined) return Response.json(said)
    const doubt = { delivery, ts, standing: thread.answers, takeBack: () => thread.takeBack(ts) }
    return Response.json((await claims.settle(doubt)) === 'taken-back' ? REFUSED_ELSEWHERE : said)
  }

  return (url, call) => {
    const post = call && postIn(String(url), call)
    return post ? send(String(url), call, post) : network(url, call)
  }
}

const Posted = z.object({ ok: z.literal(true), ts: z.string() })
