import { describe, expect, it } from 'vitest'
import { detectLanguage } from '../../src/language/detect.ts'
import { fc } from '../any.ts'

const DUTCH = `
  Wat is de RI&E?
  Hoeveel mag mijn werkgever per thuiswerkdag geven?
  vrije ruimte 2024
  thuiswerkvergoeding
  RI&E
  kan mn baas dat verplichten
  mag ie dat weigeren
  wrm krijg ik geen vergoeding
  hoevel mag ik krijgn
  en in 2023?
  nee, 4 dagen
  wat is een home office
  Mag ik mijn laptop meenemen naar het office in Antwerpen?
  is dat verplicht
  hoe zit het met work hubs
  bring your own device, mag dat?
  werken in het buitenland
  grenswerker België belasting
  32 uur
  €
  2024`

const ENGLISH = `
  What is the vrije ruimte?
  what is the RI&E
  how much is the thuiswerkvergoeding in 2024?
  Can my boss force me to come to the office?
  can my employer say no
  working from home allowance
  is it mandatory
  do I get travel costs
  whats the max per day
  I live in Belgium and work in the Netherlands
  what if they refuse?
  tax free mileage allowance
  How do I ask the OR?
  cross border 49 percent rule
  rie obligation home workplace
  notice hours change
  and in 2023?`

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

describe('the language of a question', () => {
  it.each(lines(DUTCH))('is Dutch: %s', (question) => {
    expect(detectLanguage(question)).toBe('nl')
  })

  it.each(lines(ENGLISH))('is English: %s', (question) => {
    expect(detectLanguage(question)).toBe('en')
  })

  it('is Dutch when nothing tells, and does not depend on capitals', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(['nl', 'en']).toContain(detectLanguage(text))
      }),
    )
    for (const question of lines(ENGLISH)) expect(detectLanguage(question.toUpperCase())).toBe('en')
    expect(detectLanguage('')).toBe('nl')
  })
})
