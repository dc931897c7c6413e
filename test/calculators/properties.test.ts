import { describe, expect, it } from 'vitest'
import { receiptOf } from '../../src/calculators/receipt.ts'
import { addDays } from '../../src/core/day.ts'
import { fc } from '../any.ts'
import { day } from '../day.ts'
import { outcomeOf, resultOf, saidBy } from './calculated.ts'

const years = fc.integer({ min: 2022, max: 2026 })
const cents = fc.integer({ min: 0, max: 5_000_000_00 })
const euros = (amount: number): string => (amount / 100).toFixed(2)
const days = fc.integer({ min: 0, max: 14 }).map((halves) => halves / 2)
const kilometers = fc.integer({ min: 0, max: 5000 }).map((tenths) => tenths / 10)
const dates = fc.integer({ min: 0, max: 20_000 }).map((step) => addDays(day('2016-01-01'), step))
const amountOf = (value: unknown): number => Number(value)

describe('what always holds', () => {
  it('a larger wage sum never has a smaller margin', () => {
    fc.assert(
      fc.property(years, cents, cents, (jaar, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)].map(
          (loonsom) => resultOf('vrije-ruimte', { jaar, loonsom: euros(loonsom) }).results.vrijeRuimte,
        )
        expect(amountOf(low)).toBeLessThanOrEqual(amountOf(high))
      }),
    )
  })

  it('the margin does not jump at the limit of the first bracket', () => {
    fc.assert(
      fc.property(years, fc.integer({ min: -500, max: 500 }), (jaar, step) => {
        const at = (loonsom: number) =>
          amountOf(resultOf('vrije-ruimte', { jaar, loonsom: euros(loonsom) }).results.vrijeRuimte)
        const here = 400_000_00 + step
        expect(at(here + 1) - at(here)).toBeLessThan(0.011)
      }),
    )
  })

  it('what is left, the excess and the levy fit together', () => {
    fc.assert(
      fc.property(years, cents, cents, (jaar, loonsom, benut) => {
        const { results } = resultOf('vrije-ruimte', { jaar, loonsom: euros(loonsom), benut: euros(benut) })
        const [resterend, overschrijding] = [amountOf(results.resterend), amountOf(results.overschrijding)]
        expect(Math.min(resterend, overschrijding)).toBe(0)
        expect(Math.abs(amountOf(results.vrijeRuimte) - resterend + overschrijding - benut / 100)).toBeLessThan(0.011)
        expect(Math.abs(amountOf(results.eindheffing) - overschrijding * 0.8)).toBeLessThan(0.011)
      }),
    )
  })

  it('more days, more kilometres: never a smaller allowance', () => {
    fc.assert(
      fc.property(years, days, days, kilometers, kilometers, (jaar, a, b, near, far) => {
        const home = (thuiswerkdagenPerWeek: number) =>
          amountOf(resultOf('thuiswerkvergoeding', { jaar, thuiswerkdagenPerWeek }).results.perJaar)
        const travel = (reisdagenPerWeek: number, kilometersEnkeleReis: number) =>
          amountOf(resultOf('reiskostenvergoeding', { jaar, reisdagenPerWeek, kilometersEnkeleReis }).results.perJaar)
        expect(home(Math.min(a, b))).toBeLessThanOrEqual(home(Math.max(a, b)))
        expect(travel(Math.min(a, b), Math.min(near, far))).toBeLessThanOrEqual(
          travel(Math.max(a, b), Math.max(near, far)),
        )
      }),
    )
  })

  it('twelve months never make more than the year', () => {
    fc.assert(
      fc.property(years, days, (jaar, thuiswerkdagenPerWeek) => {
        const { perJaar, perMaand } = resultOf('thuiswerkvergoeding', { jaar, thuiswerkdagenPerWeek }).results
        expect(amountOf(perMaand) * 12).toBeLessThanOrEqual(amountOf(perJaar) + 0.005)
      }),
    )
  })

  it('home and office days never pass the working week without a word about it', () => {
    fc.assert(
      fc.property(years, days, days, (jaar, thuiswerkdagenPerWeek, reisdagenPerWeek) => {
        const inputs = { jaar, thuiswerkdagenPerWeek, reisdagenPerWeek, kilometersEnkeleReis: 10 }
        const outcome = outcomeOf('hybride-vergoeding', inputs)
        const together = thuiswerkdagenPerWeek + reisdagenPerWeek
        if (together > 7) expect(outcome).toMatchObject({ kind: 'refused', slot: 'reisdagenPerWeek' })
        else expect(outcome.kind === 'result' && saidBy(outcome).includes('meer dan een werkweek')).toBe(together > 5)
      }),
    )
  })

  it('the two parts make the whole', () => {
    fc.assert(
      fc.property(
        years,
        fc.integer({ min: 0, max: 5 }),
        kilometers,
        (jaar, thuiswerkdagenPerWeek, kilometersEnkeleReis) => {
          const reisdagenPerWeek = 5 - thuiswerkdagenPerWeek
          const inputs = { jaar, thuiswerkdagenPerWeek, reisdagenPerWeek, kilometersEnkeleReis }
          const { results } = resultOf('hybride-vergoeding', inputs)
          const sum = amountOf(results.thuiswerkPerJaar) + amountOf(results.reiskostenPerJaar)
          expect(Math.abs(amountOf(results.totaalPerJaar) - sum)).toBeLessThan(0.011)
        },
      ),
    )
  })

  it('deadlines come before the start, the request before the decision', () => {
    fc.assert(
      fc.property(dates, (ingangsdatum) => {
        const { results } = resultOf('wfw-termijnen', { soort: 'arbeidsduur', ingangsdatum })
        expect(String(results.uitersteVerzoekdatum) < String(results.uitersteBeslisdatum)).toBe(true)
        expect(String(results.uitersteBeslisdatum) < ingangsdatum).toBe(true)
      }),
    )
  })

  it('a request on the last day is in time for that start, and no earlier start is', () => {
    fc.assert(
      fc.property(dates, (verzoekdatum) => {
        const { vroegsteIngangsdatum } = resultOf('wfw-termijnen', { soort: 'werktijd', verzoekdatum }).results
        const lastRequest = (start: string) =>
          String(resultOf('wfw-termijnen', { soort: 'werktijd', ingangsdatum: start }).results.uitersteVerzoekdatum)
        expect(lastRequest(String(vroegsteIngangsdatum)) >= verzoekdatum).toBe(true)
        expect(lastRequest(addDays(day(String(vroegsteIngangsdatum)), -1)) < verzoekdatum).toBe(true)
      }),
    )
  })

  it('social security stays with the employer below the first limit and leaves at the second', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (share) => {
        const percentageThuis = Number(share.toFixed(4))
        const inputs = { woonland: 'BE', werkland: 'NL', percentageThuis }
        const { socialeZekerheid, kaderovereenkomst, a1Aanvragen } = resultOf('grenswerker-telewerk', inputs).results
        expect(socialeZekerheid).toBe(percentageThuis < 50 ? 'werkland' : 'woonland')
        expect(kaderovereenkomst).toBe(percentageThuis >= 25 && percentageThuis < 50)
        expect(a1Aanvragen).toBe(kaderovereenkomst)
      }),
    )
  })

  it('nothing outside its range gets a number', () => {
    const below = fc.double({ max: -0.001, min: -1e6, noNaN: true })
    const above = fc.double({ min: 7.001, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(fc.oneof(below, above), (wrong) => {
        const ask = (intent: string, inputs: object) => outcomeOf(intent, { jaar: 2025, ...inputs }).kind
        expect(ask('thuiswerkvergoeding', { thuiswerkdagenPerWeek: wrong })).toBe('refused')
        expect(ask('reiskostenvergoeding', { kilometersEnkeleReis: 1, reisdagenPerWeek: wrong })).toBe('refused')
        expect(ask('vrije-ruimte', { loonsom: String(-Math.abs(wrong)) })).toBe('refused')
        expect(ask('rie-verplichtingen', { werknemers: wrong })).toBe('refused')
      }),
    )
  })

  it.each([
    ['vrije-ruimte', { jaar: 2025, loonsom: 'veel' }],
    ['vrije-ruimte', { jaar: 2025.5, loonsom: '1.00' }],
    ['vrije-ruimte', { jaar: 2025, loonsom: '1.00', onbekend: 1 }],
    ['vrije-ruimte', null],
    ['reiskostenvergoeding', { jaar: 2025, kilometersEnkeleReis: 1000.1, reisdagen: 1 }],
    ['reiskostenvergoeding', { jaar: 2025, kilometersEnkeleReis: 1, reisdagen: 367 }],
    ['wfw-termijnen', { soort: 'werktijd', ingangsdatum: '2027-02-31' }],
    ['wfw-termijnen', { soort: 'vakantie', ingangsdatum: '2027-02-01' }],
    ['grenswerker-telewerk', { woonland: 'België', werkland: 'NL', percentageThuis: 10 }],
    ['grenswerker-telewerk', { woonland: 'BE', werkland: 'NL', percentageThuis: 100.1 }],
    ['rie-verplichtingen', { werknemers: 1.5 }],
  ])('no number for %s with %o', (intent, inputs) => {
    expect(outcomeOf(intent, inputs).kind).toBe('refused')
  })

  it('the same inputs give the same receipt on every run', () => {
    fc.assert(
      fc.property(years, cents, (jaar, loonsom) => {
        const make = () => receiptOf(resultOf('vrije-ruimte', { jaar, loonsom: euros(loonsom) }), '1.0.0')
        expect(make()).toEqual(make())
      }),
    )
  })
})
