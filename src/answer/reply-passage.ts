import type { Passage } from '../cards/card.ts'
import { type RenderedPassage, renderPassage } from '../cards/render.ts'
import type { Citation } from '../core/citation.ts'
import { type Day, statusOn } from '../core/day.ts'
import type { Language } from '../core/language.ts'
import type { Library } from './compose.ts'
import type { ReplyCitation, ReplyPassage } from './reply.ts'

/** A passage as a reply carries it. */
export function asReplyPassage(passage: Passage, rendered: RenderedPassage, day: Day, library: Library): ReplyPassage {
  return {
    card: passage.card,
    passage: passage.id,
    text: rendered.text,
    validity: { from: rendered.validity.from, to: rendered.validity.to, status: statusOn(rendered.validity, day) },
    citations: rendered.citations.map((citation) => replyCitation(citation, library)),
  }
}

/** A passage as it reads on a day; `null` when a rule that it quotes has no value then. */
export function passageOn(passage: Passage, language: Language, day: Day, library: Library): ReplyPassage | null {
  const rendered = renderPassage(passage, language, day, library.rules)
  return rendered.kind === 'rendered' ? asReplyPassage(passage, rendered, day, library) : null
}

/** A citation with the title, date and address of its source. */
export function replyCitation(citation: Citation, library: Pick<Library, 'sources'>): ReplyCitation {
  const source = library.sources.get(citation.source)
  if (!source) throw new Error(`the source "${citation.source}" is not registered`)
  return {
    source: source.id,
    title: source.title,
    date: source.date,
    section: citation.section,
    paragraph: citation.paragraph,
    quote: citation.quote,
    url: citation.url ?? source.url,
  }
}
