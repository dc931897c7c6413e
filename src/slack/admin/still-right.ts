import { nextReview, withReviewDay } from '../../edit/review-day.ts'
import type { Clicked } from './act.ts'
import { previewEdit } from './preview.ts'
import { REVIEW_TEXTS } from './review-texts.ts'
import { ADMIN_TEXTS } from './texts.ts'
import { tellView, words } from './window-parts.ts'
import { keptView } from './writing.ts'

/**
 * "Klopt nog": a new review day, as an edit like any other. Whoever has a text of the card that is not published yet goes
 * on with that: it would be lost below this one.
 */
export async function stillRight({ value, show, ...act }: Clicked): Promise<void> {
  const { tools, editing, user, language } = act
  const card = editing.desk.content().knowledge.cards.find(({ id }) => id === value)
  if (!card) return
  // At once, because the trigger of a button in a message does not live long.
  await show(tellView(language, [words(ADMIN_TEXTS.working[language])]))
  const file = editing.desk.nameOf(card.file)
  const begun = await tools.store.edits.of(user, file)
  if (begun?.state === 'open') return show(keptView(act, begun, { isKept: true }))
  if (begun) return show(tellView(language, [words(ADMIN_TEXTS.waiting[language])]))
  const base = editing.desk.current(file)
  const text = withReviewDay(base, nextReview(tools.today()))
  const why = REVIEW_TEXTS.why[language]
  const id = await tools.store.edits.keep({
    file,
    base,
    text,
    beside: [],
    draft: null,
    why,
    person: user,
    state: 'open',
  })
  const edit = await tools.store.edits.find(id)
  if (edit) await previewEdit(act, edit, show)
}
