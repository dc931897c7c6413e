import { describe, expect, it } from 'vitest'
import { requestKindsIn } from '../../src/answer/request-kinds.ts'

describe('the kind of request', () => {
  it.each([
    ['ik wil van 36 naar 28 uur', ['fewer hours']],
    ['Mag ik van vier naar vijf dagen?', ['more hours']],
    ['from 40 to 32 hours a week', ['fewer hours']],
    ['vier dagen te gaan werken in plaats van vijf', ['fewer hours']],
    ['vijf dagen ipv vier', ['more hours']],
    ['een dag minder werken', ['fewer hours']],
    ['ik wil graag thuis werken', ['place']],
    ['van 9 tot 3 onder schooltijd', ['times']],
    ['4 x 9', ['times']],
  ])('is told by words, or by numbers: %s', (text, kinds) => {
    expect([...new Set(requestKindsIn(text))]).toEqual(kinds)
  })

  it.each(['van 9 naar Utrecht', 'van 28 naar 28 uur', 'van mijn naar jouw uur', 'in plaats van vijf'])(
    'is not told by other numbers: %s',
    (text) => {
      expect(requestKindsIn(text)).toEqual([])
    },
  )
})
