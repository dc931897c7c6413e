import type { types } from '@slack/bolt'
import type { ShownCard, ShownPassage } from '../../answer/cards.ts'
import type { Part } from '../../answer/parts.ts'
import { passageName } from '../../answer/passage-name.ts'
import { permalinkOf } from '../../answer/permalink.ts'
import { parseDay } from '../../core/day.ts'
import { formatDay } from '../../core/format.ts'
import type { Language } from '../../core/language.ts'
import { type Block, button, linkButton, paragraph, smallPrint, span } from '../block-parts.ts'
import type { Posted } from '../blocks.ts'
import { escapedWithin, shortened } from '../mrkdwn.ts'
import { CARD_TEXTS } from './texts.ts'

const MOST_PASSAGES = 8
const LONGEST_PASSAGE = 320
const LONGEST_FALLBACK = 1_500

/** Opens the words of one passage and where they stand: `passage:<card#anchor>`. */
export const PASSAGE = 'passage'

/** A card at a glance: each passage in short, when it holds and where it is written. */
export function cardMessage(card: ShownCard, publicUrl: string | null): Posted {
  const { title, language, passages, reviewBy } = card
  const shown = passages.slice(0, MOST_PASSAGES)
  const link = publicUrl && linkButton('link:card', CARD_TEXTS.readAll[language], permalinkOf(publicUrl, card.id))
  const left = passages.length > shown.length && !link ? [smallPrint(CARD_TEXTS.more[language])] : []
  const reviewed = parseDay(reviewBy)
  const blocks: Block[] = [
    { type: 'header', text: { type: 'plain_text', text: shortened(title, 150), emoji: false } },
    ...shown.flatMap((passage) => [heading(passage, language), ...inShort(passage)]),
    ...left,
    ...(link ? [{ type: 'actions' as const, elements: [link] }] : []),
    ...(reviewed ? [smallPrint(`${CARD_TEXTS.reviewBy[language]} ${formatDay(reviewed, language)}.`)] : []),
  ]
  const text = [title, ...shown.map(({ parts }) => words(parts, ['lead', 'passage']))].join('\n')
  return { text: escapedWithin(text, LONGEST_FALLBACK), blocks }
}

/** One passage below a link to it, for who reads the message without following it. */
export function passagePreview({ title, passages, language }: ShownCard): Block[] {
  const [passage] = passages
  if (!passage) return []
  const name = passages.length === 1 ? passageName(title, passage.heading) : title
  return [paragraph(span(shortened(name, 300), 'bold')), ...inShort(passage), smallPrint(ours[language])]
}

const ours = {
  nl: 'Hybridewijzer · algemene uitleg, geen juridisch advies',
  en: 'Hybridewijzer · general information, no legal advice',
}

function heading({ id, heading, passages }: ShownPassage, language: Language): Block {
  const text = `*${escapedWithin(heading.replaceAll('*', ' '), 300)}*`
  const source: types.Button | null =
    passages.length > 0 ? button(`${PASSAGE}:${id}`.slice(0, 255), CARD_TEXTS.source[language], id) : null
  return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true }, ...(source && { accessory: source }) }
}

function inShort({ parts }: ShownPassage): Block[] {
  const said = words(parts, ['lead', 'passage', 'words'])
  const [source] = parts.filter(({ kind }) => kind === 'source')
  return [
    ...(said === '' ? [] : [paragraph(span(shortened(said, LONGEST_PASSAGE)))]),
    ...(source ? [smallPrint(source.text, '', 500)] : []),
  ]
}

function words(parts: readonly Part[], kinds: readonly Part['kind'][]): string {
  return parts
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('\n\n')
}
