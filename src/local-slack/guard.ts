import type { IncomingMessage } from 'node:http'

/**
 * Whether a request really comes from this machine's own page or programs.
 *
 * A page elsewhere can make a browser call loopback: a name that resolves to 127.0.0.1 shows in `Host`, a foreign
 * page shows in `Origin`.
 */
export function isLocal(request: IncomingMessage, port: number): boolean {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  const { host, origin } = request.headers
  if (host === undefined || !hosts.includes(host)) return false
  return origin === undefined || hosts.some((own) => origin === `http://${own}`)
}
