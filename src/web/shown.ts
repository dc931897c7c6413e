import type { Library } from '../answer/compose.ts'
import type { Part } from '../answer/parts.ts'
import type { ReplyCitation } from '../answer/reply.ts'
import { placeOf } from '../answer/wording.ts'
import type { Language } from '../core/language.ts'
import { html, type Markup } from './html.ts'
import { PAGE_WORDS } from './words.ts'

/** Text of a card: its paragraphs, and lines that begin with a bullet as a list. */
export function paragraphs(text: string, look = 'words'): Markup[] {
  return text
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const lines = part.split('\n')
      const isList = lines.every((line) => BULLET.test(line))
      if (!isList) return html`<p class="${look}">${withBreaks(lines)}</p>`
      return html`<ul>${lines.map((line) => html`<li>${line.replace(BULLET, '')}</li>`)}</ul>`
    })
}

const BULLET = /^(?:•|\d+\.)\s+/

const withBreaks = (lines: readonly string[]): Markup[] =>
  lines.map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`))

/** The parts of a reply but for its sources, which are shown with their links, and what a page says in its own way. */
export function partsShown(parts: readonly Part[]): Markup[] {
  return parts.flatMap(partShown)
}

function partShown({ kind, text }: Part): Markup[] {
  switch (kind) {
    case 'lead':
      return paragraphs(text, 'lead')
    case 'caution':
      return paragraphs(text, 'caution')
    case 'passage':
    case 'objection':
    case 'words':
    case 'assumptions':
    case 'linked':
      return paragraphs(text)
    case 'source':
    case 'steps':
    case 'choices':
    case 'offer':
    case 'receipt':
    case 'disclaimer':
      return []
  }
}

/** Each citation with its place, its words and a way to open it. */
export function citationList(citations: readonly ReplyCitation[], language: Language, library: Library): Markup {
  const words = PAGE_WORDS[language]
  if (citations.length === 0) return html`<p class="soft">${words.noSources}</p>`
  return html`<ul class="cite">${citations.map((citation) => {
    const source = library.sources.get(citation.source)
    const place = source ? placeOf(citation, source, language).place : citation.title
    const link = isWeb(citation.url)
      ? html` – <a href="${citation.url}" rel="noreferrer">${words.openSource}<span class="soft"> (${hostOf(citation.url)})</span></a>`
      : null
    return html`<li>${place}${link}${citation.quote && html`<blockquote>“${citation.quote}”</blockquote>`}</li>`
  })}</ul>`
}

/** Only an address of the web is made a link: a card may hold anything. */
const isWeb = (url: string | null): url is string => url !== null && /^https?:\/\//i.test(url) && URL.canParse(url)

const hostOf = (url: string): string => new URL(url).host
