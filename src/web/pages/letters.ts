import { DOCUMENT_TYPE, documentName, letterDocument } from '../../letters/document.ts'
import type { Letter, LetterPart } from '../../letters/letter.ts'
import { LETTER_KINDS, type LetterKind } from '../../letters/letters.ts'
import { letterText } from '../../letters/plain-text.ts'
import { html, type Markup } from '../html.ts'
import { pageOf } from '../layout.ts'
import { send, sendPage } from '../send.ts'
import type { Site } from '../site.ts'
import { linkTo, type Visit } from '../visit.ts'
import { downloadForm, letterForm } from './letter-form.ts'
import { LETTER_WORDS } from './letter-words.ts'
import { messagePage } from './message.ts'

export function lettersPage(visit: Visit): Response {
  const words = LETTER_WORDS[visit.language]
  const kinds = LETTER_KINDS.map((kind) => {
    const { title, what } = words.kinds[kind]
    return html`<section class="sheet"><h2><a href="${linkTo(visit, `/brief/${kind}`)}">${title}</a></h2><p>${what}</p></section>`
  })
  return sendPage(200, pageOf(visit, words.title, html`<h1>${words.title}</h1><p>${words.intro}</p>${kinds}`))
}

/** The form; once it says what is asked for, the letter above it. */
export function letterPage(visit: Visit, site: Site, kind: LetterKind): Response {
  const words = LETTER_WORDS[visit.language]
  const given = visit.method === 'POST' ? visit.fields : visit.search
  const { title, what } = words.kinds[kind]
  const around = (status: number, main: Markup): Response =>
    sendPage(status, pageOf(visit, title, html`<h1>${title}</h1>${main}`))
  if (!given.has('soort'))
    return around(
      200,
      html`<p>${what}</p><p>${words.intro}</p><div class="sheet"><p>${words.formIntro}</p>${letterForm(visit, kind, given, [])}</div>`,
    )
  const outcome = written(visit, site, kind, given)
  const problems = outcome.kind === 'refused' ? outcome.problems : []
  const form = html`<div class="sheet screen"><h2>${words.change}</h2>${letterForm(visit, kind, given, problems)}</div>`
  switch (outcome.kind) {
    case 'letter':
      return around(
        200,
        html`${letterShown(visit, outcome)}${downloadForm(visit, kind, given)}${letterAsText(visit, outcome)}${form}`,
      )
    case 'withheld':
      return around(200, html`<p class="notice">${outcome.why}</p>${form}`)
    case 'refused':
      return around(400, html`<p class="notice" role="alert">${words.wrong}</p>${form}`)
  }
}

/** The same letter as a document to fill in, sign and send. */
export function letterFile(visit: Visit, site: Site, kind: LetterKind): Response {
  const given = visit.method === 'POST' ? visit.fields : visit.search
  const outcome = written(visit, site, kind, given)
  const words = LETTER_WORDS[visit.language]
  if (outcome.kind === 'withheld') return messagePage(visit, 404, words.noLetter, outcome.why)
  if (outcome.kind === 'refused') return messagePage(visit, 400, words.noLetter, words.wrong)
  const disposition = `attachment; filename="${documentName(outcome)}"`
  return send(200, DOCUMENT_TYPE, new Uint8Array(letterDocument(outcome)), { 'content-disposition': disposition })
}

const written = ({ today, language }: Visit, site: Site, kind: LetterKind, given: URLSearchParams) =>
  site.letter({ kind, fields: Object.fromEntries(given), today, language })

function letterShown(visit: Visit, letter: Letter): Markup {
  const words = LETTER_WORDS[visit.language]
  const list = (title: string, lines: readonly string[]): Markup | null =>
    lines.length === 0
      ? null
      : html`<section class="screen"><h2>${title}</h2><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul></section>`
  const sources = letter.sources.map(
    ({ line, url }) => html`<li>${url === null ? line : html`<a href="${url}" rel="noreferrer">${line}</a>`}</li>`,
  )
  return html`${list(words.open, letter.open)}
    <article class="sheet letter" lang="${letter.language}" aria-label="${words.letter}">
      ${letter.parts.map(partShown)}
      <p class="soft">${words.rests}:</p><ul class="cite soft">${sources}</ul>
    </article>
    ${list(words.cautions, letter.cautions)}`
}

/** The same in a field that can be selected whole: who sends a mail needs no document. */
function letterAsText({ language }: Visit, letter: Letter): Markup {
  return html`<div class="field screen">
    <label for="brief-als-tekst">${LETTER_WORDS[language].asText}</label>
    <textarea id="brief-als-tekst" rows="10" readonly>${letterText(letter)}</textarea>
  </div>`
}

function partShown(part: LetterPart): Markup {
  switch (part.kind) {
    case 'heading':
      return html`<h2>${part.text}</h2>`
    case 'paragraph':
      return html`<p>${withBlanks(part.text)}</p>`
    case 'lines':
      return html`<p>${part.lines.map((line, index) => html`${index > 0 && html`<br>`}${withBlanks(line)}`)}</p>`
  }
}

/** What stands between brackets is marked: nobody sends a letter with a gap in it unseen. */
const withBlanks = (text: string): Markup[] =>
  text.split(/(\[[^\]]*\])/).map((piece) => (piece.startsWith('[') ? html`<mark>${piece}</mark>` : html`${piece}`))
