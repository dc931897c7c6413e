import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Assistant } from '../../src/answer/assistant.ts'
import { PLAIN_WORKSPACE } from '../../src/slack/workspace.ts'
import { createDeliveries } from '../../src/store/deliveries.ts'
import { engineAt } from '../../src/store/open.ts'
import { press } from './press.ts'
import { type Rig, startRig, TRANSPORTS } from './rig.ts'
import { REPLY, STAND_IN } from './stand-in.ts'

/** Sure of everything but what has the word "misschien" in it. */
const ASSISTANT: Assistant = {
  ...STAND_IN,
  ask(utterance, conversation) {
    const answered = STAND_IN.ask(utterance, conversation)
    const confidence = utterance.text.includes('misschien') ? 0.7 : 0.95
    return { ...answered, reply: { ...answered.reply, confidence } }
  },
}
const QUESTION = 'Wie weet hoeveel de vergoeding is?'

describe.each(TRANSPORTS)('a question that nobody put to the assistant, over %s', (transport) => {
  let rig: Rig
  beforeEach(async () => {
    rig = await startRig({
      transport,
      assistant: ASSISTANT,
      workspace: ({ workspace }) => ({
        ...PLAIN_WORKSPACE,
        roles: { ...PLAIN_WORKSPACE.roles, adminUsers: [personNamed(workspace, 'tom')] },
        autoAnswerChannels: [workspace.channelNamed('vraag-hr')?.id ?? ''],
      }),
    })
  })
  afterEach(() => rig.stop())

  const said = async (...texts: readonly string[]) => {
    for (const text of texts) {
      rig.sanne.say(rig.channel, text)
      await rig.settled()
    }
    return rig.fromApp(rig.channel)
  }

  it('is answered in its thread in a channel that was chosen, with a button that asks for silence', async () => {
    const question = rig.sanne.say(rig.channel, QUESTION)
    await rig.settled()
    const [answer] = rig.fromApp(rig.channel)
    expect(answer).toMatchObject({ threadTs: question.ts, visibleTo: null })
    expect(JSON.stringify(answer?.blocks)).toContain('Hier niet meer')
  })

  it.each([
    ['of whose answer it is not sure', 'Wie weet misschien hoeveel de vergoeding is?'],
    ['that is no question', 'Ik werk morgen thuis.'],
    ['that names somebody', '@noor hoeveel is de vergoeding eigenlijk?'],
  ])('%s is left alone', async (_, text) => {
    expect(await said(text)).toEqual([])
  })

  it('is answered once in a thread, whatever is said there, until somebody names the assistant', async () => {
    const question = rig.sanne.say(rig.channel, QUESTION)
    await rig.settled()
    rig.sanne.say(rig.channel, 'En hoeveel was het in 2023?', question.ts)
    rig.noor.say(rig.channel, 'Hoeveel is het voor mij?', question.ts)
    await rig.settled()
    expect(rig.fromApp(rig.channel)).toHaveLength(1)
    rig.noor.say(rig.channel, '@Hybridewijzer en in 2023?', question.ts)
    await rig.settled()
    rig.noor.say(rig.channel, 'en in 2022?', question.ts)
    await rig.settled()
    expect(rig.fromApp(rig.channel).map(({ text }) => text.split(':')[0])).toEqual(['Beurt 1', 'Beurt 2', 'Beurt 3'])
  })

  it('brings silence to its thread when somebody presses the button', async () => {
    const question = rig.sanne.say(rig.channel, QUESTION)
    await rig.settled()
    rig.sanne.say(rig.channel, '@Hybridewijzer en in 2023?', question.ts)
    await rig.settled()
    await press(rig, rig.fromApp(rig.channel)[0], 'quiet')
    await rig.settled()
    const told = rig.fromApp(rig.channel).at(-1)
    expect(told).toMatchObject({ visibleTo: rig.sanne.user, text: expect.stringContaining('zeg ik niets meer') })
    expect(JSON.stringify(told?.blocks)).not.toContain('quiet:channel')
    const before = rig.fromApp(rig.channel).length
    rig.sanne.say(rig.channel, 'en in 2022?', question.ts)
    await rig.settled()
    expect(rig.fromApp(rig.channel)).toHaveLength(before)
  })

  it('is no longer answered in a channel that an admin silenced, until an admin says otherwise', async () => {
    const tom = rig.slack.as('tom')
    await tom.command(rig.channel, '/hybride', 'automatisch uit')
    await rig.settled()
    expect(await said(QUESTION)).toEqual([])
    await tom.command(rig.channel, '/hybride', 'automatisch aan')
    await rig.settled()
    expect(await said(QUESTION)).toHaveLength(1)
  })

  it('cannot be silenced for a whole channel by who is no admin', async () => {
    await rig.sanne.command(rig.channel, '/hybride', 'automatisch uit')
    await rig.settled()
    expect(rig.fromApp(rig.channel).at(-1)?.text).toContain('Alleen beheerders')
    expect((await said(QUESTION)).filter(({ visibleTo }) => visibleTo === null)).toHaveLength(1)
  })
})

it('that was left by a killed program is answered with the button that asks for silence', async () => {
  const rig = await startRig({
    assistant: ASSISTANT,
    workspace: ({ workspace }) => ({
      ...PLAIN_WORKSPACE,
      autoAnswerChannels: [workspace.channelNamed('vraag-hr')?.id ?? ''],
    }),
  })
  rig.slack.deliverWith(async () => ({ ok: true, body: {} }))
  const question = rig.sanne.say(rig.channel, QUESTION)
  const engine = engineAt({ kind: 'folder', folder: rig.folder }, () => new Date(Date.now() - 60_000))
  const where = { channel: rig.channel, ts: question.ts, thread: null, address: null }
  const key = `${rig.channel}:${question.ts}`
  const deliveries = createDeliveries(engine, { holder: 'a killed program' })
  await deliveries.claim({ key, alias: null, surface: 'unasked', person: rig.sanne.user, ...where })
  const decided = { id: 'a1', person: rig.sanne.user, channel: rig.channel, thread: question.ts, day: '2026-11-25' }
  await rig.store.answers.keep({ ...decided, answer: { reply: REPLY, parts: [] }, receipt: null, rules: [] })
  await deliveries.ready(key, 'a1')
  await engine.close()
  await rig.recover()
  const [answer] = rig.fromApp(rig.channel)
  expect(answer?.threadTs).toBe(question.ts)
  expect(JSON.stringify(answer?.blocks)).toContain('Hier niet meer')
  await rig.stop()
})

function personNamed({ people }: Rig['slack']['workspace'], name: string): string {
  return [...people.values()].find((person) => person.name === name)?.id ?? ''
}
