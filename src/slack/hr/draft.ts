import type { types } from '@slack/bolt'
import { errorName } from '../../core/error-name.ts'
import { plain } from '../block-parts.ts'
import { textField, typedIn } from '../fields.ts'
import { isHr, noted } from '../gate.ts'
import { readJson } from '../read-json.ts'
import { TEXTS } from '../texts.ts'
import type { Tools } from '../tools.ts'
import type { SubmitArgs } from './ask-hr.ts'
import { doneView } from './ask-hr-view.ts'
import { About } from './metadata.ts'
import { HR_TEXTS } from './texts.ts'

export const DRAFT = 'hr-draft'
const SHORTEST_SOURCE = 5

/** What HR answered, as the beginning of a card; an admin makes the card of it. */
export function draftView(about: About): types.ModalView {
  const { language } = about
  return {
    type: 'modal',
    callback_id: DRAFT,
    private_metadata: JSON.stringify(about),
    title: plain(HR_TEXTS.draftTitle[language]),
    submit: plain(HR_TEXTS.save[language]),
    close: plain(TEXTS.cancel[language]),
    blocks: [
      textField({ name: 'title', label: HR_TEXTS.cardTitle[language], multiline: false, most: 120 }),
      textField({ name: 'text', label: HR_TEXTS.cardText[language], most: 3_000 }),
      textField({
        name: 'source',
        label: HR_TEXTS.cardSource[language],
        hint: HR_TEXTS.cardSourceHint[language],
        multiline: false,
        most: 500,
      }),
    ],
  }
}

export async function keepDraft(tools: Tools, { view, ack, body, client }: SubmitArgs): Promise<void> {
  const about = readJson(About, view.private_metadata)
  if (!about) return ack()
  const { language } = about
  const [title, text, source] = ['title', 'text', 'source'].map((name) => typedIn(view, name))
  const refuse = (errors: Record<string, string>) => ack({ response_action: 'errors', errors })
  if (!(await isHr(tools, client, body.user.id, 'draft'))) return refuse({ title: HR_TEXTS.onlyHr[language] })
  if (!title || !text) return refuse({ [title ? 'text' : 'title']: HR_TEXTS.emptyAnswer[language] })
  if (!source || source.length < SHORTEST_SOURCE) return refuse({ source: HR_TEXTS.noSource[language] })
  const id = await kept(tools, body.user.id, about, { title, text, source })
  if (id === null) return refuse({ text: HR_TEXTS.notKept[language] })
  await ack({
    response_action: 'update',
    view: doneView(language, HR_TEXTS.done[language], HR_TEXTS.draftKept[language]),
  })
  await noted(tools, body.user.id, 'draft', { draft: id })
}

interface Written {
  readonly title: string
  readonly text: string
  readonly source: string
}

/** `null` when it could not be kept. */
async function kept({ store, log }: Tools, person: string, about: About, written: Written): Promise<string | null> {
  try {
    const asked = about.question === '' ? null : await store.questions.find(about.question)
    return await store.drafts.add({ ...written, question: asked?.question ?? '', language: about.language, person })
  } catch (error) {
    log('error', 'not-kept', { what: 'draft of a card', error: errorName(error) })
    return null
  }
}
