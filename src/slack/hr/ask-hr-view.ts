import type { types } from '@slack/bolt'
import type { Language } from '../../core/language.ts'
import { paragraph, plain, quote, smallPrint, span } from '../block-parts.ts'
import { textField, tick } from '../fields.ts'
import { shortened } from '../mrkdwn.ts'
import { TEXTS } from '../texts.ts'
import { type Asking, LONGEST_METADATA } from './metadata.ts'
import { HR_TEXTS } from './texts.ts'

export const ASK_HR = 'hr-ask'
export const LONGEST_ASKED = 2_000

/** Shows exactly what goes to HR, and to whom, before anything goes. */
export function askHrView(asked: Asking, question: string): types.ModalView {
  const asking = remembered(asked)
  const { language } = asking
  return {
    type: 'modal',
    callback_id: ASK_HR,
    private_metadata: JSON.stringify(asking),
    title: plain(HR_TEXTS.askTitle[language]),
    submit: plain(HR_TEXTS.send[language]),
    close: plain(TEXTS.cancel[language]),
    blocks: [
      paragraph(span(HR_TEXTS.consent[language])),
      textField({
        name: 'question',
        label: HR_TEXTS.yourQuestion[language],
        hint: HR_TEXTS.questionHint[language],
        value: question,
        most: LONGEST_ASKED,
      }),
      ...(asking.answered === '' ? [] : [smallPrint(HR_TEXTS.alsoSent[language]), quote(asking.answered)]),
      tick('named', HR_TEXTS.nameLabel[language], HR_TEXTS.withName[language]),
    ],
  }
}

/**
 * With as much of the answer as the window can remember: what is shown is what goes. In JSON a quotation mark takes two
 * places, and some signs six.
 */
function remembered(asking: Asking): Asking {
  let kept = asking
  while (JSON.stringify(kept).length > LONGEST_METADATA) {
    kept = { ...kept, answered: shortened(kept.answered, Math.floor(kept.answered.length * 0.8)) }
  }
  return kept
}

/** Closes what a window was opened for. */
export function doneView(language: Language, title: string, words: string): types.ModalView {
  return { type: 'modal', title: plain(title), close: plain(TEXTS.close[language]), blocks: [paragraph(span(words))] }
}
