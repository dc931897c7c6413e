import type { Hit, SearchResult } from '../search/search.ts'
import type { StressedWords } from './stressed-words.ts'

/** Below this the assistant says that it does not know. */
export const SURE_ENOUGH = 0.5

/** From here on a passage is surely what is meant when it lacks only the value of the year asked about. */
export const SURELY_MEANT = 0.3

/** What speaks for a candidate and against it, each about 0 to 1. */
export interface Signals {
  /** Score as a share of the ideal score. */
  readonly normalized: number
  readonly coverage: number
  readonly questionMatch: number
  /** Share of the question's weight in words that the passage lacks and nothing explains. */
  readonly missing: number
  /** Share of the question's weight in words that no passage holds. */
  readonly unknown: number
  /** Share of the question's weight in words that were read as another word, as slips of the pen. */
  readonly guessed: number
  /** Little of the question is in the passage, and it is like none of its questions. */
  readonly thin: number
  /** The thing that is counted or chosen ("hoeveel senatoren", "welke stoel") is not in the passage. */
  readonly focusMissing: number
  /** A name in the question (a place, a body) is not in the passage. */
  readonly nameMissing: number
  /** Lead over the best passage of another card; passages of one card answer for each other. */
  readonly margin: number
  /** Score of the best subject that no card holds, as a share of this passage's. */
  readonly outside: number
  /** How far the passage is from the time that the question names. */
  readonly wrongTime: number
  /** The passage holds nothing of the kind that the question asks for. */
  readonly wrongKind: number
  /** The question is about one company's own arrangements and the passage is not. */
  readonly ownCompany: number
}

export type SignalName = keyof Signals
export type Weights = Readonly<Record<SignalName | 'bias', number>>

const LITTLE = 0.35

export type WordSignals = Pick<
  Signals,
  | 'normalized'
  | 'coverage'
  | 'questionMatch'
  | 'missing'
  | 'unknown'
  | 'guessed'
  | 'thin'
  | 'focusMissing'
  | 'nameMissing'
>

export function wordSignals(hit: Hit, result: SearchResult, stressed: StressedWords): WordSignals {
  const total = result.words.reduce((sum, word) => sum + word.weight, 0) || 1
  const share = (test: (word: SearchResult['words'][number]) => boolean) =>
    result.words.filter(test).reduce((sum, word) => sum + word.weight, 0) / total
  const lacks = new Set(hit.missing)
  return {
    normalized: hit.normalized,
    coverage: hit.coverage,
    questionMatch: hit.questionMatch,
    missing: share((word) => lacks.has(word.surface)),
    unknown: share((word) => !word.known && word.correctedTo === null),
    guessed: share((word) => word.correctedTo !== null),
    thin: hit.coverage < LITTLE && hit.questionMatch < LITTLE + 0.1 ? 1 : 0,
    focusMissing: stressed.focus !== null && lacks.has(stressed.focus) ? 1 : 0,
    nameMissing: stressed.names.some((name) => lacks.has(name)) ? 1 : 0,
  }
}

/** Every signal, in the order in which they are fitted. */
export const SIGNAL_NAMES: readonly SignalName[] = [
  'normalized',
  'coverage',
  'questionMatch',
  'missing',
  'unknown',
  'guessed',
  'thin',
  'focusMissing',
  'nameMissing',
  'margin',
  'outside',
  'wrongTime',
  'wrongKind',
  'ownCompany',
]

/** Fitted by `npm run calibrate`. */
export const WEIGHTS: Weights = {
  bias: 0.5,
  normalized: 0.4,
  coverage: 0.9,
  questionMatch: 2.7,
  missing: -0.5,
  unknown: -1.5,
  guessed: -0.5,
  thin: -1.4,
  focusMissing: -0.7,
  nameMissing: -0.7,
  margin: 1.3,
  outside: -3.7,
  wrongTime: -4.2,
  wrongKind: -2.3,
  ownCompany: -1.4,
}

/** Chance that a passage with these signals is the right answer. */
export function confidenceOf(signals: Signals, weights: Weights = WEIGHTS): number {
  const sum = SIGNAL_NAMES.reduce((total, name) => total + weights[name] * signals[name], weights.bias)
  return 1 / (1 + Math.exp(-sum))
}
