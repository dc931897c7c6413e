import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signature } from '../../src/local-slack/signed-http.ts'
import { fc } from '../any.ts'
import { type Rig, startRig } from './rig.ts'

/** `TRIES=100000` looks further. */
const TRIES = Number(process.env.TRIES ?? 500)
const AT_ONCE = 20
const LONG = 3 * 3_600_000
const JSON_TYPE = 'application/json'
const FORM_TYPE = 'application/x-www-form-urlencoded'

let rig: Rig
let address: string
const crashes: string[] = []
const noteCrash = (reason: unknown): void => void crashes.push(String(reason))

beforeAll(async () => {
  rig = await startRig({ transport: 'signed HTTP' })
  address = rig.address ?? ''
  process.on('unhandledRejection', noteCrash)
  process.on('uncaughtException', noteCrash)
})
afterAll(async () => {
  process.off('unhandledRejection', noteCrash)
  process.off('uncaughtException', noteCrash)
  await rig.stop()
})

const now = (): number => Math.floor(Date.now() / 1_000)

function headersFor(body: string, contentType: string, secret = rig.slack.signingSecret, at = now()) {
  const timestamp = String(at)
  return {
    'content-type': contentType,
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': signature(secret, timestamp, body),
  }
}

const post = (body: string, headers: Record<string, string>) => fetch(address, { method: 'POST', headers, body })

const eventOf = (text: string): string => {
  const event = { type: 'message', channel: rig.direct, channel_type: 'im', user: rig.sanne.user, ts: '1.1', text }
  return JSON.stringify({ type: 'event_callback', team_id: 'T1', event_id: 'Ev1', event })
}

describe('what is not from Slack is refused, and nobody is answered', () => {
  const said = 'wie ben ik?'
  it.each<[string, number, () => Promise<Response>]>([
    ['without a signature', 401, () => post(eventOf(said), { 'content-type': JSON_TYPE })],
    [
      'with a signature of another secret',
      401,
      () => post(eventOf(said), headersFor(eventOf(said), JSON_TYPE, 'ander')),
    ],
    ['with a signature of another body', 401, () => post(eventOf(said), headersFor(eventOf('a'), JSON_TYPE))],
    [
      'of more than five minutes ago',
      401,
      () => post(eventOf(said), headersFor(eventOf(said), JSON_TYPE, undefined, now() - 301)),
    ],
    [
      'of more than five minutes ahead',
      401,
      () => post(eventOf(said), headersFor(eventOf(said), JSON_TYPE, undefined, now() + 330)),
    ],
    [
      'with a time that is no number',
      401,
      () => post(eventOf(said), { ...headersFor(eventOf(said), JSON_TYPE), 'x-slack-request-timestamp': 'nu' }),
    ],
    [
      'with an empty signature',
      401,
      () => post(eventOf(said), { ...headersFor(eventOf(said), JSON_TYPE), 'x-slack-signature': '' }),
    ],
    ['of another type than Slack sends', 400, () => post('<a/>', headersFor('<a/>', 'application/xml'))],
  ])('%s', async (_, status, send) => {
    expect((await send()).status).toBe(status)
    await rig.settled()
    expect(rig.fromApp(rig.direct)).toEqual([])
  })

  it('a second time with the same signature', async () => {
    const body = eventOf('hallo')
    const headers = headersFor(body, JSON_TYPE)
    expect([(await post(body, headers)).status, (await post(body, headers)).status]).toEqual([200, 401])
  })
})

const WORDS = [
  'event_callback',
  'message',
  'app_mention',
  'block_actions',
  'view_submission',
  'function_executed',
  'C1',
  'U1',
  '1.1',
  '',
]
const KEYS = [
  'type',
  'event',
  'channel',
  'user',
  'text',
  'ts',
  'thread_ts',
  'actions',
  'view',
  'container',
  'action_id',
  'value',
  'callback_id',
  'trigger_id',
  'response_url',
  'command',
  'team',
  'bot_id',
  'tab',
  'links',
  'private_metadata',
  'state',
  'values',
  'function',
  'inputs',
]
const leaf = fc.oneof(fc.constantFrom(...WORDS), fc.jsonValue({ maxDepth: 1 }))
const { thing } = fc.letrec<{ thing: unknown }>((tie) => ({
  thing: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.dictionary(fc.constantFrom(...KEYS), tie('thing'), { maxKeys: 8 }),
    fc.array(tie('thing'), { maxLength: 3 }),
  ),
}))
const body = fc.dictionary(fc.constantFrom(...KEYS), thing, { maxKeys: 12 })
const sendable: fc.Arbitrary<readonly [string, string]> = fc.oneof(
  body.map((value) => [JSON.stringify(value), JSON_TYPE] as const),
  body.map((value) => [String(new URLSearchParams({ payload: JSON.stringify(value) })), FORM_TYPE] as const),
  fc.webQueryParameters().map((value) => [value, FORM_TYPE] as const),
  fc.string().map((value) => [value, JSON_TYPE] as const),
  fc
    .tuple(body, thing)
    .map(([value, event]) => [JSON.stringify({ ...value, type: 'event_callback', event }), JSON_TYPE] as const),
)

/** What nobody acknowledges gets no answer at all; that is Slack's to wait for. */
async function survives(sent: string, type: string): Promise<void> {
  const signal = AbortSignal.timeout(100)
  const request = fetch(address, { method: 'POST', headers: headersFor(sent, type), body: sent, signal })
  const response = await request.catch(() => null)
  if (response) expect([200, 400, 401, 404, 500]).toContain(response.status)
}

describe('whatever comes with a good signature', () => {
  it('crashes nothing, and the next question is answered', { timeout: LONG }, async () => {
    const handful = fc.array(sendable, { minLength: AT_ONCE, maxLength: AT_ONCE })
    await fc.assert(
      fc.asyncProperty(handful, async (all) => {
        await Promise.all(all.map(([sent, type]) => survives(sent, type)))
      }),
      { numRuns: Math.ceil(TRIES / AT_ONCE) },
    )
    rig.sanne.say(rig.direct, 'ben je er nog?')
    await rig.settled()
    expect(rig.fromApp(rig.direct).map(({ text }) => text)).toContainEqual(expect.stringContaining('ben je er nog?'))
    expect(crashes).toEqual([])
  })
})

// Last, because the connection does not outlive it.
it('what is larger than four megabytes is refused', async () => {
  const large = eventOf('a'.repeat(5_000_000))
  expect((await post(large, headersFor(large, JSON_TYPE))).status).toBe(413)
})
