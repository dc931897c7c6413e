import { describe, expect, it } from 'vitest'
import { asksAboutPeople } from '../../src/answer/personal.ts'
import { shippedAssistant, TODAY } from '../content/shipped.ts'

describe('what only one company or one file can tell', () => {
  it.each([
    'Wie is onze bedrijfsarts?',
    'wie zitten er eigenlijk in onze OR',
    'Hoeveel collega’s werken er bij ons thuis?',
    'Hoe lang is mijn chef al thuis?',
    'hoe vaak heeft mijn collega dit jaar thuis gewerkt',
    'Is mijn aanvraag voor thuiswerken al goedgekeurd?',
    'Who is our confidential adviser?',
    'How often was my manager sick this year?',
    'Has my request been approved yet?',
  ])('is not known: %s', (question) => {
    expect(asksAboutPeople(question)).toBe(true)
    const { reply } = shippedAssistant().ask({ text: question, today: TODAY }, null)
    expect(reply.kind).toBe('unknown')
    expect(reply.text).toMatch(/HR|personnel|leidinggevende|manager|salarisadministratie/)
  })

  it.each([
    'Wie is er bij ons verantwoordelijk voor de RI&E?',
    'Hoe lang heeft mijn baas om te antwoorden op mijn verzoek?',
    'Hoeveel preventiemedewerkers moeten we bij ons hebben?',
    'Is mijn verzoek toegewezen als mijn baas te laat is?',
    'Wie controleert of mijn thuiswerkplek veilig is?',
    'Who is responsible for our risk inventory?',
  ])('is something else than what the law says: %s', (question) => {
    expect(asksAboutPeople(question)).toBe(false)
  })
})
