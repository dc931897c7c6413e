import type { Card, Passage } from '../cards/card.ts'
import { flatMapAnew } from '../core/flat-map-anew.ts'
import type { Bilingual } from '../core/language.ts'
import { onceEach } from '../core/once-each.ts'

/** Gives what has an id; that is all a reader of very many things needs. */
export interface ById<T> {
  get(id: string): T | undefined
}

/** Title of the card of a passage, where that card stands, and whether the passage comes first there. */
export interface CardTitle extends Bilingual {
  readonly first: boolean
  readonly theme: string
  readonly seeAlso: readonly string[]
}

/** As long as no card comes or goes, each is where it was. */
export function cardsById(cards: readonly Card[]): ById<Card> {
  const places = placesOf(idsOf(cards))
  return {
    get(id) {
      const place = places.get(id)
      return place === undefined ? undefined : cards[place]
    },
  }
}

const idsOf = flatMapAnew(
  ({ id }: Card) => [id],
  (one, other) => one === other || one.id === other.id,
)

const placesOf = onceEach((ids: readonly string[]) => new Map(ids.map((id, place) => [id, place])))

/** Passages and what they are titled, found by way of their card: there are far more of them. */
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
  ({ title, theme, seeAlso, passages }: Card) =>
    new Map(
      passages.map((passage, index) => {
        return [passage.id, { passage, title: { ...title, theme, seeAlso, first: index === 0 } }]
      }),
    ),
)
