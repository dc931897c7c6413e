import type { Core } from './core.ts'
import { publish } from './events.ts'
import type { Execution } from './executions.ts'
import { newId } from './ids.ts'
import type { JsonObject } from './json.ts'
import type { Parameter, Step } from './manifest.ts'

/** Runs a custom step as a workflow would; the outcome comes when the app says that it is done. */
export function runStep(core: Core, user: string, id: string, given: JsonObject): Execution {
  const step = core.manifest.steps.find((one) => one.id === id)
  if (!step) throw new Error(`the manifest has no step ${id}`)
  const missing = step.inputs.filter(({ name, required }) => required && isEmpty(given[name]))
  if (missing.length > 0) throw new Error(`missing input: ${missing.map(({ name }) => name).join(', ')}`)
  const inputs = Object.fromEntries(step.inputs.flatMap((input) => typed(input, given)))
  const { execution, token } = core.executions.start(id, user, inputs)
  core.workspace.emit({ type: 'execution', execution })
  publish(core, 'function_executed', {
    type: 'function_executed',
    function: describe(core, step),
    inputs,
    function_execution_id: execution.id,
    workflow_execution_id: newId('Wx'),
    event_ts: core.workspace.nextTs(),
    bot_access_token: token,
  })
  return execution
}

function isEmpty(value: JsonObject[string]): boolean {
  return value === undefined || value === null || value === ''
}

/** What was typed, as the type that the manifest promises the app. */
function typed({ name, type }: Parameter, given: JsonObject): [string, JsonObject[string]][] {
  const value = given[name]
  if (isEmpty(value)) return []
  if (type === 'boolean') return [[name, value === true || value === 'true']]
  if (type !== 'number' && type !== 'integer') return [[name, String(value)]]
  const number = Number(value)
  if (Number.isNaN(number)) throw new Error(`${name} must be a number`)
  return [[name, number]]
}

function describe(core: Core, { id, title, description, inputs, outputs }: Step): JsonObject {
  const parameters = (all: readonly Parameter[]): JsonObject[] =>
    all.map(({ name, type, title, description, required }) => {
      return { name, type, title, description, is_required: required }
    })
  return {
    id: `Fn${id}`,
    callback_id: id,
    title,
    description,
    type: 'app',
    input_parameters: parameters(inputs),
    output_parameters: parameters(outputs),
    app_id: core.workspace.bot.appId,
    date_created: 0,
    date_updated: 0,
    date_deleted: 0,
  }
}
