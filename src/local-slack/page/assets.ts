import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { plain } from '../plain.ts'

const STYLE = /^\/page\/((?:page|workflow|traffic)\.css)$/
const SCRIPT = /^\/dist\/(json\.js|page\/client\/[a-z-]+\.js)$/
/** Styles and markup are read from the source folder, scripts from where the compiler put them. */
const SOURCES = new URL('../../../src/local-slack/page/', import.meta.url)
const SCRIPTS = new URL('../../../dist/local-slack/', import.meta.url)

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The page itself: Dutch, unless the browser asks for English first. */
export async function html(response: ServerResponse, token: string, languages: string, team: string): Promise<void> {
  const language = /^\s*en\b/i.test(languages) ? 'en' : 'nl'
  const source = await readFile(new URL('page.html', SOURCES), 'utf8')
  const body = source
    .replace('lang="nl"', `lang="${language}"`)
    .replace('{{token}}', token)
    .replace('{{team}}', escaped(team))
  send(response, 'text/html; charset=utf-8', body)
}

export async function asset(path: string, response: ServerResponse): Promise<void> {
  const style = STYLE.exec(path)?.[1]
  if (style !== undefined) {
    return send(response, 'text/css; charset=utf-8', await readFile(new URL(style, SOURCES), 'utf8'))
  }
  const name = SCRIPT.exec(path)?.[1]
  const script = name === undefined ? null : await readFile(new URL(name, SCRIPTS), 'utf8').catch(() => null)
  if (script === null) return plain(response, 404, 'not found')
  send(response, 'text/javascript; charset=utf-8', script)
}

function send(response: ServerResponse, type: string, body: string): void {
  response.writeHead(200, {
    'content-type': type,
    'cache-control': 'no-store',
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  })
  response.end(body)
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
