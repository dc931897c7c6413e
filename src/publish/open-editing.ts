import type { ChangedText, OpenAssistant } from '../assistant.ts'
import type { Day } from '../core/day.ts'
import type { AskedQuestion } from '../edit/asked-questions.ts'
import type { Store } from '../store/store.ts'
import { clearMemory } from './clear-memory.ts'
import { createEditorialDesk } from './editorial-desk.ts'
import { createPreviews } from './previews.ts'
import { rehearse } from './rehearsal.ts'

export interface OpenEditingSettings {
  readonly assistant: OpenAssistant
  readonly store: Store
  readonly letters: string
  readonly today: () => Day
  readonly needsSecond: boolean
  readonly onTrouble: (what: string, error: unknown) => void
}

/** How many questions of each kind, and how many calculations, are compared before and after an edit. */
const MOST_PAST = 200
const MOST_RECEIPTS = 500
const PAST = ['asked', 'unanswered', 'disliked'] as const

/** The editorial desk with its previews, following what is published elsewhere until `end` is called. */
export async function openEditing(settings: OpenEditingSettings) {
  const { assistant, store, today, onTrouble } = settings
  const desk = createEditorialDesk(settings)
  const previews = createPreviews({
    assistant,
    today,
    past: () => pastQuestions(store),
    receipts: () => store.receipts.latest(MOST_RECEIPTS),
  })
  // Every card is looked at now, and not when somebody publishes: that must be in use within a second.
  desk.judge([])
  const end = await desk.start()
  const noticed = (changed: readonly ChangedText[]): void => {
    desk.notice(changed).catch((error: unknown) => onTrouble('notice', error))
  }
  const rehearsed = (): Promise<void> =>
    meetStore(store)
      .then(() => rehearse({ assistant, desk, today }))
      .then(clearMemory)
      .catch((error: unknown) => onTrouble('rehearsal', error))
  return { desk, previews, end, noticed, rehearsed }
}

/** Asks at once what the first Home pages ask, so that connections to a database stand by then. */
async function meetStore({ questions, links, drafts }: Store): Promise<void> {
  const asked = [pastQuestions({ questions }), questions.count('asked'), links.count(), links.latest(1), drafts.count()]
  // That the store is away is told where somebody needs it.
  await Promise.allSettled(asked)
}

/** What people asked before: the question that somebody put to HR, and of others the words that say what it was about. */
async function pastQuestions({ questions }: Pick<Store, 'questions'>): Promise<AskedQuestion[]> {
  const kinds = await Promise.all(PAST.map((kind) => questions.open(kind, MOST_PAST)))
  const asked = kinds.flat().map(({ question, words, language }) => ({ text: question || words, language }))
  const different = new Map(asked.map((one) => [`${one.language} ${one.text}`, one]))
  return [...different.values()].map((one) => ({ ...one, from: 'past', of: null }))
}
