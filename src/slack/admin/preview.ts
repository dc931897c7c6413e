import type { types } from '@slack/bolt'
import { shownLines } from '../../edit/difference.ts'
import { type Edit, textsOf } from '../../store/edits.ts'
import type { Act } from './act.ts'
import type { Editing } from './editing.ts'
import { shortName } from './file-name.ts'
import { previewView } from './preview-view.ts'
import { ADMIN_TEXTS } from './texts.ts'
import { tellView, words } from './window-parts.ts'
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

/** What differs from the texts in use, each under the name of its file when there are several. */
export function differenceOf({ desk }: Pick<Editing, 'desk'>, edit: Edit): string {
  const texts = textsOf(edit)
  return texts
    .map(({ file, text }) => ({ file, lines: shownLines(desk.current(file), text) }))
    .filter(({ lines }) => lines !== '')
    .map(({ file, lines }) => (texts.length === 1 ? lines : `${shortName(file)}\n${lines}`))
    .join('\n\n')
}
