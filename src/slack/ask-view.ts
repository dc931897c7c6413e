import type { types } from '@slack/bolt'
import type { Language } from '../core/language.ts'
import { paragraph, plain, span } from './block-parts.ts'
import { TEXTS } from './texts.ts'

export const ASK = 'ask'

const LONGEST = 3_000

/** A window to ask from anywhere in Slack. */
export function askView(language: Language): types.ModalView {
  return {
    type: 'modal',
    callback_id: ASK,
    private_metadata: language,
    title: plain(TEXTS.askTitle[language]),
    submit: plain(TEXTS.ask[language]),
    close: plain(TEXTS.cancel[language]),
    blocks: [
      {
        type: 'input',
        block_id: 'question',
        label: plain(TEXTS.yourQuestion[language]),
        element: { type: 'plain_text_input', action_id: 'question', multiline: true, max_length: LONGEST },
      },
    ],
  }
}

export function askedView(language: Language): types.ModalView {
  return {
    type: 'modal',
    title: plain(TEXTS.askTitle[language]),
    close: plain(TEXTS.close[language]),
    blocks: [paragraph(span(TEXTS.answerIsThere[language]))],
  }
}
