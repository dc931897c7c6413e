import { newId, newSecret } from './ids.ts'
import type { JsonObject } from './json.ts'

export type ExecutionState =
  | { readonly kind: 'running' }
  | { readonly kind: 'completed'; readonly outputs: JsonObject }
  | { readonly kind: 'failed'; readonly error: string }

/** One run of a custom step in somebody's workflow. */
export interface Execution {
  readonly id: string
  readonly step: string
  readonly user: string
  readonly inputs: JsonObject
  readonly state: ExecutionState
}

const KEPT = 100

/** The runs of custom steps. Each has a token of its own, good for calls until the step has ended. */
export function createExecutions() {
  const known = new Map<string, Execution>()
  const tokens = new Map<string, string>()

  return {
    start(step: string, user: string, inputs: JsonObject): { readonly execution: Execution; readonly token: string } {
      const execution: Execution = { id: newId('Fx'), step, user, inputs, state: { kind: 'running' } }
      const token = `xwfp-${newSecret()}`
      known.set(execution.id, execution)
      tokens.set(token, execution.id)
      const [oldest] = known.keys()
      if (known.size > KEPT && oldest !== undefined) known.delete(oldest)
      return { execution, token }
    },
    get: (id: string): Execution | undefined => known.get(id),
    of: (user: string): readonly Execution[] => [...known.values()].filter((one) => one.user === user),
    end(execution: Execution, state: ExecutionState): Execution {
      const ended = { ...execution, state }
      known.set(execution.id, ended)
      return ended
    },
    /** Whether this token belongs to a run, and that run is still going. */
    tokenState(token: string): 'unknown' | 'open' | 'ended' {
      const id = tokens.get(token)
      if (id === undefined) return 'unknown'
      return known.get(id)?.state.kind === 'running' ? 'open' : 'ended'
    },
  }
}
