import type { ShownCard, ShownPassage } from '../../answer/cards.ts'
import { passageName } from '../../answer/passage-name.ts'
import { themeName } from '../../cards/theme-names.ts'
import { type Day, parseDay } from '../../core/day.ts'
import { formatDay } from '../../core/format.ts'
import { html, type Markup } from '../html.ts'
import { pageOf } from '../layout.ts'
import { sendPage } from '../send.ts'
import type { CardVersion, Site } from '../site.ts'
import { linkTo, type Visit } from '../visit.ts'
import { PAGE_WORDS } from '../words.ts'
import { notFoundPage } from './message.ts'
import { markedPassage, plainPassage, type Seen } from './passage.ts'

/** A card, whole; the passage that the address names comes first and is marked. */
export async function cardPage(visit: Visit, site: Site, id: string, marked: string | null): Promise<Response> {
  const { language, today } = visit
  const words = PAGE_WORDS[language]
  const on = parseDay(visit.search.get('op') ?? '')
  const card = site.assistant.cards.card(id, { language, today, on })
  const passage = card?.passages.find((each) => each.id === marked)
  if (!card || (marked !== null && !passage)) return notFoundPage(visit)
  const versions = await site.versions(id).catch(() => [])
  const seen = { visit, site, card, on }
  const main = html`
    ${crumbs(visit, card)}
    ${!passage && html`<h1>${card.title}</h1>`}
    ${dayNotice(visit, on)}
    ${passage ? markedPassage(seen, passage) : card.passages.map((each) => plainPassage(seen, each, 'h2'))}
    ${passage ? others(seen, passage) : null}
    ${dayForm(visit, on)}
    ${history(versions, visit)}
    <p class="soft">${words.review(dayWords(card.reviewBy, visit))}</p>`
  return sendPage(200, pageOf(visit, passage ? passageName(card.title, passage.heading) : card.title, main))
}

function crumbs(visit: Visit, card: ShownCard): Markup {
  const words = PAGE_WORDS[visit.language]
  const list = linkTo(visit, '/k')
  return html`<p class="crumbs"><a href="${list}">${words.cards}</a> › <a href="${list}#${card.theme}">${themeName(card.theme, visit.language)}</a> › <a href="${linkTo(visit, `/p/${card.id}`)}">${card.title}</a></p>`
}

/** On which day the text is read, when that is another one than today, or that the day asked for does not exist. */
function dayNotice(visit: Visit, on: Day | null): Markup | null {
  const words = PAGE_WORDS[visit.language]
  if (on === null) return (visit.search.get('op') ?? '') === '' ? null : html`<p class="notice">${words.badDay}</p>`
  return html`<p class="notice">${words.asOf(formatDay(on, visit.language))} <a class="screen" href="${linkTo(visit, visit.path)}">${words.asToday}</a></p>`
}

/** The rest of the card, so that nobody reads a passage apart from what stands around it. */
function others(seen: Seen, marked: ShownPassage): Markup | null {
  const rest = seen.card.passages.filter(({ id }) => id !== marked.id)
  if (rest.length === 0) return null
  const words = PAGE_WORDS[seen.visit.language]
  return html`<h2>${words.alsoOnCard}</h2>${rest.map((each) => plainPassage(seen, each, 'h3'))}`
}

function dayForm(visit: Visit, on: Day | null): Markup {
  const words = PAGE_WORDS[visit.language]
  return html`<form class="row" method="get" action="${visit.path}">
    ${visit.chosen && html`<input type="hidden" name="taal" value="${visit.chosen}">`}
    <div><label for="op">${words.onAnotherDay}</label><input type="date" id="op" name="op" value="${on ?? visit.today}"></div>
    <button class="quiet" type="submit">${words.show}</button>
  </form>`
}

function history(versions: readonly CardVersion[], visit: Visit): Markup | null {
  if (versions.length === 0) return null
  const words = PAGE_WORDS[visit.language]
  const lines = versions.map(({ day, act, why }) => {
    const said = why === '' ? words.acts[act] : `${words.acts[act]}: ${why}`
    return html`<li>${formatDay(day, visit.language)}, ${said}</li>`
  })
  return html`<h2>${words.history}</h2><ul>${lines}</ul>`
}

function dayWords(text: string, { language }: Visit): string {
  const day = parseDay(text)
  return day === null ? text : formatDay(day, language)
}
