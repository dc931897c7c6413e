import type { types } from '@slack/bolt'
import { shownLines } from '../../edit/difference.ts'
import type { EditRow } from '../../store/edits.ts'
import type { Act } from './act.ts'
import { outcomeView } from './outcome-view.ts'
import { previewView } from './preview-view.ts'
import { ADMIN_TEXTS } from './texts.ts'
import { buttons, tellView, words } from './window-parts.ts'
import { writeView } from './write-view.ts'

export type Show = (view: types.ModalView) => Promise<void>

/**
 * Judges an edit that was kept, and shows what is wrong with it or what it changes. Both take longer than Slack waits
 * for an answer, so the window says meanwhile what is going on.
 */
export async function previewEdit(act: Act, edit: EditRow, draft: string | null, show: Show): Promise<void> {
  const { editing, language } = act
  const { file, text, base } = edit
  const judged = editing.desk.judge(file, text)
  if (judged.kind === 'bad') {
    const place = { language, file, edit: edit.id, base: editing.started.with(base), draft }
    return show(writeView(place, { text, problems: judged.problems }))
  }
  await show(tellView(language, [words(ADMIN_TEXTS.comparing[language])]))
  const preview = await editing.previews.preview(judged.knowledge)
  const difference = shownLines(editing.desk.current(file), text)
  await show(previewView({ language, file, edit: edit.id, draft, difference, why: edit.why }, preview))
}

/** The same for who must approve it: what it changes, and a button of their own. */
export async function showPreviewOf(act: Act, id: string, show: Show): Promise<void> {
  const { tools, editing, language, user } = act
  const edit = await tools.store.edits.find(id)
  if (edit?.state !== 'waiting') return show(tellView(language, [words(ADMIN_TEXTS.nothing[language])]))
  if (edit.person === user) return show(tellView(language, [words(ADMIN_TEXTS.ownEdit[language])]))
  await show(tellView(language, [words(ADMIN_TEXTS.comparing[language])]))
  const judged = editing.desk.judge(edit.file, edit.text)
  if (judged.kind === 'bad') {
    return show(outcomeView({ kind: 'invalid', problems: judged.problems, edit: id }, language))
  }
  const preview = await editing.previews.preview(judged.knowledge)
  const difference = shownLines(editing.desk.current(edit.file), edit.text)
  const view = previewView({ language, file: edit.file, edit: id, draft: null, difference, why: edit.why }, preview)
  const { submit: _, callback_id: __, ...shown } = view
  const approving = buttons(['approve', ADMIN_TEXTS.publish[language], id])
  await show({ ...shown, blocks: [...view.blocks.slice(0, -1), approving] })
}
