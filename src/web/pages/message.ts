import { html } from '../html.ts'
import { pageOf } from '../layout.ts'
import { sendPage } from '../send.ts'
import { linkTo, type Visit } from '../visit.ts'
import { PAGE_WORDS } from '../words.ts'

/** A page that only says something, and where to go from there. */
export function messagePage(visit: Visit, status: number, title: string, text: string): Response {
  const words = PAGE_WORDS[visit.language]
  const main = html`<h1>${title}</h1><p>${text}</p><p><a class="button" href="${linkTo(visit, '/k')}">${words.toCards}</a></p>`
  return sendPage(status, pageOf(visit, title, main))
}

export function notFoundPage(visit: Visit): Response {
  const words = PAGE_WORDS[visit.language]
  return messagePage(visit, 404, words.notFoundTitle, words.notFound)
}
