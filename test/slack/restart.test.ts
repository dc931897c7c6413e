import { describe, expect, it, onTestFinished } from 'vitest'
import { createDeliveries } from '../../src/store/deliveries.ts'
import { engineAt, openStore, type StorePlace } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { temporaryFolder } from '../store/engines.ts'
import { press } from './press.ts'
import { type Rig, startRig } from './rig.ts'

/** The program with its store, as it is before and after it was stopped. */
async function started(place: StorePlace): Promise<{ rig: Rig; store: Store }> {
  const store = await openStore({ place })
  const rig = await startRig({ store })
  onTestFinished(async () => {
    await rig.stop()
    await store.close()
  })
  return { rig, store }
}

const inFolder = (): StorePlace => ({ kind: 'folder', folder: temporaryFolder() })

describe('after a restart', () => {
  it('a thread in a channel is still followed up for who asked', async () => {
    const { rig } = await started(inFolder())
    const question = rig.sanne.say(rig.channel, '@Hybridewijzer wat krijg ik?')
    await rig.settled()
    await rig.restart()
    rig.sanne.say(rig.channel, 'en in 2023?', question.ts)
    rig.noor.say(rig.channel, 'dat vroeg ik me ook af', question.ts)
    await rig.settled()
    expect(rig.fromApp(rig.channel)).toHaveLength(2)
  })

  it('the source of an answer can still be seen', async () => {
    const { rig } = await started(inFolder())
    rig.sanne.say(rig.direct, 'Wat krijg ik?')
    await rig.settled()
    await rig.restart()
    await press(rig, rig.fromApp(rig.direct)[0], 'source')
    await rig.settled()
    expect(JSON.stringify(rig.slack.views.stack(rig.sanne.user))).toContain('Dit is de tweede alinea.')
  })

  it('a private answer can still be shared, with the question, which the store does not hold', async () => {
    const { rig } = await started(inFolder())
    await rig.sanne.command(rig.channel, '/hybride', 'Wat krijg ik voor een fiets?')
    await rig.settled()
    await rig.restart()
    await press(rig, rig.fromApp(rig.channel)[0], 'share')
    await rig.settled()
    const shared = rig.fromApp(rig.channel, rig.noor.user)
    expect(shared).toHaveLength(1)
    expect(JSON.stringify(shared[0]?.blocks)).toContain('Wat krijg ik voor een fiets?')
  })
})

/** What Slack sent with the last command. */
function lastCommand(rig: Rig): { readonly address: string; readonly trigger: string } {
  const sent = rig.slack.deliveries.filter(({ envelope }) => envelope.type === 'slash_commands').at(-1)
  const { response_url, trigger_id } = sent?.envelope.payload ?? {}
  return { address: String(response_url), trigger: String(trigger_id) }
}

/** Ids of the answers that were given. */
async function givenIn(place: StorePlace): Promise<string[]> {
  const engine = engineAt(place, () => new Date())
  const rows = await engine.db.selectFrom('answers').select('id').execute()
  await engine.close()
  return rows.map(({ id }) => id)
}

describe('a question that a killed program left', () => {
  /** Claims the message for a program that gave its last sign of life a minute ago. */
  async function left(place: StorePlace, rig: Rig, ts: string, key = `${rig.direct}:${ts}`) {
    const engine = engineAt(place, () => new Date(Date.now() - 60_000))
    const deliveries = createDeliveries(engine, { holder: 'a killed program' })
    const where = { channel: rig.direct, ts, thread: null, address: null }
    await deliveries.claim({ key, alias: null, surface: 'dm', person: rig.sanne.user, ...where })
    onTestFinished(() => engine.close())
    return { deliveries, key }
  }

  it('is read again from Slack and answered once', async () => {
    const place = inFolder()
    const { rig } = await started(place)
    rig.slack.deliverWith(async () => ({ ok: true, body: {} }))
    const question = rig.sanne.say(rig.direct, 'Wat krijg ik?')
    await left(place, rig, question.ts)
    await rig.recover()
    await rig.recover()
    expect(rig.fromApp(rig.direct).map(({ threadTs, text }) => [threadTs, text.includes('Wat krijg ik?')])).toEqual([
      [question.ts, true],
    ])
  })

  it('is not answered again when the answer stands there already', async () => {
    const place = inFolder()
    const { rig } = await started(place)
    const question = rig.sanne.say(rig.direct, 'Wat krijg ik?')
    await rig.settled()
    const engine = engineAt(place, () => new Date())
    const long = new Date(Date.now() - 60_000).toISOString()
    await engine.db.updateTable('deliveries').set({ state: 'ready', held_until: long, holder: 'killed' }).execute()
    await engine.close()
    await rig.recover()
    expect(rig.fromApp(rig.direct).map(({ threadTs }) => threadTs)).toEqual([question.ts])
    expect(rig.lines.join('')).toContain('"outcome":"was-posted"')
  })

  it('gets the answer that was decided, when that was not yet posted', async () => {
    const place = inFolder()
    const { rig, store } = await started(place)
    rig.sanne.say(rig.direct, 'Wat krijg ik?')
    await rig.settled()
    rig.slack.deliverWith(async () => ({ ok: true, body: {} }))
    const next = rig.sanne.say(rig.direct, 'Nog een vraag')
    const { deliveries, key } = await left(place, rig, next.ts)
    const engine = engineAt(place, () => new Date())
    const [given] = await engine.db.selectFrom('answers').select('id').execute()
    await engine.close()
    await deliveries.ready(key, given?.id ?? '')
    expect(await store.answers.find(given?.id ?? '')).not.toBeNull()
    await rig.recover()
    expect(rig.fromApp(rig.direct).map(({ threadTs }) => threadTs)).toContain(next.ts)
    expect(rig.lines.join('')).toContain('"outcome":"posted"')
  })

  /** Leaves a command of Sanne as a killed program would, with its answer when that was decided. */
  async function leftCommand(
    place: StorePlace,
    rig: Rig,
    { answer, agoMs = 60_000 }: { answer?: string; agoMs?: number },
  ) {
    rig.slack.deliverWith(async () => ({ ok: true, body: {} }))
    await rig.sanne.command(rig.channel, '/hybride', 'Wat krijg ik voor een fiets?')
    const { address, trigger } = lastCommand(rig)
    const engine = engineAt(place, () => new Date(Date.now() - agoMs))
    onTestFinished(() => engine.close())
    const deliveries = createDeliveries(engine, { holder: 'a killed program' })
    const where = { channel: rig.channel, ts: null, thread: null, address }
    const key = `command:${trigger}`
    await deliveries.claim({ key, alias: null, surface: 'command', person: rig.sanne.user, ...where })
    if (answer !== undefined) await deliveries.ready(key, answer)
  }

  it('that was a command is asked for again, since its words are kept nowhere', async () => {
    const place = inFolder()
    const { rig } = await started(place)
    await leftCommand(place, rig, {})
    await rig.recover()
    await rig.recover()
    expect(rig.fromApp(rig.channel).map(({ text, visibleTo }) => [text.split('\n')[0], visibleTo])).toEqual([
      ['Ik werd onderbroken voordat ik je vraag kon beantwoorden. Stel hem alsjeblieft nog een keer.', rig.sanne.user],
    ])
  })

  it('that was a command gets the answer that was decided, for its asker alone', async () => {
    const place = inFolder()
    const { rig } = await started(place)
    await rig.sanne.command(rig.channel, '/hybride', 'Wat krijg ik voor een bus?')
    await rig.settled()
    const [given] = await givenIn(place)
    await leftCommand(place, rig, { answer: given ?? '' })
    await rig.recover()
    const answers = rig.fromApp(rig.channel).map(({ text, visibleTo }) => [text.includes('een bus'), visibleTo])
    expect(answers).toEqual([
      [true, rig.sanne.user],
      [true, rig.sanne.user],
    ])
  })

  it('that was a command is let go when Slack takes no answer to it any more', async () => {
    const place = inFolder()
    const { rig, store } = await started(place)
    await leftCommand(place, rig, { agoMs: 31 * 60_000 })
    await rig.recover()
    expect(rig.fromApp(rig.channel)).toEqual([])
    expect(rig.lines.join('')).toContain('"outcome":"too-late"')
    expect(await store.deliveries.takeUp(5)).toEqual([])
  })

  it('is let go when it was taken away in Slack', async () => {
    const place = inFolder()
    const { rig, store } = await started(place)
    await left(place, rig, '1700000000.000100')
    await rig.recover()
    expect(rig.fromApp(rig.direct)).toEqual([])
    expect(await store.deliveries.takeUp(5)).toEqual([])
  })
})
