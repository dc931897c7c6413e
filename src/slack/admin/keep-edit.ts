import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt'
import { errorName } from '../../core/error-name.ts'
import type { Edit, NewEdit } from '../../store/edits.ts'
import type { Act } from './act.ts'
import { previewEdit } from './preview.ts'
import { ADMIN_TEXTS } from './texts.ts'
import { putInWindow } from './window.ts'
import { tellView, words } from './window-parts.ts'
import { fieldName } from './write-view.ts'

export type AdminSubmitArgs = AllMiddlewareArgs & SlackViewMiddlewareArgs<ViewSubmitAction>

/** Keeps what was typed before anything else is done with it, and then shows what it changes, or what is wrong. */
export async function keepAndPreview(
  act: Act,
  { view, ack }: AdminSubmitArgs,
  typed: Omit<NewEdit, 'state'>,
  firstField = fieldName(0),
): Promise<void> {
  const { client, language } = act
  const edit = await kept(act, typed)
  // The window stays open with everything that was typed in it.
  if (!edit) return ack({ response_action: 'errors', errors: { [firstField]: ADMIN_TEXTS.away[language] } })
  await ack({ response_action: 'update', view: tellView(language, [words(ADMIN_TEXTS.working[language])]) })
  await previewEdit(act, edit, (next) => putInWindow(client, view.id, next))
}

/** `null` when the store is away. */
async function kept({ tools }: Act, typed: Omit<NewEdit, 'state'>): Promise<Edit | null> {
  try {
    return await tools.store.edits.find(await tools.store.edits.keep({ ...typed, state: 'open' }))
  } catch (error) {
    tools.log('error', 'not-kept', { what: 'an edit', error: errorName(error) })
    return null
  }
}
