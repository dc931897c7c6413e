import type { types } from '@slack/bolt'
import { type Edit, textsOf } from '../../store/edits.ts'
import type { Act } from './act.ts'
import { type Remarks, writeView } from './write-view.ts'

/** A file to edit: what the person wrote earlier and did not publish, else what stands there now. */
export async function writeViewOf({ tools, editing, user, language }: Act, file: string): Promise<types.ModalView> {
  // What everything gets now is asked while the person writes, so that the comparison is soon there.
  void editing.previews.prepare().catch(() => undefined)
  const kept = await tools.store.edits.of(user, file)
  if (kept?.state === 'open') return keptView({ editing, language }, kept, { isKept: true })
  const text = editing.desk.current(file)
  return writeView({ language, texts: [{ file, text, base: editing.started.with(text) }], draft: null })
}

/** An edit as it was kept, to go on with. */
export function keptView({ editing, language }: Pick<Act, 'editing' | 'language'>, edit: Edit, remarks: Remarks) {
  const texts = textsOf(edit).map(({ file, base, text }) => ({ file, text, base: editing.started.with(base) }))
  return writeView({ language, texts, draft: edit.draft }, remarks)
}
