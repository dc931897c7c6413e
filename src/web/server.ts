import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { sendText } from './send.ts'
import type { Incoming, Web } from './web.ts'

export type PageListener = RequestListener

const LONGEST_BODY = 64 * 1024
const LONGEST_WAIT_MS = 30_000
const LOOPBACK = '127.0.0.1'

/** Carries requests of Node to the pages and back. */
export function listenerFor(web: Web, onlyHere: boolean): RequestListener {
  return (request, response) => {
    void respond(web, onlyHere, request)
      .catch(() => sendText(500, 'Something went wrong.'))
      .then((answer) => write(answer, request, response))
  }
}

/** A listener of our own; on this machine alone unless it is meant for others. */
export async function startServer(web: Web, port: number, onlyHere: boolean) {
  const server = createServer({ requestTimeout: LONGEST_WAIT_MS }, listenerFor(web, onlyHere))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, onlyHere ? LOOPBACK : undefined, resolve)
  })
  return { port: portOf(server), stop: () => stop(server) }
}

async function respond(web: Web, onlyHere: boolean, request: IncomingMessage): Promise<Response> {
  const { method = 'GET', url = '/', headers } = request
  // A name elsewhere that leads to this machine shows in Host: without this, a foreign page could read these.
  if (onlyHere && !isOwnName(headers.host ?? '')) return sendText(403, 'These pages are for this computer only.')
  const body = method === 'POST' ? await bodyOf(request) : ''
  if (body === null) return sendText(413, 'That is more than these pages take.', { connection: 'close' })
  return web({ method, target: url, headers: plain(headers), body })
}

const isOwnName = (host: string): boolean => /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(host)

const plain = (headers: IncomingMessage['headers']): Incoming['headers'] =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  )

/** The body as text, or `null` when it is larger than any form here. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of request) {
    const bytes = Buffer.from(piece)
    size += bytes.length
    if (size > LONGEST_BODY) return null
    pieces.push(bytes)
  }
  return Buffer.concat(pieces).toString()
}

async function write(answer: Response, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = Buffer.from(await answer.arrayBuffer())
  response.statusCode = answer.status
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') response.setHeader(name, value)
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) response.setHeader('set-cookie', cookies)
  response.setHeader('content-length', body.length)
  response.end(request.method === 'HEAD' ? undefined : body)
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}
