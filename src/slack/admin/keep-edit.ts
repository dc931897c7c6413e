import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt'
import { errorName } from '../../core/error-name.ts'
import type { Language } from '../../core/language.ts'
import type { Problem } from '../../core/problem.ts'
import { type Edit, type NewEdit, textsOf } from '../../store/edits.ts'
import { shortened } from '../mrkdwn.ts'
import type { Act } from './act.ts'
import type { FieldOf } from './passage-mistakes.ts'
import { previewEdit } from './preview.ts'
import { problemIn } from './problem-words.ts'
import { ADMIN_TEXTS } from './texts.ts'
import { putInWindow } from './window.ts'
import { placeAndRepair, tellView, words } from './window-parts.ts'
import { fieldName } from './write-view.ts'

export type AdminSubmitArgs = AllMiddlewareArgs & SlackViewMiddlewareArgs<ViewSubmitAction>

const LONGEST_ERROR = 1_500

/** The fields of the window that was sent. */
interface Fields {
  /** Below which is said what belongs to no other. */
  readonly first: string
  /** Of a form: a mistake is told at its field, and the form stays as it is. */
  readonly fieldOf?: FieldOf
}

/** Keeps what was typed before anything else is done with it, and then shows what it changes, or what is wrong. */
export async function keepAndPreview(
  act: Act,
  args: AdminSubmitArgs,
  typed: Omit<NewEdit, 'state'>,
  { first, fieldOf }: Fields = { first: fieldName(0) },
): Promise<void> {
  const { client, language, tools, editing } = act
  const { view, ack } = args
  let edit: Edit | null
  try {
    edit = await tools.store.edits.find(await tools.store.edits.keep({ ...typed, state: 'open' }))
  } catch (error) {
    return staysOpen(act, args, first, error)
  }
  if (edit && fieldOf) {
    const judged = editing.desk.judge(textsOf(edit))
    if (judged.kind === 'bad') {
      const errors = atFields(judged.problems, { first, fieldOf }, act)
      return ack({ response_action: 'errors', errors })
    }
  }
  await ack({ response_action: 'update', view: tellView(language, [words(ADMIN_TEXTS.working[language])]) })
  if (edit) await previewEdit(act, edit, (next) => putInWindow(client, view.id, next))
}

/** Every mistake below the field that it was made in; one that was made elsewhere also says where. */
function atFields(problems: readonly Problem[], { first, fieldOf }: Required<Fields>, { language }: Act) {
  const errors: Record<string, string> = {}
  for (const problem of problems) {
    const field = fieldOf(problem)
    const said = field === null ? placeAndRepair(problem, language) : atField(problem, language)
    const name = field ?? first
    errors[name] = shortened([errors[name], said].filter((one) => one !== undefined).join('\n'), LONGEST_ERROR)
  }
  return errors
}

/** The key at the start of what is wrong with a value in a file. */
const KEY = /^"[^"]*": /

/** Who fills a form knows its fields, and no keys: what is wrong below one is said of the field. */
function atField(problem: Problem, language: Language): string {
  const { what, fix } = problemIn({ ...problem, what: problem.what.replace(KEY, '') }, language)
  if (!KEY.test(problem.what)) return `${what} → ${fix}`
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}.`
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
