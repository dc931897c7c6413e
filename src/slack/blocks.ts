import type { types } from '@slack/bolt'
import type { Worded } from '../answer/parts.ts'
import type { Reply } from '../answer/reply.ts'
import type { Language } from '../core/language.ts'
import { type Block, button, paragraph, plain, smallPrint, span } from './block-parts.ts'
import { ratingValue } from './feedback.ts'
import { formButtons } from './form-view.ts'
import { HR_TEXTS } from './hr/texts.ts'
import { escapedWithin } from './mrkdwn.ts'
import { offers, partBlocks } from './part-blocks.ts'
import { askedBy, sharedBy, TEXTS } from './texts.ts'
import { UNASKED_TEXTS } from './unasked/texts.ts'

/** Around an answer: who asked what when that does not stand above it, and what can be done with it. */
export interface Setting {
  readonly asked?: { readonly user: string | null; readonly question: string }
  readonly sharedBy?: string
  /** The id under which the answer is kept, for its source, its rating and sharing it. */
  readonly id?: string
  readonly mayShare?: boolean
  /** Nobody asked the assistant by name, so people can ask for silence. */
  readonly unasked?: boolean
  /** What was asked, when only an adviser of HR reads this, who can link an answer to it here. */
  readonly linkable?: string | null
}

export interface Posted {
  readonly text: string
  readonly blocks: Block[]
}

const LONGEST_FALLBACK = 3_500
const LONGEST_ASKED = 560
/** Takes up an offer: the answer is "ja", which need not be said back. */
export const OFFER = 'ask:offer'

/** A reply as Slack shows it: the answer first, then the words it rests on, the source, and what can be done next. */
export function replyMessage(answer: Worded, setting: Setting = {}): Posted {
  const { reply } = answer
  const { language } = reply
  const above = setting.asked
    ? [smallPrint(setting.asked.question, `${askedBy(setting.asked.user, language)} `, LONGEST_ASKED)]
    : []
  const blocks: Block[] = [
    ...above,
    ...partBlocks(answer),
    ...(setting.unasked ? [smallPrint(UNASKED_TEXTS.unasked[language])] : []),
    ...(setting.sharedBy === undefined
      ? next(answer, setting)
      : [smallPrint('', sharedBy(setting.sharedBy, language))]),
    ...(mayBeRated(reply) ? [feedback(language, setting.id ?? '')] : []),
  ]
  return { text: escapedWithin(reply.text, LONGEST_FALLBACK), blocks }
}

/** A sentence of the program itself. */
export function sentence(text: string): Posted {
  return { text: escapedWithin(text, LONGEST_FALLBACK), blocks: [paragraph(span(text))] }
}

const LONGEST_SHARED_QUESTION = 1_900

/** The answer and what was asked: the words travel with the button in Slack, for the store does not keep them. */
function shareValue(id: string, question: string): string {
  return `${id}\n${question.slice(0, LONGEST_SHARED_QUESTION)}`
}

export function readShare(value: string): { readonly id: string; readonly question: string } {
  const [id = '', ...question] = value.split('\n')
  return { id, question: question.join('\n') }
}

/** Where a person can go from here: the source itself, near questions, sharing. */
function next({ reply, parts }: Worded, setting: Setting): Block[] {
  const { id = '', mayShare = false, asked, unasked = false, linkable = null } = setting
  const { language, suggestions } = reply
  const isFound = reply.kind === 'answer' || reply.kind === 'calculation'
  const actions: types.Button[] = [
    ...(offers(parts) ? [button(OFFER, TEXTS.workOut[language], TEXTS.yes[language], 'primary')] : []),
    ...formButtons(reply),
    ...(isFound && id !== '' ? [button('source', TEXTS.viewSource[language], id)] : []),
    ...(mayBeRated(reply) && id !== '' ? [button('hr:ask', HR_TEXTS.askHr[language], id)] : []),
    ...(linkable !== null && mayBeRated(reply) && id !== ''
      ? [button('hr:link-own', HR_TEXTS.link[language], shareValue(id, linkable))]
      : []),
    ...(isFound && mayShare ? [button('share', TEXTS.share[language], shareValue(id, asked?.question ?? ''))] : []),
    ...(unasked ? [button('quiet', UNASKED_TEXTS.quiet[language], 'thread')] : []),
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
