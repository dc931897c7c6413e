import type { ListedCard } from '../../answer/cards.ts'
import { passagePath } from '../../answer/permalink.ts'
import { themeName } from '../../cards/theme-names.ts'
import { html, type Markup } from '../html.ts'
import { pageOf } from '../layout.ts'
import { sendPage } from '../send.ts'
import { partsShown } from '../shown.ts'
import type { Site } from '../site.ts'
import { linkTo, type Visit } from '../visit.ts'
import { PAGE_WORDS } from '../words.ts'
import { headingOf } from './passage.ts'

const LONGEST_QUESTION = 500

/** All cards by theme, and a box to ask in; with a question in the address, the answer above them. */
export function cardsPage(visit: Visit, site: Site): Response {
  const words = PAGE_WORDS[visit.language]
  const question = (visit.search.get('q') ?? '').trim()
  const isTooLong = question.length > LONGEST_QUESTION
  const main = html`
    <h1>${words.cardsTitle}</h1>
    <p>${words.cardsIntro}</p>
    ${searchForm(visit, isTooLong ? '' : question)}
    ${isTooLong && html`<p class="notice">${words.tooLong(LONGEST_QUESTION)}</p>`}
    ${question !== '' && !isTooLong && answer(visit, site, question)}
    ${themes(visit, site.assistant.cards.list(visit.language))}`
  return sendPage(isTooLong ? 400 : 200, pageOf(visit, words.cardsTitle, main))
}

function searchForm(visit: Visit, question: string): Markup {
  const words = PAGE_WORDS[visit.language]
  return html`<form class="row" method="get" action="/k" role="search">
    ${visit.chosen && html`<input type="hidden" name="taal" value="${visit.chosen}">`}
    <div class="wide"><label for="q">${words.searchLabel}</label>
    <input type="search" id="q" name="q" value="${question}" maxlength="${LONGEST_QUESTION}" autocomplete="off"></div>
    <button type="submit">${words.search}</button>
  </form>`
}

/** The same answer as in Slack, by the same way; asking on needs a conversation, and that is there. */
function answer(visit: Visit, site: Site, question: string): Markup {
  const { language, today } = visit
  const words = PAGE_WORDS[language]
  const { reply, parts } = site.assistant.ask({ text: question, today, language }, null)
  const passages = reply.passages.map(
    ({ passage }) =>
      html`<li><a href="${linkTo(visit, passagePath(passage))}">${headingOf(site, passage, visit)}</a></li>`,
  )
  const suggestions = reply.suggestions.map(
    (each) => html`<li><a href="${linkTo(visit, '/k', { q: each })}">${each}</a></li>`,
  )
  return html`<section class="sheet marked" aria-labelledby="antwoord">
    <h2 id="antwoord">${words.answerTo(question)}</h2>
    ${partsShown(parts)}
    ${parts.filter(({ kind }) => kind === 'source').map(({ text }) => html`<p class="soft">${text}</p>`)}
    ${passages.length > 0 && html`<h3>${words.readOn}</h3><ul>${passages}</ul>`}
    ${suggestions.length > 0 && html`<h3>${words.perhaps}</h3><ul>${suggestions}</ul>`}
  </section>`
}

function themes(visit: Visit, cards: readonly ListedCard[]): Markup {
  const named = [...new Set(cards.map(({ theme }) => theme))]
    .map((theme) => ({ theme, name: themeName(theme, visit.language) }))
    .sort((a, b) => a.name.localeCompare(b.name, visit.language))
  return html`<div class="themes">${named.map(
    ({ theme, name }) =>
      html`<section class="sheet" id="${theme}"><h2>${name}</h2><ul>${cards
        .filter((card) => card.theme === theme)
        .map(({ id, title }) => html`<li><a href="${linkTo(visit, `/p/${id}`)}">${title}</a></li>`)}</ul></section>`,
  )}</div>`
}
