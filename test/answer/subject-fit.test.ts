import { describe, expect, it } from 'vitest'
import { shippedAssistant, TODAY } from '../content/shipped.ts'

const passagesFor = (text: string) =>
  shippedAssistant()
    .ask({ text, today: TODAY }, null)
    .reply.passages.map(({ passage }) => passage)

describe('a passage whose words fit the question', () => {
  it.each([
    ['Mag mijn baas mijn verzoek om minder uren weigeren?', 'wfw-weigeren#minder-uren'],
    ['Mag mijn baas mijn verzoek om minder uren te werken afwijzen?', 'wfw-weigeren#minder-uren'],
    ['Mag mijn werkgever weigeren dat ik meer uren ga werken?', 'wfw-weigeren#meer-uren'],
    ['Mag mijn baas mijn verzoek om thuis te werken weigeren?', 'wfw-weigeren#thuiswerken'],
  ])('is not told when it is about another kind of request: %s', (question, passage) => {
    expect(passagesFor(question)[0]).toBe(passage)
  })

  it('is not told when it is about work across a border and nobody speaks of one', () => {
    const story =
      'Two months ago I asked in an email if I could work from home on Mondays. Yesterday my boss said no in the hallway, without any explanation. Does he have to put that on paper?'
    expect(passagesFor(story)[0]).toBe('wfw-beslissing#schriftelijk')
  })

  it('is told when a country makes it about work across a border', () => {
    expect(passagesFor('I live in Belgium and work from home one day, do I pay tax there?')[0]).toMatch(
      /^grenswerkers-/,
    )
  })
})

it('What the law asks of "our company" is no question about the company', () => {
  expect(passagesFor('Moet ons bedrijf een RI&E hebben?')[0]).toBe('rie#plicht')
})

it('A few words that stand in many passages are no ground to choose one', () => {
  expect(passagesFor('Ik heb gehoord dat het nu mag, klopt dat?')).toEqual([])
})

it('Who must pay for a desk is told before what may be untaxed', () => {
  expect(passagesFor('moet mijn werkgever een bureau vergoeden')[0]).toBe('zorgplicht-thuiswerken#kosten')
})
