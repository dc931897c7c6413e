import type { Resting } from '../../store/answers.ts'
import type { Telling } from '../../store/tellings.ts'
import type { Tools } from '../tools.ts'
import type { Grounds, Recalled } from './recall-grounds.ts'

const DAY_MS = 86_400_000

/** An answer that rests on what turned out to be wrong, with what its reader is told of. */
export interface Mistaken {
  readonly answer: Resting
  readonly tellings: readonly Telling[]
}

/** The answers of the last days that rest on what turned out to be wrong. */
export async function mistakenAnswers(tools: Tools, recalled: Recalled, grounds: Grounds): Promise<Mistaken[]> {
  const since = new Date(tools.now().getTime() - recalled.days * DAY_MS)
  const { answers } = tools.store
  const found = [
    ...(await answers.restingOn('passage', grounds.passages, since)),
    ...(await answers.restingOn('rule', grounds.periods, since)),
    ...(await answers.restingOn('calculator', grounds.calculators, since)),
  ]
  const mistakeIn = await mistakes(tools, recalled, grounds)
  const all = new Map<string, { answer: Resting; rests: string[] }>()
  for (const answer of found) {
    all.set(answer.id, { answer, rests: [...(all.get(answer.id)?.rests ?? []), ...answer.rests] })
  }
  return [...all.values()].map(({ answer, rests }) => {
    const tellings = [...new Set(rests.map(mistakeIn))].map((mistake) => ({ answer: answer.id, mistake }))
    return { answer, tellings }
  })
}

/** Those whose readers were not told of all of it yet. */
export async function untold({ store }: Tools, answers: readonly Mistaken[]): Promise<Mistaken[]> {
  const all = answers.flatMap(({ tellings }) => tellings)
  const told = await store.tellings.of([...new Set(all.map(({ mistake }) => mistake))])
  const known = new Set(told.map(({ answer, mistake }) => `${answer} ${mistake}`))
  return answers.filter(({ tellings }) => tellings.some(({ answer, mistake }) => !known.has(`${answer} ${mistake}`)))
}

/**
 * By what a mistake is known: the passage, value or calculation that was wrong, and which text of it is in use. When that
 * text is changed once more, something else was wrong.
 */
async function mistakes(tools: Tools, { kind, id }: Recalled, grounds: Grounds): Promise<(rest: string) => string> {
  if (kind === 'calculator') {
    const off = (await tools.store.withdrawals.all()).find((one) => one.kind === kind && one.id === id)
    return () => `calculator:${id}@${off?.at ?? ''}`
  }
  const latest = await tools.store.revisions.latestOf([...new Set([...grounds.files.values()].flat())])
  const textOf = (ground: string): number =>
    Math.max(0, ...(grounds.files.get(ground) ?? []).map((file) => latest.get(file) ?? 0))
  return kind === 'rule' ? () => `rule:${id}@${textOf(id)}` : (passage) => `passage:${passage}@${textOf(passage)}`
}
