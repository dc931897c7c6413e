import type { ShownCard, ShownPassage } from '../../answer/cards.ts'
import { passageName } from '../../answer/passage-name.ts'
import { passagePath, permalinkOf } from '../../answer/permalink.ts'
import { sourceLine } from '../../answer/source-line.ts'
import { type Day, statusOn } from '../../core/day.ts'
import { html, type Markup } from '../html.ts'
import { citationList, paragraphs, partsShown } from '../shown.ts'
import type { Site } from '../site.ts'
import { linkTo, type Visit } from '../visit.ts'
import { PAGE_WORDS } from '../words.ts'

/** A card as one reader sees it: in a language, on a day. */
export interface Seen {
  readonly visit: Visit
  readonly site: Site
  readonly card: ShownCard
  readonly on: Day | null
}

/** What the address points to: its words, its ground, when it holds, its sources, and a line to take along. */
export function markedPassage(seen: Seen, passage: ShownPassage): Markup {
  const { visit, site, card, on } = seen
  const words = PAGE_WORDS[visit.language]
  const permalink = permalinkOf(site.publicUrl(), passage.id, { language: visit.chosen, on })
  const line = sourceLine({ title: card.title, passage, language: visit.language, today: visit.today, permalink })
  return html`<article class="sheet marked">
    <h1>${passage.heading}</h1>
    ${partsShown(passage.parts)}
    ${facts(seen, passage)}
    <h2 class="screen">${words.copy}</h2>
    <p class="hint screen">${words.copyHint}</p>
    <p class="copy">${line}</p>
  </article>`
}

/** A passage among the others of its card, with a link to its own page. */
export function plainPassage({ visit, on }: Seen, passage: ShownPassage, level: 'h2' | 'h3'): Markup {
  const link = html`<a href="${linkTo(visit, passagePath(passage.id), on ? { op: on } : {})}">${passage.heading}</a>`
  const source = passage.parts.find(({ kind }) => kind === 'source')
  return html`<section class="sheet">
    ${level === 'h2' ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`}
    ${partsShown(passage.parts)}
    ${source ? paragraphs(source.text, 'soft') : null}
  </section>`
}

function facts({ visit, site }: Seen, passage: ShownPassage): Markup {
  const words = PAGE_WORDS[visit.language]
  const [own, next] = passage.passages
  const after = next
    ? html`<dt>${words.nowHolds}</dt><dd><a href="${linkTo(visit, passagePath(next.passage))}">${headingOf(site, next.passage, visit)}</a></dd>`
    : null
  return html`<dl class="facts">
    <dt>${words.ground}</dt><dd>${words.grounds[passage.layer]}</dd>
    <dt>${words.validity}</dt><dd>${validity(visit, passage)}</dd>
    <dt>${words.sources}</dt><dd>${citationList(own?.citations ?? [], visit.language, site.assistant.library())}</dd>
    ${after}
  </dl>`
}

function validity(visit: Visit, { parts, passages: [own] }: ShownPassage): Markup {
  const words = PAGE_WORDS[visit.language]
  const source = parts.find((part) => part.kind === 'source')
  if (source?.kind !== 'source' || source.holds === '' || !own) return html`${words.noValidity}`
  // As seen from today, also when the text is read as of another day: the line beside it is too.
  const status = statusOn(own.validity, visit.today)
  return html`<span class="tag ${status}">${words.status[status]}</span> ${source.holds}`
}

/** What a passage is called in the reader's language, with its card; its id when it is gone. */
export function headingOf(site: Site, passage: string, { language, today }: Visit): string {
  const card = site.assistant.cards.passage(passage, { language, today })
  const [shown] = card?.passages ?? []
  return card && shown ? passageName(card.title, shown.heading) : passage
}
