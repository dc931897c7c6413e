import { describe, expect, it } from 'vitest'
import { typingDistance } from '../../src/language/distance.ts'
import { fc } from '../any.ts'

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })

describe('the number of typing slips between two words', () => {
  it.each([
    ['vergoeding', 'vergoeding', 0, 'the same word'],
    ['vergoedng', 'vergoeding', 1, 'a letter lost'],
    ['verrgoeding', 'vergoeding', 1, 'a letter too many'],
    ['vergoefing', 'vergoeding', 1, 'a wrong letter'],
    ['vergodeing', 'vergoeding', 1, 'two letters swapped'],
    ['vregoedng', 'vergoeding', 2, 'swapped and lost'],
  ])('%s → %s is %i: %s', (typed, meant, slips) => {
    expect(typingDistance(typed, meant, 2)).toBe(slips)
  })

  it('is one more than asked for as soon as it is more', () => {
    expect(typingDistance('kantoor', 'vergoeding', 2)).toBe(3)
    expect(typingDistance('reis', 'werk', 1)).toBe(2)
  })

  it('is the same in both directions', () => {
    fc.assert(fc.property(word, word, (a, b) => typingDistance(a, b, 9) === typingDistance(b, a, 9)))
  })

  it('is nothing between a word and itself, and something between different words', () => {
    fc.assert(fc.property(word, word, (a, b) => (typingDistance(a, b, 9) === 0) === (a === b)))
  })

  it('does not depend on the limit as long as it stays within', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
        expect(typingDistance(a, b, limit)).toBe(Math.min(typingDistance(a, b, 9), limit + 1))
      }),
    )
  })
})
