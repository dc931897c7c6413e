import type { Day } from '../../core/day.ts'

/** A stretch of the text: first character and the one after the last. */
export interface Span {
  readonly from: number
  readonly to: number
}

export type KindOfChange = 'arbeidsduur' | 'werktijd' | 'arbeidsplaats'

/** What a stretch of text says. Numbers that can be money are decimal strings; the others are plain numbers. */
export type Meaning =
  | { readonly kind: 'amount'; readonly euros: string; readonly per: 'day' | 'kilometre' | 'month' | null }
  | { readonly kind: 'days'; readonly days: number; readonly per: 'week' | 'year' | 'month' | null }
  /** `2 van de 5 dagen`, `17,5 van 36 uur`. */
  | { readonly kind: 'ratio'; readonly part: number; readonly whole: number; readonly of: 'days' | 'hours' }
  /** `40%`, `een kwart`. Of what, the sentence says. */
  | { readonly kind: 'share'; readonly percent: number }
  /** `trip: null` when the text does not say whether it is one way or there and back; `return` is the distance of both. */
  | { readonly kind: 'distance'; readonly kilometres: number; readonly trip: 'one-way' | 'return' | null }
  /** `day: null` for a day that does not exist, such as 31 February. */
  | { readonly kind: 'date'; readonly day: Day | null; readonly yearSaid: boolean }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'country'; readonly code: string; readonly form: 'name' | 'adjective' }
  | { readonly kind: 'people'; readonly count: number; readonly unit: 'person' | 'fte' }
  /** `each`: the hours are those of every one of the people. */
  | { readonly kind: 'hours'; readonly hours: number; readonly each: boolean }
  | { readonly kind: 'yes-no'; readonly yes: boolean }
  | { readonly kind: 'change'; readonly change: KindOfChange }
  /** `de rest op kantoor`: what is left of the week. */
  | { readonly kind: 'rest' }
  /** A number without a unit. */
  | { readonly kind: 'number'; readonly number: string }

/** A value with the place where it stands and what else it could have meant; empty when it is plain. */
export interface Value extends Span {
  readonly meaning: Meaning
  readonly alternatives: readonly Meaning[]
}

export function value(span: Span, meaning: Meaning, alternatives: readonly Meaning[] = []): Value {
  return { meaning, from: span.from, to: span.to, alternatives }
}
