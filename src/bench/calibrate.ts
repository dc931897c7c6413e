/**
 * Fits the weights of `src/answer/confidence.ts` and prints them: `npm run calibrate`.
 *
 * It learns from `test/questions`: a question is right when the first passage holds what a right reply must hold. There
 * are few of them for so many signals, so the weights are drawn towards what is believed beforehand.
 */
import { readFileSync } from 'node:fs'
import { tell } from '../answer/compose.ts'
import { confidenceOf, SIGNAL_NAMES, type Signals, type Weights } from '../answer/confidence.ts'
import { documentsOf } from '../answer/documents.ts'
import { find } from '../answer/find.ts'
import type { Shelves } from '../answer/finding.ts'
import { libraryOf } from '../answer/library.ts'
import { textOf } from '../answer/parts.ts'
import { type Day, parseDay } from '../core/day.ts'
import type { Language } from '../core/language.ts'
import { foldersFrom } from '../folders.ts'
import { loadKnowledge } from '../knowledge/load-knowledge.ts'
import { detectLanguage } from '../language/detect.ts'
import { namedTime } from '../language/moment.ts'
import { buildIndex } from '../search/search.ts'
import { readCases, satisfies } from './cases.ts'

interface Sample {
  readonly signals: Signals
  readonly right: boolean
  readonly answerable: boolean
  readonly weight: number
}

/** What is believed before any question is seen: a value that a signal should have at the least. */
const BELIEVED: Weights = {
  bias: -1,
  normalized: 1,
  coverage: 1.5,
  questionMatch: 3,
  missing: -1,
  unknown: -1.5,
  guessed: -0.8,
  thin: -1.5,
  focusMissing: -1,
  nameMissing: -1,
  margin: 0.8,
  outside: -2.5,
  wrongTime: -4,
  wrongKind: -2,
  ownCompany: -1.2,
}
const PULL = 0.01
const ROUNDS = 9000
const STEP = 1.5

const knowledge = await loadKnowledge(foldersFrom({}))
const library = libraryOf(knowledge)
const shelves: Shelves = { ...library, index: buildIndex(documentsOf(knowledge), { synonyms: knowledge.synonyms }) }
const samples = [...judged(), ...outOfScope()]
report(samples, fitted(samples))

function judged(): Sample[] {
  return ['employees', 'advisers', 'colleagues', 'neighbours']
    .flatMap((name) => readCases(`test/questions/${name}.jsonl`))
    .filter(({ followUp }) => !followUp)
    .flatMap((one) => {
      const time = namedTime(one.text, one.today)
      const best = bestFor(one.text, one.language, one.today)
      if (!best) return []
      const told = tell(best.passage, { language: one.language, today: one.today, time }, library)
      const right = one.answerable && satisfies(told.kind === 'told' ? textOf(told.parts) : told.text, one)
      return [{ signals: best.signals, right, answerable: one.answerable, weight: one.answerable ? 1 : 2 }]
    })
}

function outOfScope(): Sample[] {
  const lines = readFileSync('test/questions/out-of-scope.txt', 'utf8').split('\n')
  const today = parseDay('2026-11-25')
  return lines
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .flatMap((text) => {
      const best = today && bestFor(text, detectLanguage(text), today)
      return best ? [{ signals: best.signals, right: false, answerable: false, weight: 0.6 }] : []
    })
}

/** The first passage, unless a subject that no card holds comes before it: that needs no confidence. */
function bestFor(text: string, language: Language, today: Day) {
  const { candidates, elsewhere } = find(shelves, { text, language, time: namedTime(text, today), today })
  return elsewhere ? null : candidates[0]
}

/** Logistic regression by gradient descent. */
function fitted(all: readonly Sample[]): Weights {
  let weights = BELIEVED
  const total = all.reduce((sum, { weight }) => sum + weight, 0)
  for (let round = 0; round < ROUNDS; round++) {
    const gradient: Record<string, number> = {}
    for (const { signals, right, weight } of all) {
      const error = ((confidenceOf(signals, weights) - (right ? 1 : 0)) * weight) / total
      gradient.bias = (gradient.bias ?? 0) + error
      for (const name of SIGNAL_NAMES) gradient[name] = (gradient[name] ?? 0) + error * signals[name]
    }
    const moved = { ...weights }
    for (const name of ['bias', ...SIGNAL_NAMES] as const) {
      const pull = name === 'bias' ? 0 : PULL * (weights[name] - BELIEVED[name])
      moved[name] = weights[name] - STEP * ((gradient[name] ?? 0) + pull)
    }
    weights = moved
  }
  return weights
}

function report(all: readonly Sample[], weights: Weights): void {
  const right = all.filter((one) => one.right)
  const without = all.filter((one) => !one.answerable)
  console.log(`${all.length} questions that no known gap explains; the first passage is right for ${right.length}`)
  for (const name of ['bias', ...SIGNAL_NAMES] as const) console.log(`  ${name}: ${weights[name].toFixed(1)},`)
  for (const threshold of [0.3, 0.4, 0.45, 0.5, 0.6]) {
    const share = (group: readonly Sample[]) =>
      ((100 * group.filter((one) => confidenceOf(one.signals, weights) >= threshold).length) / group.length).toFixed(0)
    console.log(
      `from ${threshold}: ${share(right)}% of the right ones answered, ${share(without)}% of those without an answer`,
    )
  }
}
