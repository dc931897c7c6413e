import { expect, it } from 'vitest'
import type { Conversation } from '../../src/answer/conversation.ts'
import { part, worded } from '../../src/answer/parts.ts'
import type { Delivery } from '../../src/store/deliveries.ts'
import { engineAt } from '../../src/store/open.ts'
import { runRetention } from '../../src/store/retention.ts'
import { day } from '../day.ts'
import { REPLY } from '../slack/stand-in.ts'
import { onEachEngine } from './engines.ts'

const MESSAGE: Delivery = {
  key: 'D1:1700000000.000100',
  alias: 'a-message-id',
  surface: 'dm',
  person: 'U1',
  channel: 'D1',
  ts: '1700000000.000100',
  thread: null,
  address: null,
}

const answer = worded(REPLY, part('lead', 'Een antwoord.'))
const given = (id: string, person = 'U1') => ({
  id,
  person,
  channel: 'D1',
  thread: '1700000000.000100',
  day: '2026-11-25',
  answer,
  receipt: null,
  rules: ['wkr.thuiswerkvergoeding@2024'],
})

/** A clock that stands still until it is moved. */
function clock(start = '2026-11-25T12:00:00Z') {
  let at = new Date(start).getTime()
  const pass = (ms: number): void => {
    at += ms
  }
  return { now: () => new Date(at), pass }
}

onEachEngine('a delivery', (rig) => {
  it('is for the first who claims it, whichever of its two ids comes again', async () => {
    const { deliveries } = await rig.open()
    expect(await deliveries.claim(MESSAGE)).toBe(true)
    expect(await deliveries.claim(MESSAGE)).toBe(false)
    expect(await deliveries.claim({ ...MESSAGE, key: 'D1:1700000000.000200' })).toBe(false)
    expect(await deliveries.claim({ ...MESSAGE, key: 'D1:1700000000.000300', alias: null })).toBe(true)
  })

  it('is taken up by another program when the one that held it gives no sign of life', async () => {
    const place = await rig.place()
    const time = clock()
    const killed = await rig.open({ place, now: time.now })
    const other = await rig.open({ place, now: time.now })
    await killed.deliveries.claim(MESSAGE)
    expect(await other.deliveries.takeUp(10)).toEqual([])
    time.pass(14_000)
    await killed.deliveries.renew()
    time.pass(14_000)
    expect(await other.deliveries.takeUp(10)).toEqual([])
    time.pass(2_000)
    expect(await other.deliveries.takeUp(10)).toMatchObject([{ ...MESSAGE, state: 'claimed', attempts: 2 }])
    expect(await killed.deliveries.hold(MESSAGE.key)).toBe(false)
    expect(await killed.deliveries.ready(MESSAGE.key, 'an-answer')).toBe(false)
    expect(await other.deliveries.hold(MESSAGE.key)).toBe(true)
  })

  it('that is done is never taken up', async () => {
    const time = clock()
    const { deliveries } = await rig.open({ now: time.now })
    await deliveries.claim(MESSAGE)
    await deliveries.ready(MESSAGE.key, 'an-answer')
    await deliveries.done(MESSAGE.key)
    time.pass(60_000)
    expect(await deliveries.takeUp(10)).toEqual([])
    expect(await deliveries.claim(MESSAGE)).toBe(false)
  })

  it('is claimed by one of many at once', async () => {
    const place = await rig.place()
    const stores = await Promise.all([1, 2, 3].map(() => rig.open({ place })))
    const claims = await Promise.all(
      stores.flatMap(({ deliveries }) => [deliveries.claim(MESSAGE), deliveries.claim(MESSAGE)]),
    )
    expect(claims.filter(Boolean)).toHaveLength(1)
  })
})

onEachEngine('a conversation', (rig) => {
  it('goes on after a restart, without the words of the person', async () => {
    const place = await rig.place()
    const conversation: Conversation = {
      language: 'nl',
      topic: { question: 'mijn vraag', passage: 'a#b', card: 'a', on: day('2024-01-01') },
      dialogue: {
        current: 'thuiswerkvergoeding',
        forms: {
          thuiswerkvergoeding: {
            values: { dagenPerWeek: 3, vast: true },
            notes: { dagenPerWeek: { nl: 'gelezen', en: 'read' } },
            asking: 'jaar',
            phase: 'open',
            wanted: [],
          },
        },
        offered: null,
        interrupted: false,
      },
      disclaimed: true,
    }
    const before = await rig.open({ place })
    await before.conversations.keep('D1:1', { person: 'U1', conversation: { ...conversation, topic: null } })
    await before.conversations.keep('D1:1', { person: 'U1', conversation })
    const after = await rig.open({ place })
    const topic = { question: '', passage: 'a#b', card: 'a', on: '2024-01-01' }
    expect(await after.conversations.find('D1:1')).toEqual({ person: 'U1', conversation: { ...conversation, topic } })
    expect(await after.conversations.find('D1:2')).toBeNull()
  })
})

onEachEngine('an answer', (rig) => {
  it('is found again with everything its buttons need', async () => {
    const { answers } = await rig.open()
    await answers.keep(given('a1'))
    await answers.posted('a1', { channel: 'D1', ts: '1700000000.000200' })
    const found = { answer, person: 'U1', channel: 'D1', thread: '1700000000.000100', ts: '1700000000.000200' }
    expect(await answers.find('a1')).toMatchObject(found)
    expect(await answers.find('a2')).toBeNull()
  })

  it('is found by the passage and by the rule it rests on, since a day', async () => {
    const time = clock()
    const { answers } = await rig.open({ now: time.now })
    await answers.keep(given('old'))
    time.pass(86_400_000)
    await answers.keep(given('new'))
    const all = await answers.restingOn('passage', ['proef#proef', 'other#passage'], new Date('2026-11-01'))
    expect(all.map(({ id }) => id)).toEqual(['new', 'old'])
    const lately = await answers.restingOn('rule', ['wkr.thuiswerkvergoeding@2024'], new Date('2026-11-26'))
    expect(lately.map(({ id }) => id)).toEqual(['new'])
    expect(await answers.restingOn('rule', ['wkr.thuiswerkvergoeding@2025'], new Date('2026-11-01'))).toEqual([])
  })
})

onEachEngine('what is kept of a person', (rig) => {
  it('can be seen and taken away by that person, and nobody else’s goes with it', async () => {
    const store = await rig.open()
    for (const person of ['U1', 'U2']) {
      await store.answers.keep(given(`answer of ${person}`, person))
      await store.feedback.give({
        answer: `answer of ${person}`,
        person,
        verdict: 'good',
        reason: null,
        passage: 'a#b',
      })
      await store.people.setLanguage(person, 'en')
      await store.audit.add(person, 'link', { passage: 'a#b' })
    }
    await store.deliveries.claim(MESSAGE)
    const mine = await store.personal.of('U1')
    expect(mine.map(({ what }) => what.en).sort()).toEqual([
      'Answers you got',
      'Messages that were answered',
      'What you thought of answers',
      'Your settings',
    ])
    expect(await store.personal.forget('U1')).toBe(4)
    expect(await store.personal.of('U1')).toEqual([])
    expect(await store.personal.of('U2')).toHaveLength(3)
    expect(await store.audit.verify()).toEqual({ kind: 'whole', entries: 2 })
  })

  it('is not in the audit trail: a person is a mark that leads nowhere once they are forgotten', async () => {
    const { audit, people, personal } = await rig.open()
    await audit.add('U1', 'publish', { card: 'a' })
    const { mark } = await people.meet('U1')
    expect(await audit.latest(5)).toMatchObject([{ number: 1, actor: mark, act: 'publish', facts: { card: 'a' } }])
    await personal.forget('U1')
    expect((await people.meet('U1')).mark).not.toBe(mark)
  })

  it('goes when its time is over, and not a day sooner', async () => {
    const place = await rig.place()
    const time = clock()
    const store = await rig.open({ place, now: time.now })
    await store.deliveries.claim(MESSAGE)
    await store.answers.keep(given('a1'))
    await store.people.meet('U1')
    const engine = engineAt(place, time.now)
    time.pass(7 * 86_400_000)
    expect(await runRetention(engine)).toBe(0)
    time.pass(1)
    expect(await runRetention(engine)).toBe(1)
    time.pass(83 * 86_400_000)
    expect(await runRetention(engine)).toBe(1)
    expect((await store.personal.of('U1')).map(({ what }) => what.en)).toEqual(['Your settings'])
    await engine.close()
  })
})

onEachEngine('opinions', (rig) => {
  it('are counted from five people on, the last of each', async () => {
    const { feedback } = await rig.open()
    const opinion = { answer: 'a1', verdict: 'bad' as const, reason: null, passage: 'a#b' }
    for (const person of ['U1', 'U2', 'U3', 'U4']) await feedback.give({ ...opinion, person })
    await feedback.give({ ...opinion, person: 'U4', reason: 'wrong' })
    const since = new Date('2026-01-01')
    expect(await feedback.counts(since)).toEqual([])
    await feedback.give({ ...opinion, person: 'U5' })
    expect(await feedback.counts(since)).toEqual([{ passage: 'a#b', verdict: 'bad', times: 5 }])
  })
})
