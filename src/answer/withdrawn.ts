import type { Passage } from '../cards/card.ts'
import { addDays, type Day } from '../core/day.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { cardsById } from './by-id.ts'

/** What an admin took off line: one card, all cards of a theme, or a calculator. */
export interface Withdrawal {
  readonly kind: 'card' | 'theme' | 'calculator'
  readonly id: string
}

/** What a card's review day means for its answers. */
export interface ReviewPolicy {
  /** Whether an answer says that its card is due for review. */
  readonly warns: boolean
  /** So many days after its review day a card gives no answers any more; `null` for never. */
  readonly withholdsAfterDays: number | null
}

export const NO_REVIEW_POLICY: ReviewPolicy = { warns: false, withholdsAfterDays: null }

/** Why a passage is not answered from, or what must be said beside it. */
export type Standing = 'fine' | 'due' | 'withheld' | 'withdrawn'

/** Looks up what may be answered from. */
export interface Withdrawn {
  standing(passage: Passage, today: Day): Standing
  /** The day on which the card of a passage should have been reviewed. */
  reviewBy(passage: Passage): Day | null
  calculator(intent: string): boolean
}

/** A withdrawal takes effect without reading anything anew, so that it holds within a second. */
export function withdrawnFrom(
  { cards }: Pick<Knowledge, 'cards'>,
  withdrawals: readonly Withdrawal[],
  review: ReviewPolicy,
): Withdrawn {
  const gone = new Set(withdrawals.map(({ kind, id }) => `${kind} ${id}`))
  const cardById = cardsById(cards)
  return {
    standing(passage, today) {
      const card = cardById.get(passage.card)
      if (!card) return 'fine'
      if (gone.has(`card ${card.id}`) || gone.has(`theme ${card.theme}`)) return 'withdrawn'
      return reviewStanding(card.reviewBy, today, review)
    },
    reviewBy: (passage) => cardById.get(passage.card)?.reviewBy ?? null,
    calculator: (intent) => gone.has(`calculator ${intent}`),
  }
}

function reviewStanding(reviewBy: Day, today: Day, { warns, withholdsAfterDays }: ReviewPolicy): Standing {
  if (withholdsAfterDays !== null && today > addDays(reviewBy, withholdsAfterDays)) return 'withheld'
  return warns && today > reviewBy ? 'due' : 'fine'
}
