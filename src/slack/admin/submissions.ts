import type { types } from '@slack/bolt'
import { z } from 'zod'
import type { Language } from '../../core/language.ts'
import type { Edit } from '../../store/edits.ts'
import { recorded } from '../failures.ts'
import { typedIn } from '../fields.ts'
import { isAdmin } from '../gate.ts'
import { readJson } from '../read-json.ts'
import type { Tools } from '../tools.ts'
import type { Act } from './act.ts'
import { WITHDRAW } from './desk-views.ts'
import { fileOfParts } from './file-parts.ts'
import { type AdminSubmitArgs, keepAndPreview, staysOpen } from './keep-edit.ts'
import { sendPassage } from './new-passage.ts'
import { NEW_VALUE } from './new-value.ts'
import { outcomeView, unpublishedView } from './outcome-view.ts'
import { ADD_PASSAGE } from './passage-form.ts'
import { About, Writing } from './place.ts'
import { PUBLISH } from './preview-view.ts'
import { SEND_BACK, sendBack } from './second-look.ts'
import { sendNewValue } from './send-value.ts'
import { ADMIN_TEXTS } from './texts.ts'
import { putInWindow } from './window.ts'
import { buttons, rawIn, tellView, words } from './window-parts.ts'
import { fieldName, WRITE } from './write-view.ts'

type Args = AdminSubmitArgs
type Submission = (act: Act, args: Args) => Promise<void>

const Publishing = z.object({ language: z.enum(['nl', 'en']), edit: z.string() })

export const ADMIN_SUBMISSIONS: Readonly<Record<string, (tools: Tools, args: Args) => Promise<void>>> = {
  [WRITE]: allowed(sendWritten),
  [NEW_VALUE]: allowed(sendNewValue),
  [ADD_PASSAGE]: allowed(sendPassage),
  [PUBLISH]: allowed(publish),
  [WITHDRAW]: allowed(withdraw),
  [SEND_BACK]: allowed(sendBack),
}

/** Who sent a window is looked at when it comes in, whoever it was opened for. */
function allowed(submission: Submission) {
  return async (tools: Tools, args: Args): Promise<void> => {
    const { client, body, view, ack } = args
    const user = body.user.id
    const language = languageIn(view.private_metadata)
    const { editing } = tools
    if (!(await isAdmin(tools, client, user, view.callback_id)) || !editing) {
      return ack({ response_action: 'update', view: tellView(language, [words(ADMIN_TEXTS.refused[language])]) })
    }
    await submission({ tools, editing, client, user, language }, args)
  }
}

function languageIn(metadata: string): Language {
  return readJson(z.object({ language: z.enum(['nl', 'en']) }), metadata)?.language ?? 'nl'
}

/** A text was typed: kept before anything else, then judged, then compared. */
async function sendWritten(act: Act, args: Args): Promise<void> {
  const { tools, editing, user } = act
  const { view, ack } = args
  const place = readJson(Writing, view.private_metadata)
  if (!place) return ack()
  const [main, ...beside] = await Promise.all(
    typedTexts(place, (index) => rawIn(view, fieldName(index))).map(async ({ file, base, text }) => {
      return {
        file,
        text,
        base: await editing.started.find(tools.store, { file, sha: base, now: editing.desk.current(file) }),
      }
    }),
  )
  if (!main) return ack()
  await keepAndPreview(act, args, { ...main, beside, draft: place.draft, why: '', person: user })
}

/** The texts of the files in a window, each from its own fields. */
function typedTexts({ texts }: Writing, typed: (index: number) => string) {
  let from = 0
  return texts.map(({ file, base, fields }) => {
    const parts = Array.from({ length: fields }, (_, index) => typed(from + index))
    from += fields
    return { file, base, text: fileOfParts(parts) }
  })
}

async function publish(act: Act, args: Args): Promise<void> {
  const { tools, client, user, language } = act
  const { view, ack } = args
  const place = readJson(Publishing, view.private_metadata)
  let edit: Edit | null
  try {
    edit = place && (await tools.store.edits.find(place.edit))
  } catch (error) {
    return staysOpen(act, args, 'why', error)
  }
  if (!edit || edit.person !== user || edit.state !== 'open') {
    const why = edit?.state === 'published' ? ADMIN_TEXTS.same : ADMIN_TEXTS.outdated
    return ack({ response_action: 'update', view: tellView(language, [words(why[language])]) })
  }
  await ack({ response_action: 'update', view: tellView(language, [words(ADMIN_TEXTS.working[language])]) })
  await putInWindow(client, view.id, await published(act, { ...edit, why: typedIn(view, 'why') }))
}

/** What became of it, as a window; also when that is nothing. The text was kept before, the reason was not. */
async function published({ tools, editing, language }: Act, edit: Edit): Promise<types.ModalView> {
  try {
    const outcome = await editing.desk.publish(edit)
    if (outcome.kind === 'published') await tools.store.edits.settle(edit.id, 'published')
    return outcomeView(outcome, language)
  } catch (error) {
    return unpublishedView(edit.why, recorded(tools.log, error), language)
  }
}

async function withdraw(act: Act, args: Args): Promise<void> {
  const { editing, user, language } = act
  const { view, ack } = args
  const about = readJson(About, view.private_metadata)
  const kind = about?.kind
  if (!about || (kind !== 'card' && kind !== 'theme' && kind !== 'calculator')) return ack()
  try {
    await editing.desk.withdraw({ kind, id: about.id }, typedIn(view, 'why'), user)
  } catch (error) {
    return staysOpen(act, args, 'why', error)
  }
  const recall = buttons(['recall', ADMIN_TEXTS.recall[language], `${kind}:${about.id}`])
  await ack({ response_action: 'update', view: tellView(language, [words(ADMIN_TEXTS.withdrawn[language]), recall]) })
}
