import type { App } from '@slack/bolt'
import { afterEach, describe, expect, it } from 'vitest'
import type { ExecutionState } from '../../src/local-slack/executions.ts'
import { connectBolt, eventually } from './bolt.ts'
import { manifestOf } from './manifests.ts'

const MANIFEST = manifestOf({
  scopes: ['chat:write'],
  events: ['function_executed'],
  functions: {
    tel_op: {
      title: 'Tel op',
      input_parameters: {
        een: { type: 'number', title: 'Het ene getal', is_required: true },
        ander: { type: 'number', title: 'Het andere getal', is_required: true },
      },
      output_parameters: { som: { type: 'number', title: 'De som', is_required: true } },
    },
  },
})

let bolt: Awaited<ReturnType<typeof connectBolt>> | undefined
afterEach(() => bolt?.stop())

/** What became of one run, with an app that listens in some way. */
async function outcome(listen: (app: App) => void): Promise<ExecutionState> {
  bolt = await connectBolt(MANIFEST, listen)
  const { slack } = bolt
  const { id } = slack.as('sanne').runStep('tel_op', { een: '2', ander: '3' })
  return eventually(() => {
    const state = slack.executions.get(id)?.state
    return state?.kind === 'running' ? undefined : state
  })
}

describe('a step of a workflow', () => {
  it('gets its inputs as the types of the manifest, and gives back its outputs', async () => {
    const state = await outcome((app) =>
      app.function('tel_op', async ({ inputs, complete }) => {
        await complete({ outputs: { som: Number(inputs.een) + Number(inputs.ander) } })
      }),
    )
    expect(state).toEqual({ kind: 'completed', outputs: { som: 5 } })
  })

  it('can say that it failed, and why', async () => {
    const state = await outcome((app) =>
      app.function('tel_op', async ({ fail }) => {
        await fail({ error: 'Dat kan ik niet optellen.' })
      }),
    )
    expect(state).toEqual({ kind: 'failed', error: 'Dat kan ik niet optellen.' })
  })

  it('ends once, and its token ends with it', async () => {
    const refusals: unknown[] = []
    const refused = (call: Promise<unknown>) => call.catch((error) => refusals.push(error.data.error))
    await outcome((app) =>
      app.function('tel_op', async ({ complete, client, event }) => {
        const { function_execution_id } = event
        await refused(client.functions.completeSuccess({ function_execution_id, outputs: {} }))
        await complete({ outputs: { som: 5 } })
        await refused(client.functions.completeSuccess({ function_execution_id, outputs: { som: 6 } }))
        await refused(app.client.functions.completeError({ function_execution_id, error: 'te laat' }))
      }),
    )
    await eventually(() => (refusals.length === 3 ? true : undefined))
    expect(refusals).toEqual(['parameter_validation_failed', 'token_expired', 'execution_not_in_running_state'])
  })

  it('does not start without what it needs', async () => {
    bolt = await connectBolt(MANIFEST)
    const sanne = bolt.slack.as('sanne')
    expect(() => sanne.runStep('tel_op', { een: '2' })).toThrow('missing input: ander')
    expect(() => sanne.runStep('tel_op', { een: '2', ander: 'drie' })).toThrow('ander must be a number')
    expect(() => sanne.runStep('deel_door', {})).toThrow('the manifest has no step deel_door')
  })
})
