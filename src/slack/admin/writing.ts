import type { types } from '@slack/bolt'
import type { Act } from './act.ts'
import { writeView } from './write-view.ts'

/** A file to edit: what the person wrote earlier and did not publish, else what stands there now. */
export async function writeViewOf({ tools, editing, user, language }: Act, file: string): Promise<types.ModalView> {
  // What everything gets now is asked while the person writes, so that the comparison is soon there.
  void editing.previews.prepare().catch(() => undefined)
  const kept = await tools.store.edits.of(user, file)
  const text = editing.desk.current(file)
  if (kept?.state === 'open') {
    const place = { language, file, edit: kept.id, base: editing.started.with(kept.base), draft: null }
    return writeView(place, { text: kept.text, isKept: true })
  }
  return writeView({ language, file, edit: null, base: editing.started.with(text), draft: null }, { text })
}
