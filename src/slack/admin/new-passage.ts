import type { types, ViewSubmitAction } from '@slack/bolt'
import type { Card } from '../../cards/card.ts'
import type { Source } from '../../core/citation.ts'
import type { Language } from '../../core/language.ts'
import type { Draft } from '../../store/drafts.ts'
import { typedIn } from '../hr/fields.ts'
import type { Act } from './act.ts'
import { type AdminSubmitArgs, keepAndPreview } from './keep-edit.ts'
import { Adding, type Begun, NAMES, NOTHING_BEGUN, passageForm } from './passage-form.ts'
import { PASSAGE_TEXTS } from './passage-texts.ts'
import { readPlace } from './place.ts'
import { themesOf } from './shelf.ts'
import { questionsIn, sourceIn, writtenIn } from './written-passage.ts'

/** The form for a passage on a card, or for a new card when there is none; filled with a proposal of HR. */
export function passageFormOf({ editing, language }: Act, card: Card | null, draft: Draft | null): types.ModalView {
  const { knowledge } = editing.desk.content()
  const adding = { language, card: card?.id ?? null, draft: draft?.id ?? null }
  const begun = draft === null ? NOTHING_BEGUN : begunWith(draft, knowledge.sources)
  return passageForm(adding, { title: card?.title[language] ?? '', themes: themesOf(knowledge), begun })
}

function begunWith(draft: Draft, sources: readonly Source[]): Begun {
  const { title, question, text, source: said, language } = draft
  const source = sources.find(({ id, title: name }) => id === said || name.toLowerCase() === said.toLowerCase()) ?? null
  return { title, question, text, newSource: said, source, language }
}

/** A form was sent: made into the texts of its files, which go the way of every edit. */
export async function sendPassage(act: Act, args: AdminSubmitArgs): Promise<void> {
  const { view, ack } = args
  const adding = readPlace(Adding, view.private_metadata)
  if (!adding) return ack()
  const card = act.editing.desk.content().knowledge.cards.find(({ id }) => id === adding.card) ?? null
  if (adding.card !== null && card === null) return ack()
  const errors = missing(view, adding.language)
  if (Object.keys(errors).length > 0) return ack({ response_action: 'errors', errors })
  const edit = { ...writtenIn(act, view, card), draft: adding.draft, why: '', person: act.user }
  await keepAndPreview(act, args, edit, NAMES.nl[0])
}

/** What Slack does not ask for by itself. */
function missing(view: ViewSubmitAction['view'], language: Language): Record<string, string> {
  const hasSource = sourceIn(view) !== '' || typedIn(view, 'newSource') !== ''
  const unasked = [NAMES.nl[2], NAMES.en[2]].filter((name) => questionsIn(view, name).length === 0)
  return {
    ...(hasSource ? {} : { newSource: PASSAGE_TEXTS.noSource[language] }),
    ...Object.fromEntries(unasked.map((name) => [name, PASSAGE_TEXTS.noQuestion[language]])),
  }
}
