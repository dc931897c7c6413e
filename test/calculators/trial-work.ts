import { Ended, startWork } from '../../src/calculators/work.ts'
import { rulesOf } from '../../src/rules/rules.ts'
import { day } from '../day.ts'
import { tableOf } from '../rules/table-text.ts'

export interface Span {
  readonly from: string
  readonly to: string | null
  readonly value: string
  readonly extra?: string
}

/** The only table of these trials. */
export const ID = 'proef.bedrag'

/** The work on a calculation that knows one table, with these values. */
export function workOn(spans: readonly Span[]) {
  return startWork('proef', rulesOf([tableOf(spans)], []), day('2026-11-21'))
}

/** The assumptions in both languages, after something was done. */
export function saidAfter(spans: readonly Span[], act: (work: ReturnType<typeof workOn>['work']) => void) {
  const { work, finish } = workOn(spans)
  act(work)
  const outcome = finish({}, {})
  return outcome.kind === 'result' ? outcome.assumptions : []
}

/** What a formula is ended with. */
export function endOf(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    if (error instanceof Ended) return error.outcome
    throw error
  }
  return 'not ended'
}
