import { describe, expect, it } from 'vitest'
import { isOpenQuestion } from '../../src/slack/unasked/question-like.ts'

describe('a question to nobody in particular', () => {
  it.each([
    'Wie weet hoeveel de thuiswerkvergoeding is?',
    'hoi, hoeveel is de thuiswerkvergoeding dit jaar',
    'Mag mijn baas thuiswerken weigeren',
    'Does anyone know the home-working allowance',
    'Ik werk twee dagen thuis. Krijg ik daar iets voor? Alvast bedankt',
  ])('is "%s"', (text) => {
    expect(isOpenQuestion(text)).toBe(true)
  })

  it.each([
    'Ik werk morgen thuis.',
    'Thuis?',
    'Fijn, dank je wel voor je uitleg',
    'De hoeveelheid koffie is op kantoor groter',
    'Kijk op https://voorbeeld.nl/zoek?q=thuis even rond',
    '<@U0NOOR> weet jij hoeveel de vergoeding is?',
    '<!subteam^S0HR> hoeveel is de vergoeding dit jaar?',
    '<!channel> wie is er morgen op kantoor?',
    `Hoe zit dit? ${'Lang verhaal. '.repeat(60)}`,
  ])('is not "%s"', (text) => {
    expect(isOpenQuestion(text)).toBe(false)
  })
})
