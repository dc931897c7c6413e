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
  args: AdminSubmitArgs,
  typed: Omit<NewEdit, 'state'>,
  firstField = fieldName(0),
): Promise<void> {
  const { client, language, tools } = act
  const { view, ack } = args
  let edit: Edit | null
  try {
    edit = await tools.store.edits.find(await tools.store.edits.keep({ ...typed, state: 'open' }))
  } catch (error) {
    return staysOpen(act, args, firstField, error)
  }
  await ack({ response_action: 'update', view: tellView(language, [words(ADMIN_TEXTS.working[language])]) })
  if (edit) await previewEdit(act, edit, (next) => putInWindow(client, view.id, next))
}

/** It could not be kept: the window stays open with everything that was typed in it, and says so below this field. */
export async function staysOpen(
  { tools, language }: Act,
  { ack }: AdminSubmitArgs,
  field: string,
  error: unknown,
): Promise<void> {
  tools.log('error', 'not-kept', { what: 'an edit', error: errorName(error) })
  await ack({ response_action: 'errors', errors: { [field]: ADMIN_TEXTS.away[language] } })
}
