import type { Passage } from '../cards/card.ts'
import type { Day } from '../core/day.ts'
import type { Language } from '../core/language.ts'
import type { Intent } from '../intents/intent.ts'
import type { Library } from './compose.ts'
import { part, type Worded, worded } from './parts.ts'
import { WORDS } from './wording.ts'

/** Whether a passage is not to be answered from: it was taken off line, or its review is too long overdue. */
export function isGone(passage: Passage, today: Day, { withdrawn }: Pick<Library, 'withdrawn'>): boolean {
  const standing = withdrawn.standing(passage, today)
  return standing === 'withdrawn' || standing === 'withheld'
}

/** The subject was found and its text is off line: that is said, and nothing is told in its place. */
export function gonePassage(passage: Passage, today: Day, language: Language, library: Library): Worded {
  const words = WORDS[language]
  const title = library.titles.get(passage.id)?.[language] ?? passage.card
  const reviewBy = library.withdrawn.reviewBy(passage)
  const isWithheld = reviewBy !== null && library.withdrawn.standing(passage, today) === 'withheld'
  return told(isWithheld ? words.withheld(title, reviewBy) : words.withdrawn(title), language)
}

export function goneCalculation({ title }: Intent, language: Language): Worded {
  return told(WORDS[language].sumWithdrawn(title[language]), language)
}

function told(why: string, language: Language): Worded {
  const reply = {
    id: null,
    kind: 'unknown',
    language,
    confidence: 0.1,
    passages: [],
    calculation: null,
    asks: null,
    suggestions: [],
  } as const
  return worded(reply, [...part('words', why), ...part('words', WORDS[language].askHrNow)])
}
