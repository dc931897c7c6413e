import { createHmac } from 'node:crypto'
import type { Ack, Envelope, Transport } from './delivery.ts'
import { isObject, parseJson } from './json.ts'

/** Slack's request signature, version 0. */
export function signature(secret: string, timestamp: string, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`
}

/** Delivers as Slack does without Socket Mode: a signed POST, and the answer within three seconds. */
export function signedHttp(url: string, secret: string, now: () => number): Transport {
  return async (envelope, timeoutMs) => {
    const { body, contentType } = encoded(envelope)
    const timestamp = String(Math.floor(now() / 1000))
    const headers = {
      'content-type': contentType,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': signature(secret, timestamp, body),
      ...(envelope.retry && {
        'x-slack-retry-num': String(envelope.retry.attempt),
        'x-slack-retry-reason': envelope.retry.reason,
      }),
    }
    try {
      const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(timeoutMs) })
      return acknowledged(response, await response.text())
    } catch (error) {
      const timedOut = error instanceof Error && error.name === 'TimeoutError'
      return { ok: false, reason: timedOut ? 'http_timeout' : 'connection_failed' }
    }
  }
}

function acknowledged({ status, headers }: Response, source: string): Ack {
  if (status !== 200) return { ok: false, reason: 'http_error', final: headers.get('x-slack-no-retry') === '1' }
  const body = parseJson(source)
  if (isObject(body)) return { ok: true, body }
  return { ok: true, body: source === '' ? {} : { text: source } }
}

/** Events are JSON, commands are a form, and interactions are JSON inside a form. */
export function encoded(envelope: Envelope): { body: string; contentType: string } {
  const form = 'application/x-www-form-urlencoded'
  if (envelope.type === 'events_api') return { body: JSON.stringify(envelope.payload), contentType: 'application/json' }
  if (envelope.type === 'interactive') {
    return { body: String(new URLSearchParams({ payload: JSON.stringify(envelope.payload) })), contentType: form }
  }
  const fields = Object.entries(envelope.payload).map(([key, value]) => [key, String(value)])
  return { body: String(new URLSearchParams(fields)), contentType: form }
}
