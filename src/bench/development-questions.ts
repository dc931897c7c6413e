import { tell } from '../answer/compose.ts'
import { documentId } from '../answer/documents.ts'
import { libraryOf } from '../answer/library.ts'
import { textOf } from '../answer/parts.ts'
import type { Language } from '../core/language.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { namedTime } from '../language/moment.ts'
import { type Case, readCases, satisfies } from './cases.ts'
import type { JudgedQuestion } from './quality.ts'

/**
 * The development questions of one language, each with every passage that answers it: one that, told for the time the
 * question names, holds what a right reply must hold. Questions that no single passage answers, or that lean on the
 * turn before, say nothing about an engine and are left out.
 */
export function developmentQuestions(file: string, language: Language, knowledge: Knowledge): JudgedQuestion[] {
  const library = libraryOf(knowledge)
  const passages = knowledge.cards.flatMap((card) => card.passages)
  const answers = (one: Case): ReadonlySet<string> => {
    const asked = { language, today: one.today, time: namedTime(one.text, one.today) }
    const right = passages.filter((passage) => {
      const told = tell(passage, asked, library)
      return told.kind === 'told' && satisfies(textOf(told.parts), one)
    })
    return new Set(right.map(({ id }) => documentId(id, language)))
  }
  return readCases(file)
    .filter((one) => one.language === language && one.answerable && !one.followUp)
    .map((one) => ({ text: one.text, relevant: answers(one) }))
    .filter(({ relevant }) => relevant.size > 0)
}
