import { type Day, parseDay } from '../core/day.ts'
import { isLanguage, type Language } from '../core/language.ts'

/** What a permalink points to; an answer by the id under which it is kept. */
export type Linked =
  | { readonly kind: 'passage'; readonly passage: string; readonly language: Language | null; readonly on: Day | null }
  | { readonly kind: 'card'; readonly card: string; readonly language: Language | null; readonly on: Day | null }
  | { readonly kind: 'answer'; readonly answer: string; readonly language: Language | null }

/** How it is to be read there; without it, in the reader's own language and as it holds today. */
export interface Reading {
  readonly language?: Language | null
  readonly on?: Day | null
}

const NAME = '[a-z0-9]+(?:-[a-z0-9]+)*'
const PASSAGE = new RegExp(`^/p/(${NAME})/(${NAME})$`)
const CARD = new RegExp(`^/p/(${NAME})$`)
const ANSWER = /^\/a\/([\w-]{1,64})$/

/** Where a passage is read: `https://…/p/wfw-verzoek/termijn` for `wfw-verzoek#termijn`. */
export function permalinkOf(publicUrl: string, passage: string, reading: Reading = {}): string {
  return addressOf(publicUrl, passagePath(passage), reading)
}

/** Where it is told what was answered, without the question. */
export function answerLinkOf(publicUrl: string, answer: string, reading: Reading = {}): string {
  return addressOf(publicUrl, `/a/${encodeURIComponent(answer)}`, reading)
}

export function passagePath(passage: string): string {
  return `/p/${passage.replace('#', '/')}`
}

/** What an address points to, when it is a permalink of ours; for anything else `null`. */
export function linkedBy(publicUrl: string, address: string): Linked | null {
  if (!URL.canParse(address) || !URL.canParse(publicUrl)) return null
  const { origin, pathname, searchParams } = new URL(address)
  const base = new URL(publicUrl)
  const root = base.pathname.replace(/\/$/, '')
  if (origin !== base.origin || !pathname.startsWith(`${root}/`)) return null
  return linkedByPath(pathname.slice(root.length), searchParams)
}

export function linkedByPath(path: string, search: URLSearchParams): Linked | null {
  const language = languageIn(search)
  const on = parseDay(search.get('op') ?? '')
  const [, card, anchor] = PASSAGE.exec(path) ?? CARD.exec(path) ?? []
  if (card && anchor) return { kind: 'passage', passage: `${card}#${anchor}`, language, on }
  if (card) return { kind: 'card', card, language, on }
  const answer = ANSWER.exec(path)?.[1]
  return answer ? { kind: 'answer', answer, language } : null
}

export function languageIn(search: URLSearchParams): Language | null {
  const asked = search.get('taal')
  return isLanguage(asked) ? asked : null
}

function addressOf(publicUrl: string, path: string, { language, on }: Reading): string {
  const search = new URLSearchParams({ ...(on && { op: on }), ...(language && { taal: language }) })
  const query = search.size === 0 ? '' : `?${search}`
  return `${publicUrl.replace(/\/$/, '')}${path}${query}`
}
