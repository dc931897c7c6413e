import type { Day } from './day.ts'

/** A registered place where facts come from: a letter, a law, a publication. */
export interface Source {
  readonly id: string
  readonly kind: 'letter' | 'law' | 'official' | 'publication' | 'professional' | 'press'
  readonly title: string
  readonly publisher: string
  /** Kamerstuk, BWBR or ECLI number. */
  readonly number: string | null
  /** `null` where the day is not known. */
  readonly date: Day | null
  readonly year: number | null
  readonly url: string | null
}

/** One place in one source, as a card or a rule points to it. */
export interface Citation {
  readonly source: string
  readonly section: string | null
  /** `p57`, or `fn12` for a footnote; only letters have them. */
  readonly paragraph: string | null
  /** At most twelve consecutive words that stand in that paragraph. */
  readonly quote: string | null
  readonly url: string | null
  readonly checkedOn: Day | null
}
