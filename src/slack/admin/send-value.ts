import type { ViewSubmitAction } from '@slack/bolt'
import { parseDay } from '../../core/day.ts'
import type { Language } from '../../core/language.ts'
import { withNewValue } from '../../edit/new-value.ts'
import { typedIn } from '../fields.ts'
import { readJson } from '../read-json.ts'
import type { Act } from './act.ts'
import { type AdminSubmitArgs, keepAndPreview } from './keep-edit.ts'
import { SOURCE } from './passage-form.ts'
import type { FieldOf } from './passage-mistakes.ts'
import { About } from './place.ts'
import { ADMIN_TEXTS } from './texts.ts'

/** A form with the value of a period to come was sent: made into the text of its table. */
export async function sendNewValue(act: Act, args: AdminSubmitArgs): Promise<void> {
  const { editing, language, user, tools } = act
  const { view, ack } = args
  const about = readJson(About, view.private_metadata)
  const table = editing.desk.content().knowledge.tables.find(({ id }) => id === about?.id)
  if (!table) return ack()
  const typed = typedInForm(view)
  const [from, to] = [parseDay(typed.from), parseDay(typed.to)]
  const errors = missing({ ...typed, isBadTo: typed.to !== '' && to === null }, from === null, language)
  if (from === null || Object.keys(errors).length > 0) return ack({ response_action: 'errors', errors })
  const file = editing.desk.nameOf(table.file)
  const base = editing.desk.current(file)
  const { source, section } = typed
  const value = typed.value.replace(',', '.')
  const cited = { source, section: section || null, url: null, checkedOn: tools.today() }
  const text = withNewValue(base, { from, to, value, ...cited })
  const form = { kind: 'value', of: table.id, begun: `rule:${table.id}`, typed } as const
  const edit = { file, base, text, beside: [], form, draft: null, why: '', person: user }
  await keepAndPreview(act, args, edit, { first: 'value', fieldOf: valueFieldOf(text, from) })
}

function typedInForm(view: ViewSubmitAction['view']) {
  return {
    value: typedIn(view, 'value'),
    from: typedIn(view, 'from'),
    to: typedIn(view, 'to'),
    section: typedIn(view, 'section'),
    source: view.state.values.source?.[SOURCE]?.selected_option?.value ?? '',
  }
}

/** As people write it, with a comma or a point. */
const NUMBER = /^\d+(?:[.,]\d+)?$/

function missing(
  { value, source, isBadTo }: { readonly value: string; readonly source: string; readonly isBadTo: boolean },
  isBadFrom: boolean,
  language: Language,
): Record<string, string> {
  return {
    ...(!NUMBER.test(value) && { value: ADMIN_TEXTS.badValue[language] }),
    ...(isBadFrom && { from: ADMIN_TEXTS.badDay[language] }),
    ...(isBadTo && { to: ADMIN_TEXTS.badDay[language] }),
    ...(source === '' && { source: ADMIN_TEXTS.chooseSource[language] }),
  }
}

/** A mistake in the period that was typed belongs to the day or the value that it speaks of; others to the whole table. */
function valueFieldOf(text: string, from: string): FieldOf {
  const first = text.split('\n').findLastIndex((line) => line.includes(`validFrom: ${from}`)) + 1
  return ({ line, what }) => {
    if (line === null || line < first) return null
    if (/\bvalue"/.test(what)) return 'value'
    if (/\bends on\b/.test(what)) return 'to'
    return /\bstarts on\b/.test(what) ? 'from' : 'source'
  }
}
