import type { Language } from '../../core/language.ts'
import { html, type Markup } from '../html.ts'
import { pageOf } from '../layout.ts'
import { sendPage } from '../send.ts'
import type { Kept, Site } from '../site.ts'
import type { Visit } from '../visit.ts'
import { PRIVACY_WORDS } from './privacy-words.ts'

/** What is kept of people, how long, why, and how to see and delete it. The periods are those that the store keeps to. */
export function privacyPage(visit: Visit, site: Site): Response {
  const { language } = visit
  const words = PRIVACY_WORDS
  const main = html`<div class="sheet words">
    <h1>${words.title[language]}</h1>
    ${words.before.map((chapter) => chapterShown(chapter, language))}
    <section><h2>${words.periods[language]}</h2><p>${words.periodsIntro[language]}</p>${periods(site.kept, language)}</section>
    ${words.after.map((chapter) => chapterShown(chapter, language))}
  </div>`
  return sendPage(200, pageOf(visit, words.title[language], main))
}

const chapterShown = ({ title, lines }: (typeof PRIVACY_WORDS)['before'][number], language: Language): Markup =>
  html`<section><h2>${title[language]}</h2>${lines.map((line) => html`<p>${line[language]}</p>`)}</section>`

function periods(kept: readonly Kept[], language: Language): Markup {
  const rows = kept.map(
    ({ what, days }) => html`<tr><td>${what[language]}</td><td>${lasting(days, language)}</td></tr>`,
  )
  return html`<div class="scroll"><table>
    <thead><tr><th scope="col">${PRIVACY_WORDS.what[language]}</th><th scope="col">${PRIVACY_WORDS.howLong[language]}</th></tr></thead>
    <tbody>${rows}</tbody>
  </table></div>`
}

/** `30 dagen`, `1 jaar`: whole years are said as years. */
function lasting(days: number, language: Language): string {
  const years = days / DAYS_IN_YEAR
  if (!Number.isInteger(years)) return language === 'nl' ? `${days} dagen` : `${days} days`
  return language === 'nl' ? `${years} jaar` : `${years} ${years === 1 ? 'year' : 'years'}`
}

const DAYS_IN_YEAR = 365
