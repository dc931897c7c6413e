import { describe, expect, it } from 'vitest'
import type { Day } from '../../src/core/day.ts'
import { shippedAssistant, TODAY } from '../content/shipped.ts'
import { day } from '../day.ts'

function ask(text: string, today: Day = TODAY) {
  const { reply } = shippedAssistant().ask({ text, today }, null)
  return { kind: reply.kind, text: reply.text, passages: reply.passages.map(({ passage }) => passage) }
}

describe('two questions in one turn', () => {
  it('get both of their passages', () => {
    const { passages, text } = ask('Wanneer moet mijn verzoek binnen zijn en mag ik het ook per mail doen?')
    expect(passages).toEqual(['wfw-verzoek#termijn', 'wfw-verzoek#hoe'])
    expect(text).toContain('En je andere vraag: ')
  })

  it('are one question when the second only turns the first round', () => {
    expect(ask('Geldt de kaderovereenkomst vanzelf, of moet je haar aanvragen?').text).not.toContain('andere vraag')
  })

  it('are one question when the second compares what the first asks for', () => {
    expect(ask('Hoeveel dagen waren werknemers ziek in 2023, en was dat meer dan in 2019?').passages).toEqual([
      'ziekteverzuim-in-cijfers#verzuimdagen',
    ])
  })
})

it('A question that was taken back is not looked up', () => {
  const { passages } = ask('Hoeveel vakantiedagen heb ik, o nee laat maar, andere vraag: hoe vraag je een A1 aan?')
  expect(passages[0]).toBe('a1-verklaring#waar')
})

describe('advice that changed from month to month', () => {
  it.each([
    ['2021-03-10', 'thuiswerknorm-begin-2021#norm'],
    ['2022-01-10', 'thuiswerkadvies#winter-2021-2022'],
    ['2022-03-20', 'einde-thuiswerkadvies#einde'],
  ])('is told as it was on the day of asking: %s', (on, passage) => {
    expect(ask('Moet ik van de overheid thuiswerken?', day(on)).passages[0]).toBe(passage)
  })
})

it('A figure of a year to come is not told', () => {
  expect(ask('Hoeveel procent van de werknemers werkt thuis?', day('2021-03-01')).text).not.toContain('2022')
})

describe('what a question asks for by its form', () => {
  it('is why, not how much', () => {
    expect(ask('Waarom was de vrije ruimte in 2023 zo hoog?').passages[0]).toBe(
      'vrije-ruimte-wijzigingen#eenmalig-2023',
    )
  })

  it('is what someone may refuse, not what an employer may', () => {
    expect(ask('Mag ik weigeren om thuis te gaan werken?').passages).not.toContain('wfw-weigeren#thuiswerken')
  })

  it('is what an employer must pay, not what he may pay untaxed', () => {
    expect(ask('Moet mijn baas een goede bureaustoel betalen?').passages[0]).toBe('thuiswerkplek#recht')
  })
})

it('The newest figure is told when no year is named', () => {
  expect(ask('how many hours a week do people work from home').passages[0]).not.toBe('thuiswerkuren#uren-voor-corona')
})

it('A course over the years does not answer for a year after its last value', () => {
  expect(ask('Hoe verloopt de thuiswerkvergoeding in 2029?').kind).toBe('unknown')
})

it('A story is read from the sentence that asks back to what was told before it', () => {
  const story = `Vorig najaar begon ik hier, en in september heb ik gevraagd om vanaf 1 december op vrijdag vrij te zijn.
    Ik heb nog niks gehoord. Mag ik ervan uitgaan dat het goed is?`
  expect(ask(story).passages[0]).toBe('wfw-beslissing#te-laat')
})
