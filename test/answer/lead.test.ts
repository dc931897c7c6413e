import { describe, expect, it } from 'vitest'
import { fittingLead } from '../../src/answer/lead.ts'

const HEADING = 'Mag mijn werkgever een bureaustoel vergoeden?'
const TEXT = 'Ja, je werkgever mag een bureaustoel vergoeden.'
const leadOf = (question: string) => fittingLead(TEXT, HEADING, question, 'nl')

describe('a passage that begins with "Ja"', () => {
  it.each([
    'Mag mijn baas mijn bureaustoel vergoeden?',
    'Ik zit hele dagen thuis, kan mijn werkgever dan een bureaustoel betalen?',
  ])('says so to the question of its heading: %s', (question) => {
    expect(leadOf(question)).toBe(TEXT)
  })

  it.each([
    'Wie betaalt de bureaustoel?',
    'Waarom mag mijn werkgever een bureaustoel vergoeden?',
    'bureaustoel vergoeden werkgever',
    'Mag mijn werkgever een bureaustoel niet vergoeden?',
    'Mag mijn werkgever een bureaustoel of alleen een bureau vergoeden?',
    'Moet ik dat zelf regelen?',
    'Mag mijn werkgever weigeren een bureaustoel te vergoeden?',
    'Mag mijn werkgever een bureaustoel onbelast vergoeden?',
    'Mag mijn werkgever alleen een bureaustoel vergoeden?',
    'Mag ik een bureaustoel vergoeden?',
    'Mag mijn werkgever 3 bureaustoelen vergoeden?',
    'Ik werk thuis. Mag mijn werkgever dat vergoeden?',
  ])('begins with what it says to another one: %s', (question) => {
    expect(leadOf(question)).toBe('Je werkgever mag een bureaustoel vergoeden.')
  })

  it('says so to any number when it holds for everyone', () => {
    const tell = (text: string) => fittingLead(text, 'Is een RI&E verplicht?', 'Is een RI&E verplicht met 4 man?', 'nl')
    expect(tell('Ja, elke werkgever heeft er een.')).toBe('Ja, elke werkgever heeft er een.')
    expect(tell('Ja, bij hoogstens 3 werknemers.')).toBe('Bij hoogstens 3 werknemers.')
  })

  it('does the same in English', () => {
    const heading = 'May I see the company doctor myself?'
    const tell = (question: string) => fittingLead('Yes, you can go yourself.', heading, question, 'en')
    expect(tell('Can I see the company doctor myself?')).toBe('Yes, you can go yourself.')
    expect(tell('Who pays the company doctor?')).toBe('You can go yourself.')
  })
})

it('leaves a text alone that begins otherwise', () => {
  expect(fittingLead('Jaarlijks wordt dit bedrag aangepast.', HEADING, 'Wie past het aan?', 'nl')).toBe(
    'Jaarlijks wordt dit bedrag aangepast.',
  )
})
