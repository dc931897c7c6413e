import type { Day } from '../core/day.ts'
import type { Language } from '../core/language.ts'

/** One request, as pages see it: nothing in it was checked but that it could be read. */
export interface Visit {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly search: URLSearchParams
  /** The fields of a form that was sent. */
  readonly fields: URLSearchParams
  readonly language: Language
  /** The language that the address asks for, so that links keep it. */
  readonly chosen: Language | null
  readonly today: Day
  /** Who is signed in; `null` where nobody signs in. */
  readonly member: string | null
}

/** An address on these pages, in the language that was chosen. */
export function linkTo(
  visit: Pick<Visit, 'chosen'>,
  path: string,
  search: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({ ...search, ...(visit.chosen && { taal: visit.chosen }) })
  return query.size === 0 ? path : `${path}?${query}`
}

/** The same page in the other language. */
export function otherLanguage({ path, search, language }: Visit): {
  readonly language: Language
  readonly href: string
} {
  const other = language === 'nl' ? 'en' : 'nl'
  const query = new URLSearchParams(search)
  query.set('taal', other)
  return { language: other, href: `${path}?${query}` }
}

/** `taal` in the address, else the first of the browser's languages that we have, else Dutch. */
export function languageFrom(chosen: Language | null, accepted: string): Language {
  if (chosen !== null) return chosen
  const wanted = accepted
    .split(',')
    .map((each) => each.trim().slice(0, 2).toLowerCase())
    .find((each) => each === 'nl' || each === 'en')
  return wanted === 'en' ? 'en' : 'nl'
}
