import type { Bilingual, Language } from '../core/language.ts'
import { type Block, button } from './block-parts.ts'

const TEXTS = {
  previous: { nl: 'Vorige', en: 'Previous' },
  next: { nl: 'Volgende', en: 'Next' },
} as const satisfies Record<string, Bilingual>

/** One page of a list that is longer than Slack shows; pages count from 0. */
export interface Page {
  readonly page: number
  readonly pages: number
}

/** The page that is shown of so many rows, when one was turned to that is not there (any more). */
export function pageWithin(wanted: number, rows: number, ofPage: number): Page {
  const pages = Math.max(1, Math.ceil(rows / ofPage))
  return { page: Math.min(wanted, pages - 1), pages }
}

interface Turning extends Page {
  /** What the ids of the buttons start with. */
  readonly act: string
  readonly valueFor: (page: number) => string
  readonly language: Language
}

/** The buttons to the pages before and after; nothing when there is one page. */
export function turning({ act, valueFor, page, pages, language }: Turning): Block[] {
  if (pages <= 1) return []
  const elements = [
    ...(page > 0 ? [button(`${act}:back`, TEXTS.previous[language], valueFor(page - 1))] : []),
    button(`${act}:here`, pageOf(page + 1, pages, language), valueFor(page)),
    ...(page + 1 < pages ? [button(`${act}:on`, TEXTS.next[language], valueFor(page + 1))] : []),
  ]
  return [{ type: 'actions', elements }]
}

function pageOf(page: number, pages: number, language: Language): string {
  return language === 'nl' ? `Pagina ${page} van ${pages}` : `Page ${page} of ${pages}`
}
