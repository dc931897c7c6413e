import { publishHome } from '../home.ts'
import type { Clicked } from './act.ts'
import { draftView } from './desk-views.ts'
import { passageFormOf } from './filled-passage.ts'
import { ADMIN_TEXTS } from './texts.ts'
import { tellView, words } from './window-parts.ts'
import { keptView } from './writing.ts'

export async function openDraft({ tools, user, value, language, show }: Clicked): Promise<void> {
  const draft = await tools.store.drafts.find(value)
  if (!draft) return show(tellView(language, [words(ADMIN_TEXTS.nothing[language])]))
  await show(draftView(draft, (await tools.store.edits.ofDraft(user, value)) !== null, language))
}

/** What HR proposes as a new card; whoever had begun with it goes on where they were. */
export async function writeDraft({ value, show, ...act }: Clicked): Promise<void> {
  const { tools, user } = act
  const begun = await tools.store.edits.ofDraft(user, value)
  if (begun) return show(keptView(act, begun, { isKept: true }))
  const draft = await tools.store.drafts.find(value)
  if (draft) await show(passageFormOf(act, null, draft))
}

/** The same as a passage of a card that is there. */
export async function writeDraftOnto({ value, block, show, ...act }: Clicked): Promise<void> {
  const draft = await act.tools.store.drafts.find(block.replace(/^draft:/, ''))
  const card = act.editing.desk.content().knowledge.cards.find(({ id }) => id === value)
  if (draft && card) await show(passageFormOf(act, card, draft))
}

export async function finishDraft({ tools, client, value, user, language, show }: Clicked): Promise<void> {
  await tools.store.drafts.done(value)
  await tools.store.audit.add(user, 'draft-done', { draft: value })
  await show(tellView(language, [words(ADMIN_TEXTS.draftDone[language])]))
  await publishHome(tools, client, user)
}
