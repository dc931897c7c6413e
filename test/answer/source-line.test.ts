import { expect, it } from 'vitest'
import { sourceLine } from '../../src/answer/source-line.ts'
import { shippedAssistant } from '../content/shipped.ts'
import { day } from '../day.ts'

const today = day('2026-11-25')
const permalink = 'https://hybride.voorbeeld.nl/p/wfw-verzoek/termijn'

it.each([
  [
    'nl',
    'Hybridewijzer, “Verzoek indienen volgens de Wet flexibel werken: Hoe lang van tevoren moet je vragen?”; bron: Wet flexibel werken, art. 2 lid 3; geldt sinds 1 januari 2016; bekeken op 25 november 2026; ',
  ],
  [
    'en',
    'Hybridewijzer, “Filing a flexible working request: How far in advance must you ask?”; source: Wet flexibel werken, art. 2 lid 3; applies since 1 January 2016; viewed on 25 November 2026; ',
  ],
] as const)('a source line says what, on what ground, since when, seen when and where (%s)', (language, expected) => {
  const card = shippedAssistant().cards.passage('wfw-verzoek#termijn', { language, today })
  const [passage] = card?.passages ?? []
  if (!card || !passage) throw new Error('the card is gone')
  expect(sourceLine({ title: card.title, passage, language, today, permalink })).toBe(`${expected}${permalink}`)
})
