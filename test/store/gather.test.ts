import { describe, expect, it } from 'vitest'
import { gathering } from '../../src/store/gather.ts'
import { onEachEngine } from './engines.ts'

describe('what is written together', () => {
  it('comes close together, and each hears what came of its own', async () => {
    const written: (readonly number[])[] = []
    const double = gathering(async (all: readonly number[]) => {
      written.push(all)
      return all.map((one) => 2 * one)
    }, 5)
    expect(await Promise.all([double(1), double(2), double(3)])).toEqual([2, 4, 6])
    expect(await double(4)).toBe(8)
    expect(written).toEqual([[1, 2, 3], [4]])
  })

  it('fails for each of them, and what comes later is tried anew', async () => {
    let isAway = true
    const write = gathering(async (all: readonly string[]) => {
      if (isAway) throw new Error('away')
      return all
    }, 0)
    const outcomes = await Promise.allSettled([write('a'), write('b')])
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    isAway = false
    expect(await write('c')).toBe('c')
  })
})

onEachEngine('messages that come at the same moment', (rig) => {
  const message = (key: string, alias: string | null) => {
    const place = { channel: 'D1', ts: '1.1', thread: null, address: null }
    return { key, alias, surface: 'dm', person: 'U1', ...place }
  }

  it('are each claimed once, also by two programs and under another id', async () => {
    const place = await rig.place()
    const programs = [await rig.open({ place }), await rig.open({ place })]
    const messages = ['c', 'a', 'b', 'a'].map((key) => message(key, null))
    const twins = [message('x', 'same'), message('y', 'same')]
    const claims = await Promise.all(
      programs.flatMap(({ deliveries }) =>
        [...messages, ...twins].map(async (one) => ({ one, isFirst: await deliveries.claim(one) })),
      ),
    )
    const first = claims.filter(({ isFirst }) => isFirst).map(({ one }) => one.alias ?? one.key)
    expect(first.sort()).toEqual(['a', 'b', 'c', 'same'])
  })
})
