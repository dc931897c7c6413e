import type { types } from '@slack/bolt'
import type { Language } from '../../core/language.ts'
import { shownLines } from '../../edit/difference.ts'
import { type Edit, textsOf } from '../../store/edits.ts'
import { type Block, paragraph, span } from '../block-parts.ts'
import { shownMoment } from '../moment.ts'
import type { Act } from './act.ts'
import type { Editing } from './editing.ts'
import { shortName } from './file-name.ts'
import { outcomeView } from './outcome-view.ts'
import { previewView } from './preview-view.ts'
import { ADMIN_TEXTS } from './texts.ts'
import { buttons, tellView, words } from './window-parts.ts'
import { keptView } from './writing.ts'

export type Show = (view: types.ModalView) => Promise<void>

/**
 * Judges an edit that was kept, and shows what is wrong with it or what it changes. Both take longer than Slack waits
 * for an answer, so the window says meanwhile what is going on.
 */
export async function previewEdit(act: Act, edit: Edit, show: Show): Promise<void> {
  const { editing, language } = act
  const judged = editing.desk.judge(textsOf(edit))
  if (judged.kind === 'bad') return show(keptView(act, edit, { problems: judged.problems }))
  await show(tellView(language, [words(ADMIN_TEXTS.comparing[language])]))
  const preview = await editing.previews.preview(judged.knowledge)
  await show(previewView({ language, edit, difference: differenceOf(editing, edit) }, preview))
}

/** The same for who must approve it: what it changes, and a button of their own. */
export async function showPreviewOf(act: Act, id: string, show: Show): Promise<void> {
  const { tools, editing, language, user } = act
  const edit = await tools.store.edits.find(id)
  if (edit?.state !== 'waiting') return show(tellView(language, [words(ADMIN_TEXTS.nothing[language])]))
  if (edit.person === user) return show(tellView(language, [words(ADMIN_TEXTS.ownEdit[language])]))
  await show(tellView(language, [words(ADMIN_TEXTS.comparing[language])]))
  const judged = editing.desk.judge(textsOf(edit))
  if (judged.kind === 'bad') {
    return show(outcomeView({ kind: 'invalid', problems: judged.problems, edit: id }, language))
  }
  const preview = await editing.previews.preview(judged.knowledge)
  const view = previewView({ language, edit, difference: differenceOf(editing, edit) }, preview)
  const { submit: _, callback_id: __, ...shown } = view
  const approving = buttons(['approve', ADMIN_TEXTS.publish[language], id])
  await show({ ...shown, blocks: [...writtenBy(edit, language), ...view.blocks.slice(0, -1), approving] })
}

/** Who wrote it, when and why: whoever approves it stands beside them in the history. */
function writtenBy({ person, at, why }: Edit, language: Language): Block[] {
  return [
    paragraph(
      span(`${ADMIN_TEXTS.writtenBy[language]} `),
      { type: 'user', user_id: person },
      span(` · ${shownMoment(at, language)}`),
    ),
    words(why === '' ? ADMIN_TEXTS.noReason[language] : `${ADMIN_TEXTS.because[language]} ${why}`),
  ]
}

/** What differs from the texts in use, each under the name of its file when there are several. */
function differenceOf({ desk }: Pick<Editing, 'desk'>, edit: Edit): string {
  const texts = textsOf(edit)
  return texts
    .map(({ file, text }) => ({ file, lines: shownLines(desk.current(file), text) }))
    .filter(({ lines }) => lines !== '')
    .map(({ file, lines }) => (texts.length === 1 ? lines : `${shortName(file)}\n${lines}`))
    .join('\n\n')
}
