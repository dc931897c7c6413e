import type { Markup } from './html.ts'

/** Nothing is loaded but our own stylesheet and mark, no script runs, and no other page may show this one in itself. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const GUARDED = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // What a signed-in person read must not stay behind on a shared computer.
  'cache-control': 'no-store',
}

type Body = string | Uint8Array<ArrayBuffer> | null

/** Every response goes out through here, so that none lacks its guards. */
export function send(
  status: number,
  type: string,
  body: Body,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(body, { status, headers: { ...GUARDED, 'content-type': type, ...headers } })
}

export const sendPage = (status: number, page: Markup): Response => send(status, 'text/html; charset=utf-8', page.text)

export const sendText = (status: number, text: string, headers: Readonly<Record<string, string>> = {}): Response =>
  send(status, 'text/plain; charset=utf-8', `${text}\n`, headers)

/** Elsewhere on these pages, or to the sign-in of Slack. */
export function redirect(location: string, cookies: readonly string[] = []): Response {
  const response = send(302, 'text/plain; charset=utf-8', null, { location })
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
}
