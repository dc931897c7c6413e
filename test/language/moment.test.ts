import { describe, expect, it } from 'vitest'
import { namedTime } from '../../src/language/moment.ts'
import { day } from '../day.ts'

const today = day('2026-11-25')
const momentsIn = (text: string) => namedTime(text, today).moments.map(({ from, to }) => `${from}..${to}`)

describe('the time that a question names', () => {
  it.each([
    ['Wat gold er in 2021?', '2021-01-01..2021-12-31'],
    ['Hoe was dat vóór 2016 geregeld?', '2015-01-01..2015-12-31'],
    ['Kreeg je voor 2022 ook al een vergoeding?', '2021-01-01..2021-12-31'],
    ['Wat is het bedrag voor 2024?', '2024-01-01..2024-12-31'],
    ['Wat was het percentage voor 2023?', '2023-01-01..2023-12-31'],
    ['Hoeveel krijg ik voor 2025?', '2025-01-01..2025-12-31'],
    ['Was there a law before 2000?', '1999-01-01..1999-12-31'],
    ['Welke regel gold tot 1 juli 2023?', '2023-06-30..2023-07-01'],
    ['Welke regel gold tot en met 30 juni 2023?', '2023-06-30..2023-06-30'],
    ['Wat gold tot 1 januari 2024?', '2023-01-01..2023-12-31'],
    ['Wat veranderde er na 2021?', '2022-01-01..2026-11-25'],
    ['Wat komt er na 2026?', '2027-01-01..2027-12-31'],
    ['What has changed after 2023?', '2024-01-01..2026-11-25'],
    ['Gaat dat fout sinds 2024?', '2024-01-01..2026-11-25'],
    ['Hoeveel was dat twee jaar geleden?', '2024-01-01..2024-12-31'],
    ['Hoeveel was dat één jaar terug?', '2025-01-01..2025-12-31'],
    ['And what was it 3 years ago?', '2023-01-01..2023-12-31'],
    ['vanaf 1 januari 2026', '2026-01-01..2026-01-01'],
  ])('%s', (text, moment) => {
    expect(momentsIn(text)).toEqual([moment])
  })

  it('is none when only its direction is told', () => {
    expect(momentsIn('Tot wanneer gold dat, en wat kwam erna?')).toEqual([])
  })

  it('is none when the years are not counted in whole ones', () => {
    expect(momentsIn('Een paar jaar geleden was dat anders')).toEqual([])
    expect(momentsIn('Anderhalf jaar geleden was dat anders')).toEqual([])
  })
})
