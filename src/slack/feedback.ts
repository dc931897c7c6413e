import type { types } from '@slack/bolt'
import { z } from 'zod'
import type { Language } from '../core/language.ts'
import { type Block, paragraph, plain, span } from './block-parts.ts'
import { TEXTS } from './texts.ts'

/** What can be wrong with an answer; the codes stand in the log. */
export const REASONS = {
  wrong: { nl: 'Het klopt niet', en: 'It is not right' },
  outdated: { nl: 'Het is verouderd', en: 'It is out of date' },
  other: { nl: 'Het gaat over iets anders dan mijn vraag', en: 'It is about something else than my question' },
  incomplete: { nl: 'Er ontbreekt iets', en: 'Something is missing' },
  unclear: { nl: 'Ik begrijp het niet', en: 'I do not understand it' },
} as const satisfies Record<string, Record<Language, string>>

export const FEEDBACK_REASON = 'feedback-reason'

/** Which answer was rated, carried along in buttons and modals. */
export const Rating = z.object({
  verdict: z.enum(['good', 'bad']),
  language: z.enum(['nl', 'en']),
  /** Id of the kept answer, or empty. */
  answer: z.string(),
})
export type Rating = z.infer<typeof Rating>

export function ratingValue({ verdict, language, answer }: Rating): string {
  return `${verdict}:${language}:${answer}`
}

export function readRating(value: string): Rating | null {
  const [verdict, language, answer = ''] = value.split(':')
  return Rating.safeParse({ verdict, language, answer }).data ?? null
}

/** Asks why an answer did not help; one choice, no typing. */
export function reasonView(rating: Rating): types.ModalView {
  const { language } = rating
  const options = Object.entries(REASONS).map(([value, label]) => ({ text: plain(label[language]), value }))
  return {
    type: 'modal',
    callback_id: FEEDBACK_REASON,
    private_metadata: ratingValue(rating),
    title: plain(TEXTS.notHelpful[language]),
    submit: plain(TEXTS.sendOff[language]),
    close: plain(TEXTS.cancel[language]),
    blocks: [
      {
        type: 'input',
        block_id: 'reason',
        label: plain(TEXTS.whatWasWrong[language]),
        element: { type: 'radio_buttons', action_id: 'reason', options },
      },
    ],
  }
}

export function thanksView(language: Language): types.ModalView {
  const blocks: Block[] = [paragraph(span(TEXTS.thanksBad[language]))]
  return { type: 'modal', title: plain(TEXTS.thanks[language]), close: plain(TEXTS.close[language]), blocks }
}

export function isReason(value: string): value is keyof typeof REASONS {
  return Object.hasOwn(REASONS, value)
}
