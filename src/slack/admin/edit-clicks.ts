import { isUnpublished, textsOf } from '../../store/edits.ts'
import { publishHome } from '../home.ts'
import type { Clicked } from './act.ts'
import { ADMIN_TEXTS } from './texts.ts'
import { tellView, words } from './window-parts.ts'
import { writeView } from './write-view.ts'

/** Two texts met; the second writer chooses what to go on with. */
export async function settle(
  { tools, editing, value, user, language, show }: Clicked,
  choice: 'both' | 'mine' | 'theirs',
) {
  const edit = await tools.store.edits.find(value)
  if (!edit || edit.person !== user) return
  // The writer's own stays in the list of what was kept: whoever is sure throws it away there.
  if (choice === 'theirs') return show(tellView(language, [words(ADMIN_TEXTS.left[language])]))
  const texts = textsOf(edit).map(({ file, base, text }) => {
    const theirs = editing.desk.current(file)
    // What was only brought along is as the other one left it.
    if (text === base) return { file, base: editing.started.with(theirs), text: theirs }
    const together = choice === 'both' ? editing.desk.together({ base, mine: text, theirs }) : null
    return { file, base: editing.started.with(theirs), text: together ?? text }
  })
  await show(writeView({ language, texts, draft: edit.draft }))
}

/** What somebody wrote and does not want any more. */
export async function drop({ tools, client, value, user, language, show }: Clicked): Promise<void> {
  const edit = await tools.store.edits.find(value)
  if (!edit || !isUnpublished(edit) || edit.person !== user) return
  await tools.store.edits.settle(value, 'dropped')
  await show(tellView(language, [words(ADMIN_TEXTS.dropped[language])]))
  await publishHome(tools, client, user)
}
