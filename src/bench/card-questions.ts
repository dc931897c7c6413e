import type { SearchDocument } from '../search/search.ts'
import type { JudgedQuestion } from './quality.ts'

/** Cards with some of their questions taken away, to be asked. */
export interface HeldOut {
  readonly documents: readonly SearchDocument[]
  readonly questions: readonly JudgedQuestion[]
}

const EVERY = 4

/**
 * One in four of the questions that passages say they answer is taken out and asked; a passage with one question
 * keeps it. The others stay, as they would for somebody who asks in yet another way.
 */
export function heldOutQuestions(documents: readonly SearchDocument[]): HeldOut {
  const isHeldOut = (document: SearchDocument, index: number): boolean =>
    document.questions.length > 1 && index % EVERY === EVERY - 1
  return {
    documents: documents.map((document) => ({
      ...document,
      questions: document.questions.filter((_, index) => !isHeldOut(document, index)),
    })),
    questions: documents.flatMap((document) =>
      document.questions
        .filter((_, index) => isHeldOut(document, index))
        .map((text) => ({ text, relevant: new Set([document.id]) })),
    ),
  }
}

/** At most so many, spread evenly over all. */
export function spread<T>(all: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, all.length / most)
  return all.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step)).slice(0, most)
}
