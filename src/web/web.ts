import { createHash, timingSafeEqual } from 'node:crypto'
import { languageIn } from '../answer/permalink.ts'
import type { Counts } from './counts.ts'
import { type Arriving, entry, type Gate, memberAt } from './gate.ts'
import { metricsText } from './metrics.ts'
import { messagePage } from './pages/message.ts'
import { assetFor, pageFor } from './pages.ts'
import { sendText } from './send.ts'
import type { Site } from './site.ts'
import { languageFrom, type Visit } from './visit.ts'
import { PAGE_WORDS } from './words.ts'

export interface WebSettings {
  readonly site: Site
  readonly gate: Gate
  readonly counts: Counts
  /** Who reads the counts shows this; without one, only a listener on this machine shows them. */
  readonly metricsToken: string | null
  readonly isLoopback: boolean
  readonly startedAt: Date
  /** Whether the store can be read; `null` when there is none. */
  readonly storeIsThere: () => Promise<boolean | null>
}

/** A request as it came in, whatever carried it. */
export interface Incoming {
  readonly method: string
  /** Path and query, as they were sent. */
  readonly target: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export type Web = (incoming: Incoming) => Promise<Response>

/** The pages, from a request to a response; it never throws. */
export function createWeb(settings: WebSettings): Web {
  return async (incoming) => {
    const url = addressOf(incoming.target)
    if (url === null) return counted(settings, 'other', sendText(400, 'This address cannot be read.'))
    const own = await ownStates(settings, url.pathname, incoming)
    if (own !== null) return own
    const visit = visitOf(settings, incoming, url)
    try {
      const response = await answer(settings, visit, { search: url.search, cookies: incoming.headers.cookie ?? '' })
      return counted(settings, kindOf(url.pathname), response)
    } catch (error) {
      const words = PAGE_WORDS[visit.language]
      const text = words.failed(settings.site.failed(error))
      return counted(settings, kindOf(url.pathname), messagePage(visit, 500, words.failedTitle, text))
    }
  }
}

async function answer({ site, gate }: WebSettings, visit: Visit, arriving: Arriving): Promise<Response> {
  return assetFor(visit.path) ?? (await entry(gate, visit, arriving)) ?? (await pageFor(visit, site))
}

/** How the program is, for who looks after it: no page, and no language. */
async function ownStates(settings: WebSettings, path: string, { headers }: Incoming): Promise<Response | null> {
  if (path === '/health') return sendText(200, 'ok')
  if (path === '/ready') {
    const isThere = await settings.storeIsThere()
    return isThere === false ? sendText(503, 'the store is away') : sendText(200, 'ready')
  }
  if (path !== '/metrics') return null
  if (!mayCount(settings, headers.authorization ?? ''))
    return sendText(401, 'Give the METRICS_TOKEN as a bearer token.')
  const storeIsThere = await settings.storeIsThere()
  return sendText(200, metricsText(settings.counts, { startedAt: settings.startedAt, storeIsThere }))
}

function mayCount({ metricsToken, isLoopback }: WebSettings, authorization: string): boolean {
  if (metricsToken === null) return isLoopback
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(authorization), digest(`Bearer ${metricsToken}`))
}

/** `null` for what no browser sends: only what can be read goes further. */
function addressOf(target: string): URL | null {
  if (!target.startsWith('/')) return null
  const address = `http://hier.invalid${target}`
  return URL.canParse(address) ? new URL(address) : null
}

function visitOf(
  { site, gate }: WebSettings,
  { method, headers, body }: Incoming,
  { pathname, searchParams }: URL,
): Visit {
  const chosen = languageIn(searchParams)
  return {
    method: method === 'GET' || method === 'HEAD' ? 'GET' : 'POST',
    path: pathname,
    search: searchParams,
    fields: new URLSearchParams(method === 'POST' ? body : ''),
    language: languageFrom(chosen, headers['accept-language'] ?? ''),
    chosen,
    today: site.today(),
    member: memberAt(gate, headers.cookie ?? ''),
  }
}

/** The kind of page, so that counts name no card, no answer and nothing that someone made up. */
function kindOf(path: string): string {
  const [, first = ''] = path.split('/')
  return ['p', 'k', 'a', 'brief', 'privacy', 'inloggen'].includes(first) ? first : 'other'
}

function counted({ counts }: WebSettings, kind: string, response: Response): Response {
  counts.add('pages', kind, String(response.status))
  return response
}
