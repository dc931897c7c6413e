import type { types } from '@slack/bolt'
import type { ListedCard } from '../../answer/cards.ts'
import { permalinkOf } from '../../answer/permalink.ts'
import type { Day } from '../../core/day.ts'
import { formatDay } from '../../core/format.ts'
import type { Language } from '../../core/language.ts'
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
    ...cards.slice(0, MOST_CARDS).map((card, index) => cardBlock(card, index, reminded)),
    ...(left > 0 ? [smallPrint(andMore(left, language))] : []),
    smallPrint(REMINDER_TEXTS[isAdmin ? 'admin' : 'owner'][language]),
  ]
  return { text: lead, blocks }
}

function cardBlock({ id, title, reviewBy }: ListedCard, index: number, reminded: Reminded): Block {
  const { language, today } = reminded
  const when = REMINDER_TEXTS[reviewBy < today ? 'due' : 'before'][language]
  const text = `*${escapedWithin(title.replaceAll('*', ' '), 200)}*\n${when} ${formatDay(reviewBy, language)}`
  const way = wayTo(id, index, reminded)
  return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true }, ...(way && { accessory: way }) }
}

function wayTo(id: string, index: number, { language, isAdmin, publicUrl }: Reminded): types.Button | null {
  if (isAdmin) return button(`admin:card:${index}`, REMINDER_TEXTS.open[language], id)
  if (publicUrl === null) return null
  return linkButton(`link:card:${index}`, REMINDER_TEXTS.read[language], permalinkOf(publicUrl, id))
}
