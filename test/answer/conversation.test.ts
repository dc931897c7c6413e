import { describe, expect, it } from 'vitest'
import { shippedAssistant } from '../content/shipped.ts'
import { plain, talkTo, trialAssistant } from './talk.ts'

const trial = trialAssistant()

describe('a turn that leans on the one before', () => {
  it('keeps the subject and takes the year', () => {
    const talk = talkTo(trial)
    talk.say('Hoeveel proefvergoeding krijg ik per dag?')
    expect(plain(talk.say('en in 2025?').text)).toContain('in 2025 hoogstens € 7,25')
    expect(plain(talk.say('en nu?').text)).toContain('in 2026 hoogstens € 7,50')
  })

  it('keeps the subject among all cards', () => {
    const talk = talkTo(shippedAssistant())
    expect(plain(talk.say('Hoeveel is de thuiswerkvergoeding in 2024?').text)).toContain('€ 2,35')
    expect(plain(talk.say('en in 2023?').text)).toContain('€ 2,15')
  })

  it('asks for the value of the year it names when it only says that it may have changed', () => {
    const talk = talkTo(shippedAssistant())
    talk.say('Hoe hoog is de reiskostenvergoeding per kilometer?')
    expect(plain(talk.say('was dat vorig jaar hoger?').text)).toContain('in 2025 hoogstens € 0,23')
    const ahead = talk.say('en gaat het volgend jaar omhoog?')
    expect(ahead.kind).toBe('unknown')
    expect(ahead.text).toContain('voor 2027 is nog niet bekend')
  })

  it('is read together with it when it adds only a word that all cards share', () => {
    const talk = talkTo(shippedAssistant())
    talk.say('Mijn baas heeft mijn verzoek om later te beginnen afgewezen, mag dat?')
    const { passages } = talk.say('en als het om thuiswerken was gegaan?')
    expect(passages.map(({ card }) => card)).not.toContain('thuiswerkadvies')
  })

  it('keeps the subject through an accent of stress', () => {
    const talk = talkTo(shippedAssistant())
    talk.say('Welk bedrag per thuiswerkdag was vorig jaar maximaal onbelast?')
    expect(plain(talk.say('en het jaar dáárvoor?').text)).toContain('in 2024 hoogstens € 2,35')
  })

  it('does so in English', () => {
    const talk = talkTo(shippedAssistant())
    expect(talk.say('How much is the home-working allowance in 2024?').text).toContain('€2.35')
    expect(talk.say('and in 2023?')).toMatchObject({ language: 'en', text: expect.stringContaining('€2.15') })
  })

  it('stays in the language of the conversation where its own words show none', () => {
    const talk = talkTo(shippedAssistant())
    talk.say('Calculate my home-working allowance in 2025')
    expect(talk.say('3 days a week').language).toBe('en')
    expect(talk.say('Reken mijn reiskosten eens uit').language).toBe('nl')
    expect(talk.say('3 km, 2 x week').language).toBe('nl')
  })

  it('means nothing without a turn before it', () => {
    expect(talkTo(shippedAssistant()).say('en in 2023?').kind).not.toBe('answer')
  })

  it('does not reach over to another conversation', () => {
    talkTo(trial).say('Hoeveel proefvergoeding krijg ik per dag?')
    expect(talkTo(trial).say('en in 2025?').kind).toBe('unknown')
  })
})

describe('a yes or no that does not hang on what the sum would ask', () => {
  it('is answered by a passage first, and the sum is offered beside it', () => {
    const talk = talkTo(shippedAssistant())
    const told = talk.say('is een RI&E verplicht met 4 werknemers')
    expect(told.text).toMatch(/^Ja, elke werkgever met personeel/)
    expect(talk.say('ja graag').asks?.slot).toBe('erkendBrancheInstrument')
  })

  it('is asked back where it does', () => {
    const told = talkTo(shippedAssistant()).say('We have 15 people, must our RI&E be tested?')
    expect(told.asks?.slot).toBe('erkendBrancheInstrument')
  })
})

describe('that it is no legal advice', () => {
  const LINE = 'geen juridisch advies'

  it('is said once in a conversation', () => {
    const talk = talkTo(trial)
    expect(talk.say('Hoeveel proefvergoeding krijg ik per dag?').text).toContain(LINE)
    expect(talk.say('Moet ik de proefvergoeding zelf aanvragen bij het loket?').text).not.toContain(LINE)
  })

  it('is said once to everyone', () => {
    talkTo(trial).say('Hoeveel proefvergoeding krijg ik per dag?')
    expect(talkTo(trial).say('Hoeveel proefvergoeding krijg ik per dag?').text).toContain(LINE)
  })
})

describe('the language of the reply', () => {
  it.each([
    ['Mag mijn baas thuiswerken weigeren?', 'nl'],
    ['Can my employer refuse a request to work from home?', 'en'],
  ])('is that of "%s": %s', (text, language) => {
    expect(talkTo(shippedAssistant()).say(text)).toMatchObject({ kind: 'answer', language })
  })

  it('is the other one when that is asked for', () => {
    expect(talkTo(shippedAssistant()).say('Mag mijn baas thuiswerken weigeren?', 'en')).toMatchObject({
      language: 'en',
      text: expect.stringContaining('employer'),
    })
    expect(talkTo(shippedAssistant()).say('Can my employer refuse a request to work from home?', 'nl')).toMatchObject({
      language: 'nl',
      text: expect.stringContaining('werkgever'),
    })
  })
})
