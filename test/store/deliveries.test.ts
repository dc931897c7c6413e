import { expect, it } from 'vitest'
import type { Delivery } from '../../src/store/deliveries.ts'
import { onEachEngine } from './engines.ts'

const message = (number: number): Delivery => ({
  key: `D1:1700000000.00${1000 + number}`,
  alias: null,
  surface: 'dm',
  person: 'U1',
  channel: 'D1',
  ts: `1700000000.00${1000 + number}`,
  thread: null,
  address: null,
})

const MESSAGE = message(1)

/** A clock that stands still until it is moved. */
function clock() {
  let at = Date.parse('2026-11-25T12:00:00Z')
  const pass = (ms: number): void => {
    at += ms
  }
  return { now: () => new Date(at), pass }
}

onEachEngine('a delivery that two programs know of', (rig) => {
  async function two(heldMs = 15_000) {
    const [place, time] = [await rig.place(), clock()]
    const open = () => rig.open({ place, now: time.now, heldMs })
    return { time, first: (await open()).deliveries, second: (await open()).deliveries }
  }

  it('is surely of the one that claimed it, as long as no other can have taken it over', async () => {
    const { time, first, second } = await two()
    await first.claim(MESSAGE)
    expect([first.isSurelyOurs(MESSAGE.key), second.isSurelyOurs(MESSAGE.key)]).toEqual([true, false])
    time.pass(8_000)
    expect(first.isSurelyOurs(MESSAGE.key)).toBe(false)
    await first.renew()
    expect(first.isSurelyOurs(MESSAGE.key)).toBe(true)
  })

  it('is told apart: whose it is, and whether it was answered', async () => {
    const { time, first, second } = await two()
    expect(await first.whose(MESSAGE.key)).toBe('nobody')
    await first.claim(MESSAGE)
    expect([await first.whose(MESSAGE.key), await second.whose(MESSAGE.key)]).toEqual(['ours', 'others'])
    time.pass(16_000)
    expect(await second.takeUp(5)).toHaveLength(1)
    expect([await first.whose(MESSAGE.key), first.isSurelyOurs(MESSAGE.key)]).toEqual(['others', false])
    await second.done(MESSAGE.key)
    expect(await first.whose(MESSAGE.key)).toBe('answered')
  })

  it('is not ended by the one that lost it', async () => {
    const { time, first, second } = await two()
    await first.claim(MESSAGE)
    time.pass(16_000)
    await second.takeUp(5)
    await first.done(MESSAGE.key)
    expect(await first.whose(MESSAGE.key)).toBe('others')
  })

  it('is kept by a sign of life that comes late, when nobody took it over', async () => {
    const { time, first, second } = await two()
    await first.claim(MESSAGE)
    time.pass(16_000)
    await first.renew()
    expect(await second.takeUp(5)).toEqual([])
  })

  it('that was left for later is taken up after that while, also by the one that left it', async () => {
    const { time, first } = await two()
    await first.claim(MESSAGE)
    await first.release(MESSAGE.key, 20_000)
    await first.renew()
    time.pass(19_000)
    expect(await first.takeUp(5)).toEqual([])
    time.pass(2_000)
    expect(await first.takeUp(5)).toMatchObject([{ key: MESSAGE.key, attempts: 2 }])
  })

  it('is held for as long as the settings say', async () => {
    const { time, first, second } = await two(2_000)
    await first.claim(MESSAGE)
    time.pass(1_900)
    expect(await second.takeUp(5)).toEqual([])
    time.pass(200)
    expect(await second.takeUp(5)).toHaveLength(1)
  })
})

onEachEngine('signs of life', (rig) => {
  it('never get in the way of answers that are written down', async () => {
    const { deliveries, together } = await rig.open()
    const all = Array.from({ length: 30 }, (_, number) => message(number))
    await Promise.all(all.map((one) => deliveries.claim(one)))
    const backwards = all.map(({ key }) => key).reverse()
    const writing = Array.from({ length: 4 }, () =>
      together(async (within) => {
        for (const key of backwards) await deliveries.ready(key, 'an-answer', within)
      }),
    )
    const signs = Array.from({ length: 12 }, () => deliveries.renew())
    await expect(Promise.all([...writing, ...signs])).resolves.toHaveLength(16)
  })
})
