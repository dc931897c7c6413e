import type { Card, Passage } from '../cards/card.ts'
import type { Bilingual } from '../core/language.ts'
import { onceEach } from '../core/once-each.ts'

/** Gives what has an id; that is all a reader of very many things needs. */
export interface ById<T> {
  get(id: string): T | undefined
}

/** Title of the card of a passage, and whether the passage comes first there. */
export interface CardTitle extends Bilingual {
  readonly first: boolean
}

export const cardsById = onceEach(
  (cards: readonly Card[]): ReadonlyMap<string, Card> => new Map(cards.map((card) => [card.id, card])),
)

/**
 * Passages and what they are titled, found by way of their card: after an edit one map of ten thousand cards is made,
 * and none of fifty thousand passages.
 */
export function passagesById(cards: readonly Card[]): {
  readonly passages: ById<Passage>
  readonly titles: ById<CardTitle>
} {
  const byCard = cardsById(cards)
  const find = (id: string) => {
    const card = byCard.get(id.slice(0, id.indexOf('#')))
    return card && onCard(card).get(id)
  }
  return { passages: { get: (id) => find(id)?.passage }, titles: { get: (id) => find(id)?.title } }
}

const onCard = onceEach(
  ({ title, passages }: Card) =>
    new Map(passages.map((passage, index) => [passage.id, { passage, title: { ...title, first: index === 0 } }])),
)
