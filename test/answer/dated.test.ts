import { describe, expect, it } from 'vitest'
import { plain, talkTo, trialAssistant } from './talk.ts'

const assistant = trialAssistant()
const HOW_MUCH = 'Hoeveel proefvergoeding krijg ik per dag?'
const APPLY = 'Moet ik de proefvergoeding zelf aanvragen bij het loket?'

describe('a value that changes every year', () => {
  it.each([
    ['2025-12-31', '€ 7,25'],
    ['2026-01-01', '€ 7,50'],
  ])('asked on %s is %s', (on, amount) => {
    const reply = talkTo(assistant, on).say(HOW_MUCH)
    expect(reply).toMatchObject({
      kind: 'answer',
      passages: [{ passage: 'proefvergoeding#bedrag', validity: { status: 'current' } }],
    })
    expect(plain(reply.text)).toContain(amount)
  })

  it('is that of the year that the question names', () => {
    const reply = talkTo(assistant).say('Hoeveel proefvergoeding kreeg ik per dag in 2025?')
    expect(plain(reply.text)).toContain('in 2025 hoogstens € 7,25')
    expect(reply.passages[0]?.validity).toMatchObject({ from: '2025-01-01', to: '2025-12-31' })
    expect(reply.text).toMatch(/Gold van 1 januari 2025 tot en met 31 december 2025/)
  })

  it('is told side by side when the question names two years', () => {
    expect(plain(talkTo(assistant).say('Hoeveel proefvergoeding kreeg ik per dag in 2025 en 2026?').text)).toContain(
      '2025: € 7,25; 2026: € 7,50',
    )
    expect(talkTo(assistant).say('How much trial allowance do I get per day in 2025 and 2026?').text).toContain(
      '2025: €7.25; 2026: €7.50',
    )
  })

  it('is not known for a year ahead, and the last year that is known is named', () => {
    const nl = talkTo(assistant).say('Hoeveel proefvergoeding krijg ik per dag in 2029?')
    expect(nl).toMatchObject({ kind: 'unknown', passages: [], text: expect.stringMatching(/2029.*2026/s) })
    expect(plain(nl.text)).not.toContain('7,50')
    const en = talkTo(assistant).say('How much trial allowance do I get per day in 2029?')
    expect(en).toMatchObject({ kind: 'unknown', language: 'en', text: expect.stringMatching(/2029.*2026/s) })
  })

  it('did not exist before its first year, and the first is named', () => {
    expect(plain(talkTo(assistant).say('Hoeveel proefvergoeding kreeg ik per dag in 2023?').text)).toMatch(
      /Voor 2025 bestond de proefvergoeding niet\.[\s\S]*2025: € 7,25/,
    )
  })
})

describe('what has ended', () => {
  it('begins by saying so, and ends with what holds now', () => {
    const reply = talkTo(assistant).say(APPLY)
    expect(reply.text).toMatch(/^Let op: dit geldt niet meer\. Het gold tot en met 30 juni 2024\./)
    expect(reply.text).toContain('Wat nu geldt: Je hoeft niets meer aan te vragen.')
    expect(reply.passages[0]?.validity).toEqual({ from: '2021-01-01', to: '2024-06-30', status: 'expired' })
  })

  it('says so in English too', () => {
    const reply = talkTo(assistant).say('Do I have to apply for the trial allowance at the counter myself?')
    expect(reply.text).toMatch(/^Note: this no longer applies\. It applied until 30 June 2024/)
    expect(reply.text).toContain('You no longer need to apply for anything.')
  })

  it('still holds on its last day, and no longer the day after', () => {
    const last = talkTo(assistant, '2024-06-30').say(APPLY)
    expect(last.text).not.toContain('geldt niet meer')
    expect(last.passages[0]?.validity.status).toBe('current')
    expect(talkTo(assistant, '2024-07-01').say(APPLY).text).toContain('geldt niet meer')
  })
})

describe('a past value in a text that does not name its year', () => {
  it('begins by saying that it no longer holds', () => {
    const talk = talkTo(trialAssistant((text) => text.replace(/[Ii]n \{\{year\}\} /, '')))
    const reply = talk.say('Hoeveel proefvergoeding kreeg ik per dag in 2025?')
    expect(plain(reply.text)).toMatch(
      /^Let op: dit geldt niet meer\. Het gold tot en met 31 december 2025\.[\s\S]*€ 7,25/,
    )
    expect(plain(talkTo(assistant).say('Hoeveel proefvergoeding kreeg ik per dag in 2025?').text)).toMatch(
      /^Je krijgt in 2025/,
    )
  })
})

describe('the source', () => {
  it('stands below the answer with its date, paragraph and words', () => {
    expect(talkTo(assistant).say(APPLY).text).toContain(
      'Brief over de proefvergoeding, 28 maart 2024, alinea p1: “vraagt de vergoeding zelf aan”',
    )
  })

  it('comes along as something a program can read', () => {
    expect(talkTo(assistant).say(HOW_MUCH).passages[0]?.citations).toEqual([
      {
        source: 'wet-proef',
        title: 'Wet op de proefvergoeding',
        date: null,
        section: 'art. 2',
        paragraph: null,
        quote: null,
        url: 'https://wetten.overheid.nl/proef',
      },
    ])
  })
})
