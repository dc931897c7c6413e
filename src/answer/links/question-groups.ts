import type { Language } from '../../core/language.ts'
import { stemsIn } from './question-reading.ts'
import { type SameWords, subjectOf } from './same-words.ts'

/** A question by what it is about. */
export interface Grouped {
  readonly words: string
  readonly language: Language
}

/** From this share of common words on, two questions are about the same thing. */
const ALIKE = 0.6

interface Group<T> {
  readonly subject: ReadonlySet<string>
  readonly questions: T[]
}

/**
 * Questions about the same thing together: each joins the first group whose first question is like it. The same
 * questions in the same order always give the same groups.
 */
export function groupsOf<T extends Grouped>(
  questions: readonly T[],
  same: Readonly<Record<Language, SameWords>>,
): readonly (readonly T[])[] {
  const groups: Group<T>[] = []
  for (const question of questions) {
    const { words, language } = question
    const subject = new Set(subjectOf(stemsIn(words, language).join(' '), same[language]))
    const group = groups.find((one) => likeness(one.subject, subject) >= ALIKE)
    if (group) group.questions.push(question)
    else groups.push({ subject, questions: [question] })
  }
  return groups.map((group) => group.questions)
}

/** What both say against what either says (Dice). */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((word) => b.has(word)).length
  return a.size + b.size === 0 ? 1 : (2 * both) / (a.size + b.size)
}
