import type { types } from '@slack/bolt'
import { formatDay } from '../../core/format.ts'
import type { Language } from '../../core/language.ts'
import type { ChangedReply } from '../../edit/impact.ts'
import { firstDifference, type Preview } from '../../publish/previews.ts'
import { type Edit, textsOf } from '../../store/edits.ts'
import { type Block, paragraph, plain, smallPrint, span } from '../block-parts.ts'
import { textField } from '../fields.ts'
import { shortened } from '../mrkdwn.ts'
import { shortName } from './file-name.ts'
import { ADMIN_TEXTS, askedOn, changedCounts } from './texts.ts'
import { bold, lines, windowTitle, words } from './window-parts.ts'

export const PUBLISH = 'admin-publish'

const MOST_ANSWERS = 12
const MOST_SUMS = 6
const MOST_QUOTING = 15
const MOST_RECEIPTS = 15

export interface Previewed {
  readonly language: Language
  readonly edit: Edit
  readonly difference: string
}

/** What an edit changes for people, and the button that publishes it. */
export function previewView(previewed: Previewed, preview: Preview): types.ModalView {
  const { language, edit, difference } = previewed
  const { answers, sums, receipts, compared, quoting, lost } = preview
  return {
    type: 'modal',
    callback_id: PUBLISH,
    private_metadata: JSON.stringify({ language, edit: edit.id }),
    title: windowTitle(ADMIN_TEXTS.changes[language]),
    submit: plain(ADMIN_TEXTS.publish[language]),
    close: plain(ADMIN_TEXTS.cancel[language]),
    blocks: [
      smallPrint(
        textsOf(edit)
          .map(({ file }) => shortName(file))
          .join(' · '),
      ),
      words(
        answers.length + sums.length === 0
          ? ADMIN_TEXTS.noAnswers[language]
          : changedCounts(answers.length, sums.length, compared, language),
      ),
      ...changedBlocks(answers, MOST_ANSWERS, language),
      ...(sums.length > 0 ? [bold(ADMIN_TEXTS.sums[language])] : []),
      ...changedBlocks(sums, MOST_SUMS, language),
      ...receiptBlocks(receipts, language),
      ...lostBlocks(lost, language),
      ...quotingBlocks(quoting, language),
      bold(ADMIN_TEXTS.difference[language]),
      lines(difference),
      {
        ...textField({ name: 'why', label: ADMIN_TEXTS.why[language], value: edit.why, multiline: false, most: 200 }),
        optional: true,
      },
    ],
  }
}

function changedBlocks(all: readonly ChangedReply[], most: number, language: Language): Block[] {
  const left = all.length - most
  return [...all.slice(0, most).map((one) => changed(one, language)), ...(left > 0 ? [smallPrint(`+ ${left}`)] : [])]
}

/** Calculations that people made, by the code that stands below the answer they got. */
function receiptBlocks(receipts: Preview['receipts'], language: Language): Block[] {
  if (receipts.length === 0) return []
  const list = receipts.slice(0, MOST_RECEIPTS).map(({ code, intent }) => `• ${code} · ${intent}`)
  const more = receipts.length > MOST_RECEIPTS ? [`+ ${receipts.length - MOST_RECEIPTS}`] : []
  return [bold(ADMIN_TEXTS.receipts[language]), words([...list, ...more].join('\n'))]
}

function changed({ question, before, after }: ChangedReply, language: Language): Block {
  const { before: old, after: now } = firstDifference(before, after)
  const when = question.today ? ` ${askedOn(formatDay(question.today, language), language)}` : ''
  return paragraph(
    span(`${shortened(question.text, 200)}${when}\n`, 'bold'),
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
