import { describe, expect, it } from 'vitest'
import { fc } from '../any.ts'
import { LANGUAGES, shippedAssistant, TODAY } from '../content/shipped.ts'
import { replySchema } from './contract.ts'
import { talkTo } from './talk.ts'

const words = fc.constantFrom(
  ...'thuiswerken vergoeding 2023 2031 mag mijn baas weigeren hoeveel euro 3 dagen 27 km en maar nee stop € 400.000 1,92% vrije ruimte in België the allowance refuse why'.split(
    ' ',
  ),
)
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(words, { maxLength: 14 }).map((list) => list.join(' ')),
  fc.constantFrom(
    '\u0000',
    '\u202e'.repeat(20),
    '😀'.repeat(500),
    'a'.repeat(4000),
    '9'.repeat(400),
    '((((((((',
    '\n\n\n',
    '{{year}}',
    '__proto__',
    'constructor',
  ),
)

describe('whatever a person types', () => {
  it('gets a reply of the contract, turn after turn', { timeout: 300_000 }, () => {
    const assistant = shippedAssistant()
    fc.assert(
      fc.property(fc.array(anything, { minLength: 1, maxLength: 4 }), (turns) => {
        const talk = talkTo(assistant)
        for (const text of turns) replySchema.parse(talk.say(text))
      }),
      { numRuns: 120 },
    )
  })

  it('gets the same reply when it is typed again', { timeout: 300_000 }, () => {
    const assistant = shippedAssistant()
    fc.assert(
      fc.property(anything, fc.constantFrom(...LANGUAGES), (text, language) => {
        const once = JSON.stringify(assistant.ask({ text, today: TODAY, language }, null))
        expect(JSON.stringify(assistant.ask({ text, today: TODAY, language }, null))).toBe(once)
      }),
      { numRuns: 60 },
    )
  })
})
