import type { Passage } from '../cards/card.ts'
import type { Day } from '../core/day.ts'
import type { Library } from './compose.ts'
import type { Candidate } from './finding.ts'

const LEAST_CONFIDENCE = 0.1
const MORE_THAN_HALF = 0.55
/** A word that was read as another one may as well be neither. */
const MUCH_GUESSED = 0.25

/**
 * Whether what is known of a passage is near enough to offer it. One that shares a few common words with the question
 * is no help to its reader: offering nothing is better.
 */
export function mayBeMeant({ confidence, signals }: Candidate): boolean {
  const { coverage, questionMatch, thin, guessed } = signals
  const isNear = Math.max(coverage, questionMatch) >= MORE_THAN_HALF || coverage + questionMatch >= 1
  return confidence > LEAST_CONFIDENCE && isNear && thin === 0 && guessed < MUCH_GUESSED
}

/** Whether who is told one passage may be helped by another: on the same card, in the same theme, or named beside it. */
export function standsNear(one: Passage, other: Passage, { titles }: Pick<Library, 'titles'>): boolean {
  if (one.card === other.card) return true
  const [here, there] = [titles.get(one.id), titles.get(other.id)]
  if (!here || !there) return false
  return here.theme === there.theme || here.seeAlso.includes(other.card) || there.seeAlso.includes(one.card)
}

/** What is over is not offered beside what is not. */
export function isOverBeside(one: Passage, other: Passage, today: Day): boolean {
  const isOver = ({ validity }: Passage) => validity.to !== null && validity.to < today
  return isOver(other) && !isOver(one)
}
