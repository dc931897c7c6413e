import { describe, expect, it } from 'vitest'
import { randomFrom } from '../../src/bench/random.ts'
import { withTypingError } from '../../src/bench/typing-error.ts'
import { typingDistance } from '../../src/language/distance.ts'
import { fc } from '../any.ts'

describe('a made typing error', () => {
  const question = 'Hoeveel vergoeding krijg ik per thuiswerkdag?'

  it('is one slip in one word, and leaves the rest alone', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const [typed, meant] = [withTypingError(question, randomFrom(seed)).split(' '), question.split(' ')]
        const slips = typed.map((word, place) => typingDistance(word, meant[place] ?? '', 2))
        expect(slips.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('is never in a grammar word or a short one', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        expect(withTypingError(question, randomFrom(seed))).toMatch(/^Hoeveel .* krijg ik per /)
      }),
    )
  })

  it('is the same for the same seed', () => {
    expect(withTypingError(question, randomFrom(7))).toBe(withTypingError(question, randomFrom(7)))
  })

  it('is not made where no word is long enough', () => {
    expect(withTypingError('wat is dat?', randomFrom(1))).toBe('wat is dat?')
  })
})
