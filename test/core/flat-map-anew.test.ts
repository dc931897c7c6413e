import { describe, expect, it } from 'vitest'
import { flatMapAnew } from '../../src/core/flat-map-anew.ts'
import { fc } from '../any.ts'

/** Each number as often as it says, so that some give nothing and some give more. */
const repeated = (number: number): number[] => Array.from({ length: number }, () => number)

describe('a list that changes now and then', () => {
  it('gives what flatMap gives, whatever it was before', () => {
    const lists = fc.array(fc.array(fc.nat(3), { maxLength: 8 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(lists, (all) => {
        const flatMap = flatMapAnew(repeated)
        for (const list of all) expect(flatMap(list)).toEqual(list.flatMap(repeated))
      }),
    )
  })

  it('is looked at only where it changed', () => {
    const seen: number[] = []
    const flatMap = flatMapAnew((number: number) => {
      seen.push(number)
      return [number]
    })
    flatMap([1, 2, 3, 4])
    seen.length = 0
    expect(flatMap([1, 2, 5, 6, 4])).toEqual([1, 2, 5, 6, 4])
    expect(seen).toEqual([5, 6])
  })

  it('is not looked at between two changes', () => {
    const seen: number[] = []
    const flatMap = flatMapAnew((number: number) => {
      seen.push(number)
      return [number]
    })
    flatMap([1, 2, 3, 4, 5])
    seen.length = 0
    expect(flatMap([6, 2, 3, 7, 5])).toEqual([6, 2, 3, 7, 5])
    expect(seen).toEqual([6, 7])
  })

  it('gives the very same when nothing changed', () => {
    const flatMap = flatMapAnew(repeated)
    const first = flatMap([1, 2, 3])
    expect(flatMap([1, 2, 3])).toBe(first)
  })
})
