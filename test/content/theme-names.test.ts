import { expect, it } from 'vitest'
import { themeName } from '../../src/cards/theme-names.ts'
import { shippedKnowledge } from './shipped.ts'

it('every theme of the shipped cards has a name for people, in both languages', () => {
  const themes = [...new Set(shippedKnowledge().knowledge.cards.map(({ theme }) => theme))]
  expect(themes.length).toBeGreaterThan(5)
  for (const theme of themes) {
    expect(themeName(theme, 'nl')).toMatch(/^[A-Z]/)
    expect(themeName(theme, 'en')).toMatch(/^[A-Z]/)
  }
})

it('a theme of a company is called as its folder', () => {
  expect(themeName('thuisbeleid', 'nl')).toBe('thuisbeleid')
})
