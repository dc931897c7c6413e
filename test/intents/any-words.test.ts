import { describe, expect, it } from 'vitest'
import { type DialogueState, takeTurn } from '../../src/intents/dialogue.ts'
import { fc } from '../any.ts'
import { RULES } from '../calculators/known-rules.ts'
import { cpuTime } from '../cpu-time.ts'
import { day } from '../day.ts'
import { INTENTS } from './known-intents.ts'

const WORDS =
  `bereken thuiswerkvergoeding reiskosten vrije ruimte loonsom 3 dagen per week 27 km retour 2024 vorig jaar nee
  4 ton € 500 min thuis kantoor en laat maar 40% Duitsland Nederland sociale verzekering RI&E 12 werknemers ja per 1 maart
  31 februari minder uren verzoek wanneer ? , . hoeveel krijg ik ga verder heel veel 0 -5 een halve dag de rest`.split(
    /\s+/,
  )
const sentences = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(' '))
const anything = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), sentences)
const TODAY = day('2026-11-21')

const turnsOf = (texts: readonly string[]) => {
  let state: DialogueState | null = null
  return texts.map((text) => {
    const taken = takeTurn(INTENTS, RULES, state, { text, today: TODAY, language: 'nl' })
    state = taken.state
    return taken
  })
}

describe('whatever is said', () => {
  it('gets a turn, and the state can be stored', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 6 }), (texts) => {
        for (const { turn, state } of turnsOf(texts)) {
          expect(turn.kind).toMatch(/^(?:not-mine|offer|ask|calculated|no-rule|cancelled)$/)
          expect(JSON.parse(JSON.stringify(state))).toEqual(state)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('gets the same turn again in the same conversation', () => {
    fc.assert(
      fc.property(fc.array(sentences, { maxLength: 4 }), (texts) => {
        expect(turnsOf(texts)).toEqual(turnsOf(texts))
      }),
      { numRuns: 50 },
    )
  })

  it('never puts a value of one calculation into another', () => {
    fc.assert(
      fc.property(fc.array(sentences, { maxLength: 5 }), (texts) => {
        for (const { turn, state } of turnsOf(texts)) {
          if (turn.kind !== 'calculated') continue
          const intent = INTENTS.find(({ id }) => id === turn.intent)
          expect(Object.keys(intent?.slots ?? {})).toEqual(expect.arrayContaining(Object.keys(turn.calculation.inputs)))
          expect(state.forms[turn.intent]?.phase).toBe('done')
        }
      }),
      { numRuns: 100 },
    )
  })

  it.each([
    'ma, ',
    '1 januari ',
    'een en een half ',
    'duitslnd ',
    'bereken 3 dagen thuis en 2 op kantoor 27 km ',
    '1.234.',
  ])('does not take long for four thousand characters of "%s"', (words) => {
    const text = words.repeat(4_000 / words.length)
    expect(cpuTime(() => turnsOf([text]))).toBeLessThan(5_000)
  })
})
