import type { ViewSubmitAction } from '@slack/bolt'
import type { Language } from '../../core/language.ts'
import { chosenIn, typedIn } from '../fields.ts'
import { readJson } from '../read-json.ts'
import type { Act } from './act.ts'
import { type AdminSubmitArgs, keepAndPreview } from './keep-edit.ts'
import { Adding, FIELDS, NAMES, SOURCE, type Typed } from './passage-form.ts'
import { passageFieldOf } from './passage-mistakes.ts'
import { PASSAGE_TEXTS } from './passage-texts.ts'
import { questionsIn, writtenIn } from './written-passage.ts'

/** A form was sent: made into the texts of its files, which go the way of every edit. */
export async function sendPassage(act: Act, args: AdminSubmitArgs): Promise<void> {
  const { view, ack } = args
  const adding = readJson(Adding, view.private_metadata)
  if (!adding) return ack()
  const card = act.editing.desk.content().knowledge.cards.find(({ id }) => id === adding.card) ?? null
  if (adding.card !== null && card === null) return ack()
  const typed = typedInForm(view)
  const errors = missing(typed, adding.language)
  if (Object.keys(errors).length > 0) return ack({ response_action: 'errors', errors })
  const written = writtenIn(act, typed, card)
  const form = { kind: 'passage', of: adding.card, begun: adding.begun, typed } as const
  const edit = { ...written, form, draft: adding.draft, why: '', person: act.user }
  await keepAndPreview(act, args, edit, { first: NAMES.nl[0], fieldOf: passageFieldOf(typed, written, card !== null) })
}

function typedInForm(view: ViewSubmitAction['view']): Typed {
  return {
    ...Object.fromEntries(FIELDS.map((name) => [name, typedIn(view, name)])),
    theme: chosenIn(view, 'theme'),
    layer: chosenIn(view, 'layer'),
    source: view.state.values.source?.[SOURCE]?.selected_option?.value ?? '',
  }
}

/** What Slack does not ask for by itself. */
function missing(typed: Typed, language: Language): Record<string, string> {
  const hasSource = typed.source !== '' || typed.newSource !== ''
  const unasked = [NAMES.nl[2], NAMES.en[2]].filter((name) => questionsIn(typed, name).length === 0)
  return {
    ...(hasSource ? {} : { newSource: PASSAGE_TEXTS.noSource[language] }),
    ...Object.fromEntries(unasked.map((name) => [name, PASSAGE_TEXTS.noQuestion[language]])),
  }
}
