import type { types } from '@slack/bolt'
import type { Language } from '../../core/language.ts'
import type { NotLooked, SentBack } from '../../publish/second-look.ts'
import { type Edit, textsOf } from '../../store/edits.ts'
import { type Block, paragraph, plain, span } from '../block-parts.ts'
import { textField, typedIn } from '../fields.ts'
import { publishHome } from '../home.ts'
import { shownMoment } from '../moment.ts'
import { readJson } from '../read-json.ts'
import type { Act, Clicked } from './act.ts'
import { type AdminSubmitArgs, staysOpen } from './keep-edit.ts'
import { outcomeView } from './outcome-view.ts'
import { PASSAGE_TEXTS } from './passage-texts.ts'
import { About } from './place.ts'
import { differenceOf } from './preview.ts'
import { previewView } from './preview-view.ts'
import { SECOND_LOOK_TEXTS } from './second-look-texts.ts'
import { tellWriter } from './tell-writer.ts'
import { ADMIN_TEXTS } from './texts.ts'
import { putInWindow } from './window.ts'
import { buttons, problemBlocks, tellView, windowTitle, words } from './window-parts.ts'

export const SEND_BACK = 'admin-send-back'

/** An edit that waits for a second person: what it changes, and what can be done with it. */
export async function look({ tools, editing, value, user, language, show }: Clicked): Promise<void> {
  const edit = await tools.store.edits.find(value)
  if (edit?.state !== 'waiting') return show(notLookedView({ kind: 'gone' }, language))
  if (edit.person === user) return show(ownView(edit, language))
  await show(tellView(language, [words(ADMIN_TEXTS.comparing[language])]))
  const judged = editing.desk.judge(textsOf(edit))
  const sendBack = ['send-back', SECOND_LOOK_TEXTS.sendBack[language], edit.id] as const
  if (judged.kind === 'bad') {
    const problems = problemBlocks(judged.problems, language, SECOND_LOOK_TEXTS.problems[language])
    return show(tellView(language, [...writtenBy(edit, language), ...problems, buttons(sendBack)]))
  }
  const preview = await editing.previews.preview(judged.knowledge)
  const view = previewView({ language, edit, difference: differenceOf(editing, edit) }, preview)
  const { submit: _, callback_id: __, ...shown } = view
  const deciding = buttons(['approve', ADMIN_TEXTS.publish[language], edit.id], sendBack)
  await show({ ...shown, blocks: [...writtenBy(edit, language), ...view.blocks.slice(0, -1), deciding] })
}

/** Who wrote it, when and why: whoever approves it stands beside them in the history. */
function writtenBy({ person, at, why }: Edit, language: Language): Block[] {
  return [
    paragraph(
      span(`${SECOND_LOOK_TEXTS.writtenBy[language]} `),
      { type: 'user', user_id: person },
      span(` · ${shownMoment(at, language)}`),
    ),
    words(why === '' ? SECOND_LOOK_TEXTS.noReason[language] : `${SECOND_LOOK_TEXTS.because[language]} ${why}`),
  ]
}

const notLookedView = ({ kind }: NotLooked, language: Language): types.ModalView =>
  tellView(language, [words(SECOND_LOOK_TEXTS[kind][language])])

/** Its writer can only go on with it. */
function ownView({ file }: Edit, language: Language): types.ModalView {
  const goOn = ['write', PASSAGE_TEXTS.goOn[language], `file:${file}`] as const
  return tellView(language, [words(SECOND_LOOK_TEXTS.own[language]), buttons(goOn)])
}

/** Published, or with its writer again when something else changed since it was written: that one decides. */
export async function approve({ tools, editing, client, value, user, language, show }: Clicked): Promise<void> {
  const edit = await tools.store.edits.find(value)
  const published = await editing.desk.confirm(value, user)
  switch (published.kind) {
    case 'own':
    case 'gone':
      return show(notLookedView(published, language))
    case 'invalid':
    case 'conflict':
      await show(tellView(language, [words(SECOND_LOOK_TEXTS.overtaken[language])]))
      if (edit) await tellWriter(tools, client, edit, { by: user, why: null })
      return
    default:
      await show(outcomeView(published, language))
  }
}

/** Asks what should be different: a text that comes back without a reason helps nobody on. */
export async function openSendBack({ value, language, show }: Clicked): Promise<void> {
  await show(sendBackView({ language, kind: 'edit', id: value }))
}

export function sendBackView(about: About): types.ModalView {
  const { language } = about
  const hint = SECOND_LOOK_TEXTS.whyHint[language]
  return {
    type: 'modal',
    callback_id: SEND_BACK,
    private_metadata: JSON.stringify(about),
    title: windowTitle(SECOND_LOOK_TEXTS.sendBack[language]),
    submit: plain(SECOND_LOOK_TEXTS.sendBack[language]),
    close: plain(ADMIN_TEXTS.cancel[language]),
    blocks: [textField({ name: 'why', label: SECOND_LOOK_TEXTS.why[language], hint, most: 500 })],
  }
}

/** The text is its writer's again, who hears why. */
export async function sendBack(act: Act, args: AdminSubmitArgs): Promise<void> {
  const { tools, editing, client, user, language } = act
  const { view, ack } = args
  const about = readJson(About, view.private_metadata)
  if (about?.kind !== 'edit') return ack()
  const why = typedIn(view, 'why')
  if (why === '') return ack({ response_action: 'errors', errors: { why: SECOND_LOOK_TEXTS.noWhy[language] } })
  let back: SentBack
  try {
    back = await editing.desk.sendBack(about.id, why, user)
  } catch (error) {
    return staysOpen(act, args, 'why', error)
  }
  if (back.kind !== 'sent-back') return ack({ response_action: 'update', view: notLookedView(back, language) })
  const told = tellView(language, [words(SECOND_LOOK_TEXTS.sentBack[language])])
  await ack({ response_action: 'update', view: told })
  const isTold = await tellWriter(tools, client, back.edit, { by: user, why })
  if (!isTold) await putInWindow(client, view.id, tellView(language, [words(SECOND_LOOK_TEXTS.untold[language])]))
  await publishHome(tools, client, user)
}
