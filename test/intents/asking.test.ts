import { describe, expect, it } from 'vitest'
import { askingClauseOf } from '../../src/intents/asking.ts'
import { matchIntent } from '../../src/intents/match.ts'
import { readSentence } from '../../src/intents/sentence.ts'
import { day } from '../day.ts'
import { INTENTS } from './known-intents.ts'

const read = (text: string, language: 'nl' | 'en' = 'nl') => readSentence({ text, today: day('2026-11-21'), language })
const wishOf = (text: string, language?: 'nl' | 'en') => matchIntent(INTENTS, read(text, language))?.wish ?? null

describe('a story with numbers', () => {
  it.each([
    ['Ik ben slechthorend en zit vier dagen per week thuis. Wie betaalt een koptelefoon voor mijn thuiswerkplek?'],
    ['Maandag begon ik 2 uur thuis en daarna reed ik 40 km naar een klant. Mag dat allebei op mijn thuiswerkdag?'],
    ['Ik werk 3 dagen thuis en mijn baas betaalt 2 euro per dag. Waarom telt een halve dag dan niet mee?'],
    ['Vorig jaar werkte ik 2 dagen thuis. Moet mijn werkgever dan ook een bureau voor thuis regelen?'],
    ['wie heeft dat bedrag van de thuiswerkvergoeding ooit berekend'],
  ])('is not summed when the question is about something else: %s', (text) => {
    expect(wishOf(text)).not.toBe('calculate')
  })

  it('is not summed in English either', () => {
    expect(wishOf('I work from home 3 days a week. Who pays for my desk at home?', 'en')).not.toBe('calculate')
    expect(wishOf('Do I get both if I am home half the day and at the office half the day?', 'en')).toBeNull()
  })

  it.each([
    ['Ik zit sinds de verhuizing 3 dagen per week thuis. Hoeveel mag mijn baas mij dan onbelast geven?'],
    ['Onze loonsom was vorig jaar 600.000 euro. Wat was de vrije ruimte? Klopt dat?'],
    ['thuiswerkvergoeding 2025, 2 dagen thuis'],
  ])('is summed when the question asks for the amount: %s', (text) => {
    expect(wishOf(text)).toBe('calculate')
  })
})

describe('the clause that asks', () => {
  const wordsOf = (text: string) =>
    askingClauseOf(read(text))
      ?.words.map((word) => word.text)
      .join(' ') ?? null

  it('is the last one of a text', () => {
    expect(wordsOf('Hoeveel krijg ik? Of mag mijn baas dat weigeren?')).toBe('of mag mijn baas dat weigeren')
    expect(wordsOf('Als ik twee dagen thuis ben, wie betaalt dan de stoel?')).toBe('wie betaalt dan de stoel')
  })

  it('is not the tag behind a question', () => {
    expect(wordsOf('Hoeveel krijg ik dan? Klopt dat?')).toBe('hoeveel krijg ik dan')
  })

  it('is missing when a text only tells', () => {
    expect(wordsOf('vrije ruimte 2024, loonsom 400.000')).toBeNull()
  })
})
