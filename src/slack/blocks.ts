import type { types } from '@slack/bolt'
import { shownOutcome } from '../answer/outcome.ts'
import type { Reply, ReplyCitation, ReplyStep } from '../answer/reply.ts'
import type { Language } from '../core/language.ts'
import { type Block, button, cell, paragraph, plain, quote, smallPrint, span } from './block-parts.ts'
import { ratingValue } from './feedback.ts'
import { formButtons } from './form-view.ts'
import { escapedWithin, shortened } from './mrkdwn.ts'
import { firstSentence, partsOf } from './reply-parts.ts'
import { askedBy, sharedBy, TEXTS } from './texts.ts'

/** Around an answer: who asked what when that does not stand above it, and what can be done with it. */
export interface Setting {
  readonly asked?: { readonly user: string | null; readonly question: string }
  readonly sharedBy?: string
  /** The id under which the answer is kept, for its source, its rating and sharing it. */
  readonly id?: string
  readonly mayShare?: boolean
}

export interface Posted {
  readonly text: string
  readonly blocks: Block[]
}

const LONGEST_FALLBACK = 3_500
const MOST_PARAGRAPHS = 12
/** Slack refuses a message somewhere above 12,000 characters over all blocks; this stays well below. */
const TEXT_BUDGET = 7_000
const MOST_STEPS = 20
/** Takes up an offer: the answer is "ja", which need not be said back. */
export const OFFER = 'ask:offer'

/** A reply as Slack shows it: the answer first, then the words it rests on, the source, and what can be done next. */
export function replyMessage(reply: Reply, setting: Setting = {}): Posted {
  const { language } = reply
  const { paragraphs, sources, disclaimer, receipt, offers } = partsOf(reply)
  const above = setting.asked
    ? [smallPrint(shortened(setting.asked.question, 500), `${askedBy(setting.asked.user, language)} `)]
    : []
  const blocks: Block[] = [
    ...above,
    ...withinBudget(paragraphs).map((part, index) => words(part, index === 0 && reply.kind !== 'notice')),
    ...(reply.calculation ? steps(reply.calculation.steps, language) : []),
    ...sourceBlocks(reply, sources),
    ...(receipt === null ? [] : [smallPrint(receipt)]),
    ...(disclaimer === null ? [] : [smallPrint(disclaimer)]),
    ...(setting.sharedBy === undefined
      ? next(reply, setting, offers)
      : [smallPrint('', sharedBy(setting.sharedBy, language))]),
    ...(mayBeRated(reply) ? [feedback(language, setting.id ?? '')] : []),
  ]
  return { text: escapedWithin(reply.text, LONGEST_FALLBACK), blocks }
}

/** A sentence of the program itself. */
export function sentence(text: string): Posted {
  return { text: escapedWithin(text, LONGEST_FALLBACK), blocks: [paragraph(span(text))] }
}

function words(part: string, isFirst: boolean): Block {
  if (!isFirst) return paragraph(span(part))
  const [first, rest] = firstSentence(part)
  return rest === '' ? paragraph(span(first, 'bold')) : paragraph(span(first, 'bold'), span(` ${rest}`))
}

function withinBudget(paragraphs: readonly string[]): string[] {
  let left = TEXT_BUDGET
  return paragraphs.slice(0, MOST_PARAGRAPHS).flatMap((part) => {
    if (left <= 0) return []
    const kept = shortened(part, Math.max(2, left))
    left -= kept.length
    return [kept]
  })
}

/** The steps of a calculation as a table: what, how, and what came out. */
function steps(all: readonly ReplyStep[], language: Language): Block[] {
  if (all.length === 0) return []
  const head = [TEXTS.step, TEXTS.sum, TEXTS.outcome].map((text) => cell(text[language]))
  const rows = all
    .slice(0, MOST_STEPS)
    .map((step) => [cell(step.label), cell(step.expression), cell(shownOutcome(step.value, language))])
  return [
    {
      type: 'table',
      column_settings: [{ is_wrapped: true }, { is_wrapped: true }, { align: 'right' }],
      rows: [head, ...rows],
    },
  ]
}

/** The words of the source as a quotation, and below it where they stand and when they hold. */
function sourceBlocks(reply: Reply, sources: readonly string[]): Block[] {
  const quotes = citationsOf(reply).flatMap(({ quote }) => (quote === null ? [] : [`“${quote}”`]))
  // Only words whose source is named below: a quotation that stands alone may be about another year.
  const quoted = quotes.find((words) => sources.some((line) => line.includes(words)))
  const lines = sources
    .slice(0, 3)
    .map((line) => smallPrint(quoted === undefined ? line : line.replace(`: ${quoted}`, '')))
  return quoted === undefined ? lines : [quote(quoted), ...lines]
}

function citationsOf({ passages, calculation }: Reply): readonly ReplyCitation[] {
  return [...(calculation?.citations ?? []), ...passages.flatMap((passage) => passage.citations)]
}

/** Where a person can go from here: the source itself, near questions, sharing. */
function next(reply: Reply, { id = '', mayShare = false }: Setting, offers: boolean): Block[] {
  const { language, suggestions } = reply
  const isFound = reply.kind === 'answer' || reply.kind === 'calculation'
  const actions: types.Button[] = [
    ...(offers ? [button(OFFER, TEXTS.workOut[language], TEXTS.yes[language], 'primary')] : []),
    ...formButtons(reply),
    ...(isFound && id !== '' ? [button('source', TEXTS.viewSource[language], id)] : []),
    ...(isFound && mayShare ? [button('share', TEXTS.share[language], id)] : []),
  ]
  const questions = suggestions.slice(0, 4).map((question, index) => button(`ask:${index}`, question, question))
  const lead = reply.kind === 'notice' ? TEXTS.examples : TEXTS.seeAlso
  // A reply that does not know introduces the near questions itself.
  const leading = reply.kind === 'unknown' ? [] : [smallPrint(lead[language])]
  return [
    ...(actions.length > 0 ? [{ type: 'actions' as const, elements: actions }] : []),
    ...(questions.length > 0 ? [...leading, { type: 'actions' as const, elements: questions }] : []),
  ]
}

function mayBeRated(reply: Reply): boolean {
  return reply.kind === 'answer' || reply.kind === 'calculation' || reply.kind === 'unknown'
}

function feedback(language: Language, answer: string): Block {
  const side = (
    text: 'helpful' | 'notHelpful',
    label: 'helpfulLabel' | 'notHelpfulLabel',
    verdict: 'good' | 'bad',
  ) => ({
    text: plain(TEXTS[text][language]),
    accessibility_label: TEXTS[label][language],
    value: ratingValue({ verdict, language, answer }),
  })
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'feedback',
        positive_button: side('helpful', 'helpfulLabel', 'good'),
        negative_button: side('notHelpful', 'notHelpfulLabel', 'bad'),
      },
    ],
  }
}
