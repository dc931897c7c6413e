import { type Linked, linkedByPath } from '../answer/permalink.ts'
import { LETTER_KINDS } from '../letters/letters.ts'
import { MARK, MARK_PATH } from './layout.ts'
import { answerPage } from './pages/answer.ts'
import { cardPage } from './pages/card.ts'
import { cardsPage } from './pages/cards.ts'
import { letterFile, letterPage, lettersPage } from './pages/letters.ts'
import { messagePage, notFoundPage } from './pages/message.ts'
import { privacyPage } from './pages/privacy.ts'
import { trailFile } from './pages/trail.ts'
import { redirect, send } from './send.ts'
import type { Site } from './site.ts'
import { STYLE, STYLE_PATH } from './style.ts'
import { TRAIL_PATH } from './trail-keys.ts'
import { linkTo, type Visit } from './visit.ts'
import { PAGE_WORDS } from './words.ts'

const FOR_EVER = { 'cache-control': 'public, max-age=31536000, immutable' }

type Opens = (visit: Visit, site: Site) => Response | Promise<Response>

/** The pages with one address each. */
const PLACES: Readonly<Record<string, Opens>> = {
  '/': (visit) => redirect(linkTo(visit, '/k')),
  '/k': cardsPage,
  '/privacy': privacyPage,
  '/brief': lettersPage,
  [TRAIL_PATH]: trailFile,
}

/** Those that also take a form that was sent: the letters, to read and to take along. */
const FORMS: Readonly<Record<string, Opens>> = Object.fromEntries(
  LETTER_KINDS.flatMap((kind): [string, Opens][] => [
    [`/brief/${kind}`, (visit, site) => letterPage(visit, site, kind)],
    [`/brief/${kind}.docx`, (visit, site) => letterFile(visit, site, kind)],
  ]),
)

/** Every address that is no permalink. */
export const ADDRESSES: readonly string[] = [...Object.keys(PLACES), ...Object.keys(FORMS)]

/** Which page an address is. */
export async function pageFor(visit: Visit, site: Site): Promise<Response> {
  const { path } = visit
  const form = Object.hasOwn(FORMS, path) ? FORMS[path] : undefined
  if (form) return form(visit, site)
  if (visit.method !== 'GET') return wrongMethod(visit)
  const place = Object.hasOwn(PLACES, path) ? PLACES[path] : undefined
  if (place) return place(visit, site)
  const linked = linkedByPath(path, visit.search)
  return linked === null ? notFoundPage(visit) : linkedPage(linked, visit, site)
}

function linkedPage(linked: Linked, visit: Visit, site: Site): Response | Promise<Response> {
  switch (linked.kind) {
    case 'passage':
      return cardPage(visit, site, linked.passage.split('#')[0] ?? '', linked.passage)
    case 'card':
      return cardPage(visit, site, linked.card, null)
    case 'answer':
      return answerPage(visit, site, linked.answer)
  }
}

/** What a page needs to look right, also the one on which someone signs in. */
export function assetFor(path: string): Response | null {
  if (path === STYLE_PATH) return send(200, 'text/css; charset=utf-8', STYLE, FOR_EVER)
  return path === MARK_PATH ? send(200, 'image/svg+xml', MARK, FOR_EVER) : null
}

function wrongMethod(visit: Visit): Response {
  const words = PAGE_WORDS[visit.language]
  const response = messagePage(visit, 405, words.notFoundTitle, words.wrongMethod)
  response.headers.set('allow', 'GET, HEAD')
  return response
}
