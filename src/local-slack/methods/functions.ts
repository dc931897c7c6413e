import { z } from 'zod'
import { ApiError } from '../api-error.ts'
import type { Core } from '../core.ts'
import type { Execution, ExecutionState } from '../executions.ts'
import type { JsonObject } from '../json.ts'
import { type Method, read, Structured } from './method.ts'

const Success = z.object({ function_execution_id: z.string(), outputs: Structured })
const Failure = z.object({ function_execution_id: z.string(), error: z.string().min(1) })

const completeSuccess = {
  scopes: [],
  token: 'bot',
  run(call) {
    const { function_execution_id, outputs } = read(Success, call)
    const execution = running(call.core, function_execution_id)
    const problems = outputProblems(call.core, execution.step, outputs)
    if (problems.length > 0) {
      throw new ApiError('parameter_validation_failed', { response_metadata: { messages: problems } })
    }
    return ended(call.core, execution, { kind: 'completed', outputs })
  },
} satisfies Method

const completeError = {
  scopes: [],
  token: 'bot',
  run(call) {
    const { function_execution_id, error } = read(Failure, call)
    return ended(call.core, running(call.core, function_execution_id), { kind: 'failed', error })
  },
} satisfies Method

function running(core: Core, id: string): Execution {
  const execution = core.executions.get(id)
  if (!execution) throw new ApiError('function_execution_not_found')
  if (execution.state.kind !== 'running') throw new ApiError('execution_not_in_running_state')
  return execution
}

function ended(core: Core, execution: Execution, state: ExecutionState): JsonObject {
  core.workspace.emit({ type: 'execution', execution: core.executions.end(execution, state) })
  return {}
}

/** What the manifest promised and is not there, and what it knows nothing of. */
function outputProblems(core: Core, id: string, outputs: JsonObject): string[] {
  const promised = core.manifest.steps.find((step) => step.id === id)?.outputs ?? []
  const missing = promised.filter(({ name, required }) => required && outputs[name] === undefined)
  const unknown = Object.keys(outputs).filter((name) => promised.every((one) => one.name !== name))
  return [
    ...missing.map(({ name }) => `[ERROR] missing required field: ${name} [json-pointer:/outputs]`),
    ...unknown.map((name) => `[ERROR] unknown output: ${name} [json-pointer:/outputs/${name}]`),
  ]
}

export const functionMethods = {
  'functions.completeSuccess': completeSuccess,
  'functions.completeError': completeError,
} satisfies Readonly<Record<string, Method>>
