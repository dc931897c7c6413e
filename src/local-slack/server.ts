import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Core } from './core.ts'
import { isLocal } from './guard.ts'
import { createPage } from './page/page.ts'
import { plain } from './plain.ts'
import { readBody } from './read-body.ts'
import { respond } from './respond.ts'
import { refuse } from './sockets.ts'
import { answerApi } from './web-api.ts'

export const HOST = '127.0.0.1'

/** The web around the workspace: Slack's API, response addresses, sockets and the chat page, for this machine only. */
export function createWeb(core: Core) {
  const page = createPage(core)
  let port = 0

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isLocal(request, port)) return plain(response, 403, 'forbidden')
    const { pathname } = new URL(request.url ?? '/', core.origin)
    if (request.method === 'GET') return page.get(pathname, request, response)
    if (request.method !== 'POST') return plain(response, 405, 'method not allowed')
    const body = await readBody(request)
    if (body === null) return plain(response, 413, 'request entity too large')
    if (pathname.startsWith('/api/')) return api(pathname.slice('/api/'.length), request, body, response)
    if (pathname.startsWith('/response/')) {
      const outcome = respond(core, pathname.slice('/response/'.length), body)
      return plain(response, outcome.status, outcome.body)
    }
    return page.post(pathname, request, body, response)
  }

  async function api(method: string, request: IncomingMessage, body: string, response: ServerResponse): Promise<void> {
    const outcome = await answerApi(core, {
      method,
      authorization: request.headers.authorization ?? '',
      contentType: request.headers['content-type'] ?? '',
      body,
    })
    response.writeHead(outcome.status, { ...outcome.headers, 'content-type': 'application/json; charset=utf-8' })
    response.end(JSON.stringify(outcome.body))
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (!response.headersSent) plain(response, 500, error instanceof Error ? error.message : 'internal error')
      else response.end()
    })
  })
  // Longer than a client keeps an idle connection: one that closes just as a call comes makes the SDK call again.
  server.keepAliveTimeout = 65_000
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    if (isLocal(request, port)) core.sockets.upgrade(request, socket, head)
    else refuse(socket, '403 Forbidden')
  })

  return {
    /** Listens on the wanted port, or on a free one when that is taken. */
    async start(wanted: number): Promise<{ readonly port: number; readonly taken: boolean }> {
      const taken = !(await listens(server, wanted))
      if (taken) await listens(server, 0)
      const address = server.address()
      port = typeof address === 'object' && address !== null ? address.port : wanted
      core.origin = `http://${HOST}:${port}`
      return { port, taken }
    },
    async stop(): Promise<void> {
      page.stop()
      core.delivery.stop()
      core.sockets.stop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** `false` when the port is taken; any other failure is thrown. */
function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      server.off('listening', ready)
      if (error.code === 'EADDRINUSE' && port !== 0) resolve(false)
      else reject(error)
    }
    const ready = (): void => {
      server.off('error', failed)
      resolve(true)
    }
    server.once('error', failed)
    server.once('listening', ready)
    server.listen(port, HOST)
  })
}
