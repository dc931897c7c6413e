/**
 * Fits the weights of `src/answer/confidence.ts` and prints them: `npm run calibrate`.
 *
 * Right answers: the cards' own questions, each asked of an index that does not hold it. Questions without an answer:
 * `test/questions/out-of-scope.txt`. Nothing of a separate set of test questions is looked at.
 */
import { readFileSync } from 'node:fs'
import { SIGNAL_NAMES, type Signals, WEIGHTS } from '../answer/confidence.ts'
import { documentsOf } from '../answer/documents.ts'
import { find, type Shelves } from '../answer/find.ts'
import { libraryOf } from '../answer/library.ts'
import type { Card } from '../cards/card.ts'
import type { Day } from '../core/day.ts'
import type { Language } from '../core/language.ts'
import { foldersFrom } from '../folders.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { readKnowledge } from '../knowledge/read-knowledge.ts'
import { detectLanguage } from '../language/detect.ts'
import { namedTime } from '../language/moment.ts'
import { buildIndex } from '../search/search.ts'

interface Sample {
  readonly signals: Signals
  readonly right: boolean
  readonly weight: number
}

const FOLDS = 4
const TODAY = '2026-11-25' as Day
const LANGUAGES: readonly Language[] = ['nl', 'en']

const { knowledge } = readKnowledge(foldersFrom({}).knowledge)
const samples = [...heldOutQuestions(knowledge), ...outOfScope(knowledge)]
report(samples, fit(samples))

/** Each question of a card, asked of an index without it. */
function heldOutQuestions(all: Knowledge): Sample[] {
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const shelves = shelvesOf({ ...all, cards: all.cards.map((card) => without(card, fold)) })
    return all.cards.flatMap((card) =>
      card.passages.flatMap((passage) =>
        LANGUAGES.flatMap((language) =>
          passage.faces[language].questions
            .filter((_, index) => index % FOLDS === fold && passage.faces[language].questions.length > 1)
            .flatMap((text) => sample(shelves, text, language, (id) => id === passage.id || sameSubject(all, id, passage.id), 1)),
        ),
      ),
    )
  })
}

/** A passage that the other points to as its successor answers the same question. */
function sameSubject(all: Knowledge, a: string, b: string): boolean {
  const passages = all.cards.flatMap((card) => card.passages)
  const next = (id: string) => passages.find((passage) => passage.id === id)?.replacedBy
  return next(a) === b || next(b) === a
}

function outOfScope(all: Knowledge): Sample[] {
  const shelves = shelvesOf(all)
  const lines = readFileSync('test/questions/out-of-scope.txt', 'utf8').split('\n')
  const questions = lines.filter((line) => line.trim() !== '' && !line.startsWith('#'))
  return questions.flatMap((text) => sample(shelves, text, detectLanguage(text), () => false, 6))
}

function sample(shelves: Shelves, text: string, language: Language, isRight: (id: string) => boolean, weight: number): Sample[] {
  const [best] = find(shelves, { text, language, time: namedTime(text, TODAY), today: TODAY }).candidates
  return best ? [{ signals: best.signals, right: isRight(best.passage.id), weight }] : []
}

function shelvesOf(all: Knowledge): Shelves {
  return { ...libraryOf(all), index: buildIndex(documentsOf(all), { synonyms: all.synonyms }) }
}

function without(card: Card, fold: number): Card {
  const kept = (questions: readonly string[]) => questions.filter((_, index) => questions.length < 2 || index % FOLDS !== fold)
  return {
    ...card,
    passages: card.passages.map((passage) => ({
      ...passage,
      faces: {
        nl: { ...passage.faces.nl, questions: kept(passage.faces.nl.questions) },
        en: { ...passage.faces.en, questions: kept(passage.faces.en.questions) },
      },
    })),
  }
}

/** Logistic regression by gradient descent, with a little pull towards zero. */
function fit(all: readonly Sample[]): Record<string, number> {
  const weights: Record<string, number> = { ...WEIGHTS }
  const total = all.reduce((sum, { weight }) => sum + weight, 0)
  for (let round = 0; round < 6000; round++) {
    const gradient: Record<string, number> = {}
    for (const { signals, right, weight } of all) {
      const error = (chance(signals, weights) - (right ? 1 : 0)) * (weight / total)
      gradient['bias'] = (gradient['bias'] ?? 0) + error
      for (const name of SIGNAL_NAMES) gradient[name] = (gradient[name] ?? 0) + error * signals[name]
    }
    for (const name of ['bias', ...SIGNAL_NAMES]) {
      const pull = name === 'bias' ? 0 : 0.0005 * (weights[name] ?? 0)
      weights[name] = (weights[name] ?? 0) - 2 * ((gradient[name] ?? 0) + pull)
    }
  }
  return weights
}

function chance(signals: Signals, weights: Record<string, number>): number {
  const sum = SIGNAL_NAMES.reduce((value, name) => value + (weights[name] ?? 0) * signals[name], weights['bias'] ?? 0)
  return 1 / (1 + Math.exp(-sum))
}

function report(all: readonly Sample[], weights: Record<string, number>): void {
  const right = all.filter((one) => one.right)
  const wrong = all.filter((one) => !one.right)
  console.log(`${all.length} questions, ${right.length} answered by the right passage first`)
  console.log(JSON.stringify(Object.fromEntries(Object.entries(weights).map(([name, value]) => [name, Math.round(value * 100) / 100])), null, 2))
  for (const threshold of [0.3, 0.4, 0.5, 0.6, 0.7]) {
    const share = (group: readonly Sample[]) =>
      ((100 * group.filter((one) => chance(one.signals, weights) >= threshold).length) / group.length).toFixed(1)
    console.log(`from ${threshold}: ${share(right)}% of the right ones answered, ${share(wrong)}% of the others`)
  }
}
