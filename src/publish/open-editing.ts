import type { ChangedText, OpenAssistant } from '../assistant.ts'
import type { Day } from '../core/day.ts'
import type { AskedQuestion } from '../edit/asked-questions.ts'
import type { Store } from '../store/store.ts'
import { createEditorialDesk } from './editorial-desk.ts'
import { createPreviews } from './previews.ts'

export interface OpenEditingSettings {
  readonly assistant: OpenAssistant
  readonly store: Store
  readonly letters: string
  readonly today: () => Day
  readonly needsSecond: boolean
  readonly onTrouble: (what: string, error: unknown) => void
}

/** How many questions that were put to HR are compared before and after an edit. */
const MOST_PAST = 200

/** The editorial desk with its previews, following what is published elsewhere until `end` is called. */
export async function openEditing(settings: OpenEditingSettings) {
  const { assistant, store, today, onTrouble } = settings
  const desk = createEditorialDesk(settings)
  const past = async (): Promise<AskedQuestion[]> => {
    const kinds = await Promise.all(
      (['asked', 'unanswered'] as const).map((kind) => store.questions.open(kind, MOST_PAST)),
    )
    const known = kinds.flat().filter(({ question }) => question !== '')
    return known.map(({ question, language }) => ({ text: question, language, from: 'past', of: null }))
  }
  const previews = createPreviews({ assistant, today, past })
  const end = await desk.start()
  const noticed = (changed: readonly ChangedText[]): void => {
    desk.notice(changed).catch((error: unknown) => onTrouble('notice', error))
  }
  return { desk, previews, end, noticed }
}
