import { describe, expect, it } from 'vitest'
import { textOf } from '../../src/answer/parts.ts'
import { shippedAssistant } from '../content/shipped.ts'
import { day } from '../day.ts'
import { plain } from './talk.ts'

const { cards } = shippedAssistant()
const DUTCH = { language: 'nl', today: day('2026-11-25') } as const

describe('a card', () => {
  it.each([
    ['its id', 'thuiswerkvergoeding'],
    ['its title in another case', 'THUISWERKVERGOEDING'],
    ['what people call it', 'thuiswerkpotje'],
    ['words that suit it', 'hoe hoog is de vergoeding voor een thuiswerkdag'],
  ])('is opened by %s', (_, words) => {
    expect(cards.named(words, DUTCH)?.id).toBe('thuiswerkvergoeding')
  })

  it('is not opened by words about something else', () => {
    expect(cards.named('recept voor pannenkoeken', DUTCH)).toBeNull()
    expect(cards.card('pannenkoek', DUTCH)).toBeNull()
    expect(cards.passage('thuiswerkvergoeding#pannenkoek', DUTCH)).toBeNull()
  })

  it('shows every passage with its heading, its text of today and its source', () => {
    const card = cards.card('thuiswerkvergoeding', DUTCH)
    const text = plain(textOf(card?.passages[0]?.parts ?? []))
    expect(card).toMatchObject({ title: 'Thuiswerkvergoeding', language: 'nl' })
    expect(card?.passages.length).toBeGreaterThan(1)
    expect(text).toContain('€ 2,45')
    expect(text).toMatch(/Bron(nen)? \(.*?\): /)
  })

  it('is read as it held on another day, and as of that day', () => {
    const on = day('2023-05-01')
    const card = cards.passage('thuiswerkvergoeding#bedrag', { ...DUTCH, on })
    expect(card?.passages).toHaveLength(1)
    expect(plain(textOf(card?.passages[0]?.parts ?? []))).toContain('€ 2,15')
  })

  it('has an English face', () => {
    const card = cards.named('home-working allowance', { ...DUTCH, language: 'en' })
    expect(card).toMatchObject({ id: 'thuiswerkvergoeding', title: 'Home-working allowance (thuiswerkvergoeding)' })
  })
})
