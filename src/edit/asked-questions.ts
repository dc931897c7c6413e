import type { Card } from '../cards/card.ts'
import type { Day } from '../core/day.ts'
import { LANGUAGES, type Language } from '../core/language.ts'
import { onceEach } from '../core/once-each.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'

/** A question whose answer is compared before and after an edit, and where it comes from. */
export interface AskedQuestion {
  readonly text: string
  readonly language: Language
  readonly from: 'card' | 'sum' | 'past' | 'development'
  /** The card that asks it, or the intent it is an example of. */
  readonly of: string | null
  /** The day on which it was asked; today when absent. */
  readonly today?: Day
}

/** The questions that the content itself holds: those on the cards, and the examples of the calculations. */
export function ownQuestions({ cards, intents }: Pick<Knowledge, 'cards' | 'intents'>): AskedQuestion[] {
  return LANGUAGES.flatMap((language) => [
    ...cards.flatMap((card) =>
      card.passages.flatMap((passage) =>
        passage.faces[language].questions.map((text): AskedQuestion => ({ text, language, from: 'card', of: card.id })),
      ),
    ),
    ...intents.flatMap((intent) =>
      [...intent.examples[language], ...intent.offers[language]].map(
        (text): AskedQuestion => ({ text, language, from: 'sum', of: intent.id }),
      ),
    ),
  ])
}

/** The first question of each passage, in each language. */
export function firstQuestions({ cards }: Pick<Knowledge, 'cards'>): AskedQuestion[] {
  return cards.flatMap(firstsOf)
}

/** The very same for the same card, so that among ten thousand of them only the edited one is read anew. */
const firstsOf = onceEach((card: Card): readonly AskedQuestion[] =>
  LANGUAGES.flatMap((language) =>
    card.passages.flatMap(({ faces }) =>
      faces[language].questions
        .slice(0, 1)
        .map((text): AskedQuestion => ({ text, language, from: 'card', of: card.id })),
    ),
  ),
)

export function questionKey({ text, language, today }: AskedQuestion): string {
  return `${language} ${today ?? ''} ${text}`
}
