import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseYaml } from '../../src/core/parse-yaml.ts'
import { readFolder } from '../../src/core/read-folder.ts'
import { type DialogueState, type Turn, takeTurn } from '../../src/intents/dialogue.ts'
import { contentOf, RULES } from '../calculators/known-rules.ts'
import { day } from '../day.ts'
import { INTENTS } from '../intents/known-intents.ts'

const value = z.union([z.string(), z.number(), z.boolean()])
const turn = z.strictObject({
  say: z.string(),
  /** The kind of turn; the other keys say more about it. */
  get: z.enum(['calculated', 'ask', 'offer', 'not-mine', 'cancelled', 'no-rule']),
  intent: z.string().nullable().optional(),
  slot: z.string().optional(),
  /** A part of the problem that is told; `null` when there must be none. */
  problem: z.string().nullable().optional(),
  inputs: z.record(z.string(), value).optional(),
  results: z.record(z.string(), value).optional(),
  /** Parts of the sentence or of the assumptions. */
  says: z.array(z.string()).optional(),
})
const conversations = z.array(
  z.strictObject({
    conversation: z.string(),
    language: z.enum(['nl', 'en']).default('nl'),
    today: z.string().default('2026-11-21'),
    turns: z.array(turn).min(1),
  }),
)

for (const { file, text } of readFolder('test/conversations', ['.yaml'])) {
  describe(file.replace(/^.*\/|\.yaml$/g, ''), () => {
    it.each(contentOf(parseYaml(text, conversations, { file })))('$conversation', ({ language, today, turns }) => {
      let state: DialogueState | null = null
      for (const wanted of turns) {
        const taken = takeTurn(INTENTS, RULES, state, { text: wanted.say, today: day(today), language })
        compare(taken.turn, wanted)
        state = stored(taken.state)
      }
    })
  })
}

/** What a store hands back: the state must survive it. */
function stored(state: DialogueState): DialogueState {
  const text = JSON.stringify(state)
  expect(JSON.parse(text)).toEqual(state)
  return state
}

function compare(got: Turn, wanted: z.output<typeof turn>): void {
  expect(got, wanted.say).toMatchObject({
    kind: wanted.get,
    ...(wanted.intent === undefined ? {} : { intent: wanted.intent }),
    ...(wanted.slot === undefined ? {} : { slot: wanted.slot }),
    ...(wanted.problem === undefined || wanted.problem === null
      ? {}
      : { problem: expect.stringContaining(wanted.problem) }),
    ...(wanted.problem === null ? { problem: null } : {}),
  })
  if (got.kind === 'calculated') {
    if (wanted.inputs !== undefined) expect(got.calculation.inputs, wanted.say).toEqual(wanted.inputs)
    if (wanted.results !== undefined) expect(got.calculation.results, wanted.say).toMatchObject(wanted.results)
  }
  const text = got.kind === 'calculated' ? [got.sentence, ...got.assumptions].join(' ') : 'text' in got ? got.text : ''
  for (const part of wanted.says ?? []) expect(text.replace(/\u00a0/g, ' '), wanted.say).toContain(part)
}
