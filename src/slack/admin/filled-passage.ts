import { randomUUID } from 'node:crypto'
import type { types } from '@slack/bolt'
import type { Card } from '../../cards/card.ts'
import type { Source } from '../../core/citation.ts'
import type { Draft } from '../../store/drafts.ts'
import type { KeptForm } from '../../store/edits.ts'
import type { Act } from './act.ts'
import { NAMES, passageForm, type Typed } from './passage-form.ts'
import { themesOf } from './shelf.ts'

/** The form for a passage on a card, or for a new card when there is none; filled with a proposal of HR. */
export function passageFormOf({ editing, language }: Act, card: Card | null, draft: Draft | null): types.ModalView {
  const { knowledge } = editing.desk.content()
  const adding = { language, card: card?.id ?? null, draft: draft?.id ?? null, begun: randomUUID() }
  const source = (draft && sourceSaidIn(draft, knowledge.sources)) ?? null
  const typed = draft ? typedInDraft(draft, source !== null) : {}
  return passageForm(adding, { title: card?.title[language] ?? '', themes: themesOf(knowledge), typed, source })
}

/** The form as somebody left it. */
export function keptPassageForm(
  { editing, language }: Pick<Act, 'editing' | 'language'>,
  { of, begun, typed }: KeptForm,
  draft: string | null,
): types.ModalView {
  const { knowledge } = editing.desk.content()
  const title = knowledge.cards.find(({ id }) => id === of)?.title[language] ?? ''
  const source = knowledge.sources.find(({ id }) => id === typed.source) ?? null
  const filled = { title, themes: themesOf(knowledge), typed, source, isKept: true }
  return passageForm({ language, card: of, draft, begun }, filled)
}

function sourceSaidIn({ source: said }: Draft, sources: readonly Source[]): Source | null {
  return sources.find(({ id, title }) => id === said || title.toLowerCase() === said.toLowerCase()) ?? null
}

/** A proposal fills the fields of the language that it was written in. */
function typedInDraft({ title, question, text, source, language }: Draft, isRegistered: boolean): Typed {
  const [heading, answer, questions] = NAMES[language]
  return {
    [language === 'nl' ? 'titleNl' : 'titleEn']: title,
    [heading]: question || title,
    [answer]: text,
    [questions]: question,
    newSource: isRegistered ? '' : source,
  }
}
