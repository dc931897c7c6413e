import type { types } from '@slack/bolt'
import type { ListedCard } from '../../answer/cards.ts'
import { permalinkOf } from '../../answer/permalink.ts'
import type { Day } from '../../core/day.ts'
import { formatDay } from '../../core/format.ts'
import type { Language } from '../../core/language.ts'
import { REVIEW_TEXTS } from '../admin/review-texts.ts'
import { type Block, button, linkButton, paragraph, smallPrint, span } from '../block-parts.ts'
import type { Posted } from '../blocks.ts'
import { escapedWithin } from '../mrkdwn.ts'
import { andMore, askedToReview, REMINDER_TEXTS } from './texts.ts'

const MOST_CARDS = 20

/** For whom a reminder is made. */
export interface Reminded {
  readonly language: Language
  readonly today: Day
  /** Who may edit opens the card from here; another reads it on its page. */
  readonly isAdmin: boolean
  readonly publicUrl: string | null
}

/** Which cards somebody is asked to look over, with the way to each. */
export function reminderMessage(cards: readonly ListedCard[], reminded: Reminded): Posted {
  const { language, isAdmin } = reminded
  const lead = askedToReview(cards.length, language)
  const left = cards.length - MOST_CARDS
  const blocks: Block[] = [
    paragraph(span(lead, 'bold')),
    ...cards.slice(0, MOST_CARDS).flatMap((card, index) => cardBlocks(card, index, reminded)),
    ...(left > 0 ? [smallPrint(andMore(left, language))] : []),
    smallPrint(REMINDER_TEXTS[isAdmin ? 'admin' : 'owner'][language]),
  ]
  return { text: lead, blocks }
}

function cardBlocks({ id, title, reviewBy }: ListedCard, index: number, reminded: Reminded): Block[] {
  const { language, today, isAdmin, publicUrl } = reminded
  const when = REMINDER_TEXTS[reviewBy < today ? 'due' : 'before'][language]
  const text = `*${escapedWithin(title.replaceAll('*', ' '), 200)}*\n${when} ${formatDay(reviewBy, language)}`
  const shown = { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } } as const
  if (isAdmin) return [shown, { type: 'actions', elements: forAdmins(id, index, language) }]
  const page = publicUrl === null ? null : permalinkOf(publicUrl, id)
  const read = linkButton(`link:card:${index}`, REMINDER_TEXTS.read[language], page)
  return [{ ...shown, ...(read && { accessory: read }) }]
}

function forAdmins(id: string, index: number, language: Language): types.Button[] {
  return [
    button(`admin:card:${index}`, REMINDER_TEXTS.open[language], id),
    button(`admin:still-right:${index}`, REVIEW_TEXTS.stillRight[language], id),
  ]
}
