import { validityLine } from '../../answer/wording.ts'
import type { Card } from '../../cards/card.ts'
import { addDays, type Day } from '../../core/day.ts'
import { formatDay } from '../../core/format.ts'
import type { Language } from '../../core/language.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { formatValue } from '../../rules/format-value.ts'
import type { WithdrawalRow } from '../../store/withdrawals.ts'

/** Which cards or values are shown: those of a theme, or those that need somebody. */
export type ListName = 'theme' | 'due' | 'ownerless' | 'sources' | 'rules'

/** One line of a list, with what it opens. */
export interface Row {
  readonly kind: 'card' | 'rule'
  readonly id: string
  readonly title: string
  readonly note: string
}

/** A source that nobody looked at for so long may be dead. */
const LONGEST_UNCHECKED_DAYS = 365

export interface Asked {
  readonly today: Day
  readonly language: Language
  readonly withdrawals: readonly WithdrawalRow[]
}

export function rowsOf(list: ListName, theme: string, { cards, tables }: Knowledge, asked: Asked): Row[] {
  const { today, language } = asked
  if (list === 'rules') {
    return tables.map(({ id, title, unit, periods }) => {
      const last = periods.at(-1)
      const value = last && `${formatValue(last.value, unit, language)} · ${validityLine(last, today, language)}`
      return { kind: 'rule', id, title: title[language], note: value ?? '' }
    })
  }
  return cards.filter((card) => isIn(list, theme, card, today)).map((card) => rowOf(card, asked))
}

export function themesOf({ cards }: Pick<Knowledge, 'cards'>): string[] {
  return [...new Set(cards.map(({ theme }) => theme))].sort()
}

export const isDue = ({ reviewBy }: Card, today: Day): boolean => reviewBy <= today

function isIn(list: Exclude<ListName, 'rules'>, theme: string, card: Card, today: Day): boolean {
  switch (list) {
    case 'theme':
      return card.theme === theme
    case 'due':
      return isDue(card, today)
    case 'ownerless':
      return card.owner.trim() === ''
    case 'sources':
      return hasOldSource(card, today)
  }
}

/** Of a source without an address nothing can be dead; what ended says what came after it, or the check refuses the card. */
function hasOldSource(card: Card, today: Day): boolean {
  const oldest = addDays(today, -LONGEST_UNCHECKED_DAYS)
  return card.passages.some(({ citations }) =>
    citations.some(({ url, checkedOn }) => url !== null && checkedOn !== null && checkedOn < oldest),
  )
}

function rowOf(card: Card, { today, language, withdrawals }: Asked): Row {
  const isOff = withdrawals.some(
    ({ kind, id }) => id === (kind === 'theme' ? card.theme : card.id) && kind !== 'calculator',
  )
  const signs = [isOff ? '⛔' : '', isDue(card, today) ? '⏰' : ''].filter((sign) => sign !== '')
  return {
    kind: 'card',
    id: card.id,
    title: `${signs.join(' ')} ${card.title[language]}`.trim(),
    note: [card.theme, ownerNote(card.owner, language), reviewNote(card.reviewBy, language)].join(' · '),
  }
}

function ownerNote(owner: string, language: Language): string {
  if (owner.trim() === '') return { nl: 'zonder eigenaar', en: 'without an owner' }[language]
  return `${{ nl: 'eigenaar', en: 'owner' }[language]} ${owner}`
}

function reviewNote(reviewBy: Day, language: Language): string {
  return `${{ nl: 'nakijken vóór', en: 'review before' }[language]} ${formatDay(reviewBy, language)}`
}
