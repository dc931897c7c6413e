import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { press } from './press.ts'
import { type Rig, startRig, TRANSPORTS } from './rig.ts'

const PATIENCE_MS = 600
const SLOWLY = { method: 'chat.postMessage', delayMs: 1_500 }

describe.each(TRANSPORTS)('what people may count on, over %s', (transport) => {
  let rig: Rig
  beforeEach(async () => {
    rig = await startRig({ transport, patienceMs: PATIENCE_MS })
  })
  afterEach(() => rig.stop())

  /** The words of the status line, in the order in which they were set. */
  const statuses = () =>
    rig.slack.calls.flatMap(({ method, args }) =>
      method === 'assistant.threads.setStatus' ? [String(JSON.parse(args).status)] : [],
    )

  it.each<[string, (to: Rig) => unknown]>([
    ['a direct message', (to) => to.sanne.say(to.direct, 'Wat krijg ik?')],
    ['a mention', (to) => to.sanne.say(to.channel, '@Hybridewijzer wat krijg ik?')],
  ])('%s that takes longer than a moment shows that work is under way, until it is done', async (_, ask) => {
    rig.slack.faults.plan(SLOWLY)
    ask(rig)
    await rig.settled()
    expect(statuses()).toEqual(['zoekt het voor je op…', ''])
  })

  it('so does a button in a thread', async () => {
    rig.sanne.say(rig.direct, 'Wat krijg ik?')
    await rig.settled()
    const before = statuses().length
    rig.slack.faults.plan(SLOWLY)
    await press(rig, rig.fromApp(rig.direct)[0], 'ask:0')
    await rig.settled()
    expect(statuses().slice(before)).toEqual(['zoekt het voor je op…', ''])
  })

  it.each<[string, object]>([
    ['asks for patience five times', { status: 429, retryAfterSeconds: 0, times: 5 }],
    ['is away for a moment', { status: 503, times: 3 }],
  ])('an answer comes, once, when Slack %s', async (_, fault) => {
    rig.slack.faults.plan({ method: 'chat.postMessage', ...fault })
    rig.sanne.say(rig.direct, 'Wat krijg ik?')
    await rig.settled()
    expect(rig.fromApp(rig.direct)).toHaveLength(1)
    expect(rig.fromApp(rig.direct)[0]?.text).toContain('je vroeg “Wat krijg ik?”')
  })

  it('what was asked in private stays there, whatever is pressed on it but the button that shares', async () => {
    await rig.sanne.command(rig.channel, '/hybride', 'wat krijg ik?')
    await rig.settled()
    const [answer] = rig.fromApp(rig.channel)
    for (const button of ['ask:0', 'source', 'feedback']) await press(rig, answer, button)
    await rig.settled()
    expect(rig.fromApp(rig.channel).length).toBeGreaterThan(1)
    expect(rig.fromApp(rig.channel, rig.noor.user)).toEqual([])
  })

  it.each<[string, (to: Rig) => unknown, (to: Rig) => string]>([
    ['a button', pressStumbling, (to) => to.direct],
    ['a message shortcut', answerStumbling, (to) => to.channel],
    ['the Home page', openHomeStumbling, (to) => to.direct],
  ])('a failure of %s ends in a sentence with a reference that stands in the log', async (_, fail, place) => {
    await fail(rig)
    await rig.settled()
    const told = rig.fromApp(place(rig)).at(-1)
    expect(told?.text).toContain('Er ging iets mis')
    expect(rig.lines.join('')).toContain(/HW-[0-9A-F]{8}/.exec(told?.text ?? '')?.[0] ?? 'none')
    expect(rig.fromApp(rig.channel, rig.noor.user)).toEqual([])
  })

  it('bots are not answered', async () => {
    rig.slack.replay(fromBot(rig.direct))
    await rig.settled()
    expect(rig.fromApp(rig.direct)).toEqual([])
  })
})

async function pressStumbling(rig: Rig): Promise<void> {
  rig.sanne.say(rig.direct, 'Wat krijg ik?')
  await rig.settled()
  rig.slack.faults.plan({ method: 'chat.postMessage', error: 'fatal_error' })
  await press(rig, rig.fromApp(rig.direct)[0], 'ask:0')
}

async function answerStumbling(rig: Rig): Promise<void> {
  const { ts } = rig.noor.say(rig.channel, 'struikel')
  await rig.sanne.shortcut('answer-message', { channel: rig.channel, ts })
}

function openHomeStumbling(rig: Rig): void {
  rig.slack.faults.plan({ method: 'views.publish', error: 'internal_error' })
  rig.sanne.openHome('home')
}

const fromBot = (channel: string) => ({
  type: 'event_callback',
  event_id: 'Ev0BOT',
  team_id: 'T1',
  api_app_id: 'A1',
  event: {
    type: 'message',
    channel,
    channel_type: 'im',
    ts: '1764072000.000100',
    bot_id: 'B0OTHER',
    text: 'Wat krijg ik?',
  },
})
