import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt'
import type { Worded } from '../answer/parts.ts'
import { reported } from './failures.ts'
import { TEXTS } from './texts.ts'
import { LONGEST_QUESTION, type Tools } from './tools.ts'

type Args = AllMiddlewareArgs & SlackEventMiddlewareArgs<'function_executed'>

/** The id of the step in the manifest. */
export const ANSWER_QUESTION = 'answer-question'

/** A step of somebody's workflow: a question goes in; the answer, how sure it is and its source come out. */
export async function onStep(tools: Tools, { inputs, payload, complete, fail }: Args): Promise<void> {
  if (!tools.inbox.first(`step:${payload.function_execution_id}`)) return
  const text = String(inputs.question ?? '').trim()
  if (text === '' || text.length > LONGEST_QUESTION) {
    const words = text === '' ? TEXTS.noText : TEXTS.tooLong
    await fail({ error: `${words.nl}\n${words.en}` })
    return
  }
  try {
    const question = { key: `step:${payload.function_execution_id}`, asker: '', text, surface: 'step' as const }
    await tools.desk.answer(question, (answer) => complete({ outputs: outputsOf(answer) }))
  } catch (error) {
    // A step that says nothing would keep the whole workflow waiting.
    await fail({ error: reported(tools.log, error) })
  }
}

function outputsOf({ reply, parts }: Worded) {
  const sources = parts.filter(({ kind }) => kind === 'source')
  return { answer: reply.text, confidence: reply.confidence, source: sources.map(({ text }) => text).join('\n') }
}
