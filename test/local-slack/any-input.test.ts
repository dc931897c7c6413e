import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { actsOf } from '../../src/local-slack/acts.ts'
import { createCore } from '../../src/local-slack/core.ts'
import { EXAMPLE_WORKSPACE } from '../../src/local-slack/example-workspace.ts'
import type { Json, JsonObject } from '../../src/local-slack/json.ts'
import { readManifest } from '../../src/local-slack/manifest.ts'
import { perform } from '../../src/local-slack/page/act.ts'
import { respond } from '../../src/local-slack/respond.ts'
import { checkMessage } from '../../src/local-slack/validate/message.ts'
import { checkView } from '../../src/local-slack/validate/view.ts'
import { answerApi } from '../../src/local-slack/web-api.ts'
import { fc } from '../any.ts'

const core = createCore({
  manifest: readManifest(readFileSync('manifest.json', 'utf8')),
  seed: EXAMPLE_WORKSPACE,
  now: Date.now,
  triggerLifetimeMs: 3_000,
  ackTimeoutMs: 100,
  retryScheduleMs: [],
})
const channel = core.workspace.channelNamed('vraag-hr')?.id ?? ''
const sanne = core.workspace.humans[0] ?? ''
beforeAll(() => core.deliverWith(async () => ({ ok: true, body: {} })))
afterAll(() => core.sockets.stop())

/** `TRIES=100000` looks further. */
const RUNS = Number(process.env.TRIES ?? 1_000)

const LONG = 3_600_000

const METHODS = [
  'auth.test',
  'apps.connections.open',
  'blocks.validate',
  'chat.postMessage',
  'chat.postEphemeral',
  'chat.update',
  'chat.delete',
  'chat.getPermalink',
  'conversations.history',
  'conversations.replies',
  'conversations.info',
  'conversations.members',
  'users.info',
  'usergroups.list',
  'usergroups.users.list',
  'chat.unfurl',
  'functions.completeSuccess',
  'functions.completeError',
  'reactions.add',
  'views.open',
  'views.push',
  'views.update',
  'views.publish',
  'assistant.threads.setSuggestedPrompts',
  'assistant.threads.setStatus',
  'geen.methode',
]
const KEYS = [
  'channel',
  'channel_id',
  'text',
  'blocks',
  'view',
  'user',
  'user_id',
  'ts',
  'thread_ts',
  'trigger_id',
  'prompts',
  'status',
  'limit',
  'hash',
]
const json = fc.jsonValue({ maxDepth: 4 })
/** Anything, and now and then something that fits, so that a call gets further than its first check. */
const likely = fc.oneof(
  json,
  json.map((value) => JSON.stringify(value)),
  fc.constantFrom(channel, sanne, '1.000001', '[{"type":"section"}]', '{'),
)
const args = fc.dictionary(fc.constantFrom(...KEYS), likely)
const block = fc.record(
  {
    type: fc.constantFrom('section', 'actions', 'rich_text', 'table', 'input', 'header', 'x'),
    text: json,
    elements: json,
    rows: json,
    element: json,
    fields: json,
  },
  { requiredKeys: [] },
)

it(
  'the Web API answers whatever it is asked',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...METHODS), args, fc.boolean(), async (method, given, asJson) => {
        const body = asJson
          ? JSON.stringify(given)
          : String(
              new URLSearchParams(
                Object.entries(given).map(([key, value]) => [
                  key,
                  typeof value === 'string' ? value : JSON.stringify(value),
                ]),
              ),
            )
        const contentType = asJson ? 'application/json' : 'application/x-www-form-urlencoded'
        const answer = await answerApi(core, { method, authorization: `Bearer ${core.tokens.bot}`, contentType, body })
        expect(answer.status).toBe(200)
        expect(typeof answer.body.ok).toBe('boolean')
      }),
      { numRuns: RUNS },
    )
  },
  LONG,
)

it(
  'the page and the response addresses take whatever comes',
  async () => {
    const acts = actsOf(core, sanne)
    const words = fc.constantFrom(
      'say',
      'command',
      'click',
      'clickInView',
      'submit',
      'close',
      'home',
      'shortcut',
      'step',
    )
    const act = fc.dictionary(
      fc.constantFrom('channel', 'text', 'thread', 'command', 'ts', 'click', 'view', 'values', 'tab', 'callback', 'on'),
      likely,
    )
    await fc.assert(
      fc.asyncProperty(words, act, fc.string(), async (name, input, source) => {
        const outcome = await perform(acts, asJson({ ...input, act: name }))
        expect(typeof outcome.ok).toBe('boolean')
        const id = core.responses.issue({ channel, user: sanne, threadTs: null, original: null })
        expect([200, 400]).toContain(respond(core, id, source).status)
      }),
      { numRuns: RUNS },
    )
  },
  LONG,
)

it(
  'the validator judges whatever it is given',
  () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(block, json)), (blocks) => {
        const all = asJson(blocks)
        const objects = Array.isArray(all)
          ? all.filter((one): one is JsonObject => typeof one === 'object' && one !== null && !Array.isArray(one))
          : []
        expect(Array.isArray(checkMessage(objects))).toBe(true)
        expect(Array.isArray(checkView({ type: 'modal', blocks: objects }, 'modal'))).toBe(true)
      }),
      { numRuns: RUNS },
    )
  },
  LONG,
)

function asJson(value: unknown): Json {
  const copy: Json = JSON.parse(JSON.stringify(value))
  return copy
}
