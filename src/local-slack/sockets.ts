import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Ack, Envelope, Transport } from './delivery.ts'
import { newSecret } from './ids.ts'
import { isObject, parseJson, text } from './json.ts'

const PATH = '/link/'
const TICKET_MS = 30_000
const PING_MS = 10_000
const MOST_SOCKETS = 10

/** Socket Mode: one-time addresses, `hello`, envelopes with acknowledgements, pings, and asked-for reconnects. */
export function createSockets(appId: string) {
  const server = new WebSocketServer({ noServer: true, maxPayload: 1_000_000 })
  const tickets = new Map<string, number>()
  const open: WebSocket[] = []
  const waiting = new Map<string, (ack: Ack) => void>()
  const arrivals = new Set<() => void>()
  const pings = setInterval(() => {
    for (const socket of open) socket.ping()
  }, PING_MS)
  pings.unref()

  function greet(socket: WebSocket): void {
    open.push(socket)
    socket.on('message', (data) => receive(String(data)))
    socket.on('close', () => open.splice(open.indexOf(socket), 1))
    socket.on('error', () => socket.terminate())
    const hello = { type: 'hello', num_connections: open.length, connection_info: { app_id: appId } }
    socket.send(JSON.stringify({ ...hello, debug_info: { host: 'local', approximate_connection_time: 18_060 } }))
    for (const arrived of arrivals) arrived()
  }

  function receive(data: string): void {
    const message = parseJson(data)
    if (!isObject(message)) return
    const settle = waiting.get(text(message.envelope_id))
    settle?.({ ok: true, body: isObject(message.payload) ? message.payload : {} })
  }

  const transport: Transport = (envelope, timeoutMs) =>
    new Promise((resolve) => {
      const finish = (ack: Ack): void => {
        clearTimeout(timer)
        arrivals.delete(attempt)
        waiting.delete(envelope.id)
        resolve(ack)
      }
      const attempt = (): void => {
        const socket = open.at(-1)
        if (!socket) return
        arrivals.delete(attempt)
        socket.send(JSON.stringify(framed(envelope)))
      }
      const timer = setTimeout(() => finish({ ok: false, reason: 'timeout' }), timeoutMs)
      waiting.set(envelope.id, finish)
      arrivals.add(attempt)
      attempt()
    })

  return {
    transport,
    /** An address that opens one socket, soon. */
    ticket(origin: string): string {
      const secret = newSecret()
      tickets.set(secret, Date.now() + TICKET_MS)
      return `${origin.replace(/^http/, 'ws')}${PATH}${secret}`
    },
    upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
      const secret = (request.url ?? '').slice(PATH.length).split('?')[0] ?? ''
      const until = tickets.get(secret)
      tickets.delete(secret)
      const refused = until === undefined || until < Date.now() || !request.url?.startsWith(PATH)
      if (refused) refuse(socket, '404 Not Found')
      else if (open.length >= MOST_SOCKETS) refuse(socket, '429 Too Many Requests')
      else server.handleUpgrade(request, socket, head, greet)
    },
    /** Asks every client to come back on a new socket, as Slack does every few hours. */
    disconnect(reason: 'warning' | 'refresh_requested'): void {
      for (const socket of open)
        socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'local' } }))
    },
    /** Cuts every connection without a word. */
    drop(): void {
      for (const socket of open) socket.terminate()
    },
    connected: (): number => open.length,
    stop(): void {
      clearInterval(pings)
      for (const socket of open) socket.terminate()
      server.close()
    },
  }
}

function framed(envelope: Envelope): object {
  return {
    envelope_id: envelope.id,
    type: envelope.type,
    payload: envelope.payload,
    accepts_response_payload: envelope.type !== 'events_api',
    ...(envelope.type === 'events_api' && {
      retry_attempt: envelope.retry?.attempt ?? 0,
      retry_reason: envelope.retry?.reason ?? '',
    }),
  }
}

export function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
