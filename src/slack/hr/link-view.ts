import type { types } from '@slack/bolt'
import { z } from 'zod'
import type { FoundPassage } from '../../answer/finder.ts'
import { passageName } from '../../answer/passage-name.ts'
import type { Language } from '../../core/language.ts'
import { type Block, paragraph, plain, span } from '../block-parts.ts'
import { note, textField, tick } from '../fields.ts'
import { TEXTS } from '../texts.ts'
import { LINK_TEXTS } from './link-texts.ts'
import { LONGEST_METADATA } from './metadata.ts'

export const LINK = 'hr-link'
/** The field in which HR searches for the passage. */
export const PASSAGE = 'hr:passage'
/** Chosen instead of a passage: the calculation that the answer was. */
export const SUM = 'sum'
export const LONGEST_LINKED = 500

/** What the window remembers of where it was opened. */
export const Linking = z.object({
  language: z.enum(['nl', 'en']),
  /** Where the question stands; `null` when it stands nowhere that others read. */
  channel: z.string().nullable(),
  thread: z.string().nullable(),
  /** The open question that is answered by it, or empty. */
  about: z.string(),
  calculation: z.object({ intent: z.string(), fields: z.record(z.string(), z.string()) }).nullable(),
})
export type Linking = z.infer<typeof Linking>

export function linkView(asked: Linking, question: string, best: FoundPassage | null): types.ModalView {
  // A sum with more filled in than a window can remember is not offered.
  const linking = JSON.stringify(asked).length > LONGEST_METADATA ? { ...asked, calculation: null } : asked
  const { language, channel, calculation } = linking
  const first = calculation ? sumOption(language) : best && passageOption(best)
  return {
    type: 'modal',
    callback_id: LINK,
    private_metadata: JSON.stringify(linking),
    title: plain(LINK_TEXTS.title[language]),
    submit: plain(LINK_TEXTS.save[language]),
    close: plain(TEXTS.cancel[language]),
    blocks: [
      paragraph(span(LINK_TEXTS.intro[language])),
      textField({
        name: 'question',
        label: LINK_TEXTS.question[language],
        hint: LINK_TEXTS.questionHint[language],
        value: question,
        most: LONGEST_LINKED,
      }),
      answerField(language, first),
      {
        type: 'input',
        block_id: 'until',
        optional: true,
        label: plain(LINK_TEXTS.until[language]),
        hint: note(LINK_TEXTS.untilHint[language]),
        element: { type: 'datepicker', action_id: 'typed' },
      },
      ...(channel === null ? [] : placeFields(language)),
    ],
  }
}

function answerField(language: Language, first: types.PlainTextOption | null): Block {
  return {
    type: 'input',
    block_id: 'answer',
    label: plain(LINK_TEXTS.answer[language]),
    element: {
      type: 'external_select',
      action_id: PASSAGE,
      min_query_length: 2,
      placeholder: plain(LINK_TEXTS.search[language]),
      ...(first && { initial_option: first }),
    },
  }
}

/** Only for a question that stands in a channel. */
function placeFields(language: Language): Block[] {
  const options = [
    { text: plain(LINK_TEXTS.everywhere[language]), value: 'everywhere' },
    { text: plain(LINK_TEXTS.here[language]), value: 'here' },
  ]
  const [everywhere = { text: plain(''), value: '' }] = options
  return [
    {
      type: 'input',
      block_id: 'scope',
      label: plain(LINK_TEXTS.scope[language]),
      element: { type: 'radio_buttons', action_id: 'typed', options, initial_option: everywhere },
    },
    tick('post', LINK_TEXTS.thread[language], LINK_TEXTS.postHere[language], true),
  ]
}

export function passageOption({ passage, title, heading }: FoundPassage): types.PlainTextOption {
  return { text: plain(passageName(title, heading)), value: passage }
}

export function sumOption(language: Language): types.PlainTextOption {
  return { text: plain(LINK_TEXTS.sum[language]), value: SUM }
}
