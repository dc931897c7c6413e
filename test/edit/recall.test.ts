import { expect, it } from 'vitest'
import { type GivenAnswer, placesOf, recall } from '../../src/edit/recall.ts'
import { day } from '../day.ts'
import { TODAY } from './content.ts'

const NOTHING = { passages: new Set<string>(), cards: new Set<string>(), rules: new Set<string>() }
const given = (id: string, more: Partial<GivenAnswer>): GivenAnswer => ({
  id,
  passages: [],
  periods: [],
  channel: 'C1',
  thread: '1.0',
  day: TODAY,
  ...more,
})

const ANSWERS = [
  given('a', { passages: ['thuiswerkvergoeding#bedrag'], day: day('2026-11-20') }),
  given('b', { passages: ['rie#inhoud'], day: day('2026-11-21') }),
  given('c', { periods: ['wkr.thuiswerkvergoeding.2026', 'wkr.werkdagen-per-jaar.2022-01-01'], thread: '2.0' }),
  given('d', { passages: ['thuiswerkvergoeding#bedrag'], day: day('2026-10-01') }),
]
const LAST_MONTH = { today: TODAY, days: 30 }
const idsFor = (mistaken: Partial<typeof NOTHING>) =>
  recall(ANSWERS, { ...NOTHING, ...mistaken }, LAST_MONTH).map(({ answer }) => answer.id)

it('answers of the last month that rested on a passage are found, older ones are not', () => {
  expect(idsFor({ passages: new Set(['thuiswerkvergoeding#bedrag']) })).toEqual(['a'])
})

it('a card that is withdrawn takes the answers of all its passages along', () => {
  expect(idsFor({ cards: new Set(['rie']) })).toEqual(['b'])
})

it('a rule takes the sums along that used any of its periods, and a period only its own', () => {
  expect(idsFor({ rules: new Set(['wkr.thuiswerkvergoeding']) })).toEqual(['c'])
  expect(idsFor({ rules: new Set(['wkr.thuiswerkvergoeding.2026']) })).toEqual(['c'])
  expect(idsFor({ rules: new Set(['wkr.thuiswerkvergoeding.2025']) })).toEqual([])
  expect(idsFor({ rules: new Set(['wkr.werkdagen-per-jaar']) })).toEqual(['c'])
})

it('the newest answer comes first, and each says what it rested on', () => {
  const mistaken = { ...NOTHING, passages: new Set(['thuiswerkvergoeding#bedrag', 'rie#inhoud']) }
  expect(recall(ANSWERS, mistaken, LAST_MONTH)).toMatchObject([
    { answer: { id: 'b' }, because: ['rie#inhoud'] },
    { answer: { id: 'a' }, because: ['thuiswerkvergoeding#bedrag'] },
  ])
})

it('a thread with more than one such answer is told once', () => {
  const mistaken = { ...NOTHING, passages: new Set(['thuiswerkvergoeding#bedrag', 'rie#inhoud']) }
  const places = placesOf(recall(ANSWERS, mistaken, LAST_MONTH).map(({ answer }) => answer))
  expect(places).toEqual([{ channel: 'C1', thread: '1.0' }])
})
