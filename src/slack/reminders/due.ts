import type { ListedCard } from '../../answer/cards.ts'
import { addDays, type Day } from '../../core/day.ts'

/** A member of a Slack workspace; every other name on a card is for people to read. */
const MEMBER = /^[UW][A-Z0-9]{5,}$/

/** The cards that must be looked over within so many days, the longest overdue first. */
export function dueWithin(cards: readonly ListedCard[], today: Day, days: number): ListedCard[] {
  const until = addDays(today, days)
  return cards.filter(({ reviewBy }) => reviewBy <= until).sort((a, b) => (a.reviewBy < b.reviewBy ? -1 : 1))
}

/** Who in Slack looks after a card; `null` when the card names nobody there. */
export function ownerOf({ owner }: Pick<ListedCard, 'owner'>): string | null {
  const id = owner.trim().replace(/^<?@?(.*?)>?$/, '$1')
  return MEMBER.test(id) ? id : null
}

/** What goes to whom: every card to its owner, or to all admins where it has none. */
export function sortedOut(
  cards: readonly ListedCard[],
  admins: readonly string[],
): ReadonlyMap<string, readonly ListedCard[]> {
  const byPerson = new Map<string, ListedCard[]>()
  for (const card of cards) {
    const owner = ownerOf(card)
    for (const person of owner === null ? admins : [owner]) {
      byPerson.set(person, [...(byPerson.get(person) ?? []), card])
    }
  }
  return byPerson
}
