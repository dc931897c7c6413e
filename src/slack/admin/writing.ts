import type { types } from '@slack/bolt'
import type { Language } from '../../core/language.ts'
import { type Edit, textsOf } from '../../store/edits.ts'
import { type Block, button, plain } from '../block-parts.ts'
import type { Act } from './act.ts'
import { keptPassageForm } from './filled-passage.ts'
import { newValueView } from './new-value.ts'
import { SECOND_LOOK_TEXTS } from './second-look-texts.ts'
import { ADMIN_TEXTS } from './texts.ts'
import { bold, words } from './window-parts.ts'
import { type Remarks, writeView } from './write-view.ts'

/** A file to edit: what the person wrote earlier and did not publish, else what stands there now. */
export async function writeViewOf(act: Act, file: string): Promise<types.ModalView> {
  const { editing, language } = act
  // What everything gets now is asked while the person writes, so that the comparison is soon there.
  void editing.previews.prepare().catch(() => undefined)
  const text = editing.desk.current(file)
  const texts = [{ file, text, base: editing.started.with(text) }]
  return (await keptOf(act, file)) ?? writeView({ language, texts, draft: null })
}

/** What this person wrote of a file and is not published: to begin anew would lose it. */
export async function keptOf(act: Act, file: string): Promise<types.ModalView | null> {
  const kept = await act.tools.store.edits.of(act.user, file)
  return kept && keptView(act, kept, { isKept: true })
}

/** An edit as it was kept, to go on with: the form that was filled, or the texts that were written. */
export function keptView(act: Pick<Act, 'editing' | 'language'>, edit: Edit, remarks: Remarks): types.ModalView {
  const view = asItWasTyped(act, edit, remarks)
  if (!remarks.isKept) return view
  return { ...view, blocks: [dropBlock(edit.id, act.language), ...remarkOn(edit, act.language), ...view.blocks] }
}

/** Whoever goes on with a text that came back reads why above it; of one that waits, that changing it takes it back. */
function remarkOn({ remark, state }: Edit, language: Language): Block[] {
  if (state === 'waiting') return [words(SECOND_LOOK_TEXTS.stillWaits[language])]
  return remark === null ? [] : [bold(SECOND_LOOK_TEXTS.remark[language]), words(remark)]
}

function dropBlock(id: string, language: Language): Block {
  const { dropSure, drop, cancel } = ADMIN_TEXTS
  const confirm = {
    title: plain(drop[language]),
    text: plain(dropSure[language]),
    confirm: plain(drop[language]),
    deny: plain(cancel[language]),
  }
  return { type: 'actions', elements: [{ ...button('admin:drop', drop[language], id), confirm }] }
}

function asItWasTyped(act: Pick<Act, 'editing' | 'language'>, edit: Edit, remarks: Remarks): types.ModalView {
  const { editing, language } = act
  const { form, draft } = edit
  if (form?.kind === 'passage') return keptPassageForm(act, form, draft)
  const { tables, sources } = editing.desk.content().knowledge
  const table = form && tables.find(({ id }) => id === form.of)
  if (form && table) return newValueView({ language, kind: 'rule', id: table.id }, table, sources, form.typed)
  const texts = textsOf(edit).map(({ file, base, text }) => ({ file, text, base: editing.started.with(base) }))
  return writeView({ language, texts, draft }, remarks)
}
