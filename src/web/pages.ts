import { linkedByPath } from '../answer/permalink.ts'
import { LETTER_KINDS } from '../letters/letters.ts'
import { MARK, MARK_PATH } from './layout.ts'
import { answerPage } from './pages/answer.ts'
import { cardPage } from './pages/card.ts'
import { cardsPage } from './pages/cards.ts'
import { letterFile, letterPage, lettersPage } from './pages/letters.ts'
import { messagePage, notFoundPage } from './pages/message.ts'
import { privacyPage } from './pages/privacy.ts'
import { redirect, send } from './send.ts'
import type { Site } from './site.ts'
import { STYLE, STYLE_PATH } from './style.ts'
import { linkTo, type Visit } from './visit.ts'
import { PAGE_WORDS } from './words.ts'

const FOR_EVER = { 'cache-control': 'public, max-age=31536000, immutable' }

/** Which page an address is. Only letters take a form that was sent. */
export async function pageFor(visit: Visit, site: Site): Promise<Response> {
  const { path } = visit
  const letter = LETTER_KINDS.find((kind) => path === `/brief/${kind}` || path === `/brief/${kind}.docx`)
  if (letter) return path.endsWith('.docx') ? letterFile(visit, site, letter) : letterPage(visit, site, letter)
  if (visit.method !== 'GET') return wrongMethod(visit)
  if (path === '/') return redirect(linkTo(visit, '/k'))
  if (path === '/k') return cardsPage(visit, site)
  if (path === '/privacy') return privacyPage(visit, site)
  if (path === '/brief') return lettersPage(visit)
  const linked = linkedByPath(path, visit.search)
  if (linked === null) return notFoundPage(visit)
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
