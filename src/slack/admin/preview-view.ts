import type { types } from '@slack/bolt'
import type { Language } from '../../core/language.ts'
import type { ChangedReply } from '../../edit/impact.ts'
import { firstDifference, type Preview } from '../../publish/previews.ts'
import { type Block, paragraph, plain, smallPrint, span } from '../block-parts.ts'
import { textField } from '../hr/fields.ts'
import { shortened } from '../mrkdwn.ts'
import { shortName } from './file-name.ts'
import { ADMIN_TEXTS, changedCounts } from './texts.ts'
import { bold, lines, windowTitle, words } from './window-parts.ts'

export const PUBLISH = 'admin-publish'

const MOST_ANSWERS = 12
const MOST_SUMS = 6
const MOST_QUOTING = 15

export interface Previewed {
  readonly language: Language
  readonly file: string
  /** Id of the kept edit. */
  readonly edit: string
  readonly draft: string | null
  readonly difference: string
  readonly why: string
}

/** What an edit changes for people, and the button that publishes it. */
export function previewView(previewed: Previewed, preview: Preview): types.ModalView {
  const { language, file, edit, draft, difference, why } = previewed
  const { answers, sums, compared, quoting, lost } = preview
  return {
    type: 'modal',
    callback_id: PUBLISH,
    private_metadata: JSON.stringify({ language, edit, draft }),
    title: windowTitle(ADMIN_TEXTS.changes[language]),
    submit: plain(ADMIN_TEXTS.publish[language]),
    close: plain(ADMIN_TEXTS.cancel[language]),
    blocks: [
      smallPrint(shortName(file)),
      words(
        answers.length + sums.length === 0
          ? ADMIN_TEXTS.noAnswers[language]
          : changedCounts(answers.length, sums.length, compared, language),
      ),
      ...answers.slice(0, MOST_ANSWERS).map(changed),
      ...sums.slice(0, MOST_SUMS).map(changed),
      ...lostBlocks(lost, language),
      ...quotingBlocks(quoting, language),
      bold(ADMIN_TEXTS.difference[language]),
      lines(difference),
      {
        ...textField({ name: 'why', label: ADMIN_TEXTS.why[language], value: why, multiline: false, most: 200 }),
        optional: true,
      },
    ],
  }
}

function changed({ question, before, after }: ChangedReply): Block {
  const { before: old, after: now } = firstDifference(before, after)
  return paragraph(
    span(`${shortened(question.text, 200)}\n`, 'bold'),
    span(`− ${shortened(old, 250)}\n+ ${shortened(now, 250)}`),
  )
}

function lostBlocks(lost: Preview['lost'], language: Language): Block[] {
  if (lost.length === 0) return []
  const list = lost.slice(0, MOST_QUOTING).map(({ question }) => `• ${shortened(question.text, 150)}`)
  return [bold(ADMIN_TEXTS.lost[language]), words(list.join('\n'))]
}

function quotingBlocks(quoting: Preview['quoting'], language: Language): Block[] {
  if (quoting.length === 0) return []
  const list = quoting.slice(0, MOST_QUOTING).map(({ passage }) => `• ${passage}`)
  const more = quoting.length > MOST_QUOTING ? [`+ ${quoting.length - MOST_QUOTING}`] : []
  return [bold(ADMIN_TEXTS.quoting[language]), words([...list, ...more].join('\n'))]
}
