import { shownOutcome } from '../../answer/outcome.ts'
import { passagePath } from '../../answer/permalink.ts'
import type { ReplyCalculation, ReplyPassage } from '../../answer/reply.ts'
import { validityLine } from '../../answer/wording.ts'
import type { Receipt } from '../../calculators/receipt.ts'
import { formatDay } from '../../core/format.ts'
import type { Language } from '../../core/language.ts'
import { formatValue } from '../../rules/format-value.ts'
import { html, type Markup } from '../html.ts'
import { pageOf } from '../layout.ts'
import { sendPage } from '../send.ts'
import { citationList, paragraphs } from '../shown.ts'
import type { GivenAnswer, Site } from '../site.ts'
import { linkTo, type Visit } from '../visit.ts'
import { PAGE_WORDS } from '../words.ts'
import { messagePage } from './message.ts'
import { headingOf } from './passage.ts'

/** What was answered: the passages as they read then, or the calculation with its rules. Never what was asked. */
export async function answerPage(visit: Visit, site: Site, id: string): Promise<Response> {
  const words = PAGE_WORDS[visit.language]
  const found = await site.answer(id).catch(() => 'away' as const)
  if (found === 'away') return messagePage(visit, 503, words.answerTitle, words.storeAway)
  if (found === null) return messagePage(visit, 404, words.answerGoneTitle, words.answerGone(site.answerDays))
  const { day, reply, receipt } = found
  const isBare = reply.passages.length === 0 && reply.calculation === null
  const main = html`
    <h1>${words.answerTitle}</h1>
    <p>${words.answerOf(formatDay(day, visit.language))} ${words.withoutQuestion}</p>
    ${reply.calculation && calculation(visit, site, reply.calculation, reply.language)}
    ${receipt && rules(visit, site, receipt)}
    ${reply.passages.map((passage) => told(visit, site, passage, found))}
    ${isBare && html`<div class="sheet" lang="${reply.language}">${paragraphs(reply.text)}</div>`}`
  return sendPage(200, pageOf(visit, words.answerTitle, main))
}

function told(visit: Visit, site: Site, passage: ReplyPassage, { day, reply }: GivenAnswer): Markup {
  const words = PAGE_WORDS[visit.language]
  const { language, today } = visit
  const heading = headingOf(site, passage.passage, visit)
  const isThere = heading !== passage.passage
  const then = linkTo(visit, passagePath(passage.passage), day === today ? {} : { op: day })
  return html`<article class="sheet">
    <h2>${isThere ? html`<a href="${then}">${heading}</a>` : heading}</h2>
    <div lang="${reply.language}">${paragraphs(passage.text)}</div>
    <dl class="facts">
      <dt>${words.validity}</dt><dd>${validityLine(passage.validity, today, language)}</dd>
      <dt>${words.sources}</dt><dd>${citationList(passage.citations, language, site.assistant.library())}</dd>
    </dl>
  </article>`
}

function calculation(visit: Visit, site: Site, { steps, citations }: ReplyCalculation, language: Language): Markup {
  const words = PAGE_WORDS[visit.language]
  const rows = steps.map(
    ({ label, expression, value }) =>
      html`<tr><td>${label}</td><td>${expression}</td><td class="number">${shownOutcome(value, language)}</td></tr>`,
  )
  return html`<article class="sheet marked"><h2>${words.calculation}</h2>
    <div class="scroll"><table>
      <thead><tr><th scope="col">${words.step}</th><th scope="col">${words.sum}</th><th scope="col">${words.outcome}</th></tr></thead>
      <tbody lang="${language}">${rows}</tbody></table></div>
    <h3>${words.sources}</h3>${citationList(citations, visit.language, site.assistant.library())}
  </article>`
}

/** The values that were used, each with its time, and the code to do it over. */
function rules({ language, today }: Visit, site: Site, receipt: Receipt): Markup {
  const words = PAGE_WORDS[language]
  const all = site.assistant.library().rules
  const lines = receipt.periods.map(({ id, table, value, from, to }) => {
    const known = all.has(table) ? all.table(table) : null
    const shown = known ? `${known.title[language]}: ${formatValue(value, known.unit, language)}` : `${table}: ${value}`
    return html`<li>${shown}. ${validityLine({ from, to }, today, language)} <span class="soft">(${id})</span></li>`
  })
  return html`<section class="sheet"><h2>${words.rules}</h2><ul>${lines}</ul>
    <h3>${words.receipt}</h3><p>${words.receiptHint} <code>${receipt.code}</code></p></section>`
}
