import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { actsOf } from '../acts.ts'
import type { Core } from '../core.ts'
import { newSecret } from '../ids.ts'
import { parseJson } from '../json.ts'
import { plain } from '../plain.ts'
import { perform } from './act.ts'
import { asset, html } from './assets.ts'
import { mayShow, snapshot } from './snapshot.ts'

const As = z.object({ as: z.string() })

/** The chat page: files, the state on arrival, changes as they happen, and what the person does. */
export function createPage(core: Core) {
  const token = newSecret()
  const streams = new Set<ServerResponse>()

  function knows(request: IncomingMessage, query: URLSearchParams): boolean {
    return request.headers['x-local-token'] === token || query.get('token') === token
  }

  function stream(user: string, response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    response.write(`event: state\ndata: ${JSON.stringify(snapshot(core, user))}\n\n`)
    streams.add(response)
    const stop = core.workspace.subscribe((change) => {
      if (mayShow(core, user, change)) response.write(`data: ${JSON.stringify(change)}\n\n`)
    })
    response.on('close', () => {
      stop()
      streams.delete(response)
    })
  }

  return {
    async get(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
      const query = new URL(request.url ?? '/', core.origin).searchParams
      if (path === '/') return html(response, token, request.headers['accept-language'] ?? '', core.workspace.team.name)
      if (path !== '/page/changes') return asset(path, response)
      const user = core.workspace.humans.find((id) => id === query.get('as')) ?? core.workspace.humans[0]
      if (!knows(request, query)) return plain(response, 403, 'forbidden')
      if (user === undefined) return plain(response, 404, 'nobody here')
      stream(user, response)
    },
    async post(path: string, request: IncomingMessage, body: string, response: ServerResponse): Promise<void> {
      if (path !== '/page/act') return plain(response, 404, 'not found')
      if (!knows(request, new URLSearchParams())) return plain(response, 403, 'forbidden')
      const input = parseJson(body)
      const who = As.safeParse(input)
      if (!who.success || !core.workspace.humans.includes(who.data.as)) return plain(response, 400, 'who are you?')
      const outcome = await perform(actsOf(core, who.data.as), input)
      response.writeHead(outcome.ok ? 200 : 400, { 'content-type': 'application/json; charset=utf-8' })
      response.end(JSON.stringify(outcome))
    },
    stop(): void {
      for (const response of streams) response.end()
    },
  }
}
