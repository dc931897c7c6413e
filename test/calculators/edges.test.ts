import { describe, expect, it } from 'vitest'
import { outcomeOf, resultOf, saidBy } from './calculated.ts'

describe('the free margin', () => {
  it.each([
    ['at the limit', '400000.00', '8000.00'],
    ['a cent above it', '400000.01', '8000.00'],
    ['a euro above it', '400001.00', '8000.01'],
  ])('meets at the limit of the first bracket: %s', (_, loonsom, vrijeRuimte) => {
    expect(resultOf('vrije-ruimte', { jaar: 2025, loonsom }).results).toEqual({ vrijeRuimte })
  })

  it('adds up the wage sums of a group as one wage sum', () => {
    const apart = resultOf('vrije-ruimte', { jaar: 2026, loonsom: '300000.00' }).results
    const samen = resultOf('vrije-ruimte', { jaar: 2026, loonsom: '600000.00' }).results
    expect([apart.vrijeRuimte, samen.vrijeRuimte]).toEqual(['6000.00', '10360.00'])
  })

  it('has one percentage before there were brackets, and shows it as one step', () => {
    const { steps, results } = resultOf('vrije-ruimte', { jaar: 2019, loonsom: '500000.00' })
    expect(results).toEqual({ vrijeRuimte: '6000.00' })
    expect(steps).toEqual([
      {
        label: { nl: 'Percentage over de hele loonsom', en: 'Percentage of the whole wage sum' },
        expression: { nl: '500.000 × 1,2%', en: '500,000 × 1.2%' },
        value: '6000.00',
        rule: 'wkr.vrije-ruimte.schijf-1.2019',
      },
    ])
  })

  it('shows each bracket with the rule it comes from', () => {
    const { steps } = resultOf('vrije-ruimte', { jaar: 2024, loonsom: '500000.00' })
    expect(steps.map(({ expression, value, rule }) => [expression.nl, value, rule])).toEqual([
      ['400.000 × 1,92%', '7680.00', 'wkr.vrije-ruimte.schijf-1.2024'],
      ['(500.000 − 400.000) × 1,18%', '1180.00', 'wkr.vrije-ruimte.schijf-2.2024'],
      ['7.680 + 1.180', '8860.00', null],
    ])
  })

  it('shows excess, what is left and the levy over the excess', () => {
    const { steps } = resultOf('vrije-ruimte', { jaar: 2024, loonsom: '300000.00', benut: '6500.00' })
    expect(steps.slice(3).map(({ expression, value, rule }) => [expression.nl, value, rule])).toEqual([
      ['6.500 − 5.760, niet onder nul', '740.00', null],
      ['5.760 − 6.500, niet onder nul', '0.00', null],
      ['740 × 80%', '592.00', 'wkr.eindheffing.2015-01-01'],
    ])
  })

  it('names the customary test as an open norm when something was designated', () => {
    expect(saidBy(resultOf('vrije-ruimte', { jaar: 2024, loonsom: '1.00', benut: '1.00' }))).toContain('open norm')
    expect(saidBy(resultOf('vrije-ruimte', { jaar: 2024, loonsom: '1.00' }))).not.toContain('open norm')
  })

  it('says that next year has only been announced', () => {
    const result = resultOf('vrije-ruimte', { jaar: 2027, loonsom: '400000.00' })
    expect(result.results).toEqual({ vrijeRuimte: '8640.00' })
    expect(saidBy(result)).toContain('aangekondigd en kan nog veranderen')
    expect(result.periods.map(({ status }) => status)).toContain('announced')
  })

  it.each([
    ['before the first year', 2014, { kind: 'not-yet', firstFrom: '2015-01-01' }],
    ['after the last year', 2035, { kind: 'ended', lastUntil: '2027-12-31' }],
  ])('never falls back to another year: %s', (_, jaar, selection) => {
    expect(outcomeOf('vrije-ruimte', { jaar, loonsom: '1.00' })).toEqual({
      kind: 'no-rule',
      intent: 'vrije-ruimte',
      table: 'wkr.vrije-ruimte.schijf-1',
      selection,
      asked: `${jaar}-01-01`,
    })
  })
})

describe('the home-working allowance', () => {
  it('did not exist in 2021 and does in 2022', () => {
    const ask = (jaar: number) => outcomeOf('thuiswerkvergoeding', { jaar, thuiswerkdagen: 60 })
    expect(ask(2021)).toMatchObject({ kind: 'no-rule', selection: { kind: 'not-yet', firstFrom: '2022-01-01' } })
    expect(ask(2022)).toMatchObject({ kind: 'result', results: { maximumPerDag: '2.00', perJaar: '120.00' } })
  })

  it('has no amount for a year that is not published yet', () => {
    expect(outcomeOf('thuiswerkvergoeding', { jaar: 2027, thuiswerkdagen: 1 })).toMatchObject({
      kind: 'no-rule',
      selection: { kind: 'ended', lastUntil: '2026-12-31' },
    })
  })

  it('cuts the month off at the cent, because it is a ceiling', () => {
    const { results } = resultOf('thuiswerkvergoeding', { jaar: 2024, thuiswerkdagenPerWeek: 3 })
    expect(results).toEqual({ maximumPerDag: '2.35', perJaar: '301.74', perMaand: '25.14' })
  })

  it('keeps the fraction of days and shows every step', () => {
    const { steps } = resultOf('thuiswerkvergoeding', { jaar: 2024, thuiswerkdagenPerWeek: 3 })
    expect(steps.map(({ label, expression, value, rule }) => [label.en, expression.en, value, rule])).toEqual([
      ['Home-working days a year', '214 × 3 / 5', '128.4', 'wkr.werkdagen-per-jaar.2015-01-01'],
      ['Home-working allowance a year', '128.4 × 2.35', '301.74', 'wkr.thuiswerkvergoeding.2024'],
      ['A month, cut off at the cent', '301.74 / 12', '25.14', null],
    ])
  })

  it.each([
    ['less than the maximum', '2.00', '2.00', '0.00', false],
    ['the maximum', '2.45', '2.45', '0.00', false],
    ['a cent more', '2.46', '2.45', '0.01', true],
  ])('splits what the employer pays: %s', (_, vergoedingPerDag, onbelastPerDag, belastPerDag, isWage) => {
    const result = resultOf('thuiswerkvergoeding', { jaar: 2026, thuiswerkdagenPerWeek: 5, vergoedingPerDag })
    expect(result.results).toMatchObject({ maximumPerDag: '2.45', onbelastPerDag, belastPerDag, perJaar: '524.30' })
    expect(saidBy(result).includes('is loon')).toBe(isWage)
  })

  it('gives no month for a count of days', () => {
    expect(resultOf('thuiswerkvergoeding', { jaar: 2025, thuiswerkdagen: 83 }).results).toEqual({
      maximumPerDag: '2.40',
      perJaar: '199.20',
    })
  })

  it('needs days, and says that it is a maximum and no right', () => {
    expect(outcomeOf('thuiswerkvergoeding', { jaar: 2025 })).toMatchObject({
      kind: 'needs',
      slot: 'thuiswerkdagenPerWeek',
    })
    expect(saidBy(resultOf('thuiswerkvergoeding', { jaar: 2025, thuiswerkdagen: 1 }))).toContain('geen recht')
  })

  it.each([
    [5, false],
    [6, true],
  ])('says so when %i days a week pass the working week: %s', (thuiswerkdagenPerWeek, says) => {
    const result = resultOf('thuiswerkvergoeding', { jaar: 2025, thuiswerkdagenPerWeek })
    expect(saidBy(result).includes('meer dan de werkweek')).toBe(says)
  })
})

describe('the travel allowance', () => {
  it('counts both ways over the days of the year', () => {
    const { steps, results } = resultOf('reiskostenvergoeding', {
      jaar: 2024,
      kilometersEnkeleReis: 18,
      reisdagenPerWeek: 4,
    })
    expect(results).toEqual({ tariefPerKilometer: '0.23', perJaar: '1417.54', perMaand: '118.12' })
    expect(steps.map(({ expression, value }) => [expression.nl, value])).toEqual([
      ['214 × 4 / 5', '171.2'],
      ['18 × 2 × 171,2 × 0,23', '1417.54'],
      ['1.417,536 / 12', '118.12'],
    ])
  })

  it('counts declared days as they are', () => {
    expect(resultOf('reiskostenvergoeding', { jaar: 2022, kilometersEnkeleReis: 32, reisdagen: 140 }).results).toEqual({
      tariefPerKilometer: '0.19',
      perJaar: '1702.40',
    })
  })

  it('needs days', () => {
    expect(outcomeOf('reiskostenvergoeding', { jaar: 2025, kilometersEnkeleReis: 1 })).toMatchObject({
      kind: 'needs',
      slot: 'reisdagenPerWeek',
    })
  })
})

describe('home and office days together', () => {
  const ask = (thuiswerkdagenPerWeek: number, reisdagenPerWeek: number) =>
    outcomeOf('hybride-vergoeding', { jaar: 2026, thuiswerkdagenPerWeek, reisdagenPerWeek, kilometersEnkeleReis: 10 })

  it('always says that one day has only one of the two', () => {
    const outcome = ask(2, 3)
    expect(outcome.kind === 'result' && saidBy(outcome)).toContain('niet allebei')
  })

  it.each([
    [2, 3, false],
    [3, 3, true],
    [4, 3, true],
  ])('says so when %i and %i days pass the working week: %s', (thuis, kantoor, says) => {
    const outcome = ask(thuis, kantoor)
    expect(outcome.kind === 'result' && saidBy(outcome).includes('meer dan een werkweek')).toBe(says)
  })

  it('refuses more days than a week has', () => {
    expect(ask(4, 3.5)).toMatchObject({ kind: 'refused', slot: 'reisdagenPerWeek' })
  })

  it('adds exactly and rounds once', () => {
    const { steps, results } = resultOf('hybride-vergoeding', {
      jaar: 2026,
      thuiswerkdagenPerWeek: 2,
      reisdagenPerWeek: 3,
      kilometersEnkeleReis: 24,
    })
    expect(results).toEqual({
      thuiswerkPerJaar: '209.72',
      reiskostenPerJaar: '1417.54',
      totaalPerJaar: '1627.26',
      totaalPerMaand: '135.60',
    })
    expect(steps.slice(-2).map(({ expression, value }) => [expression.nl, value])).toEqual([
      ['209,72 + 1.417,536', '1627.26'],
      ['1.627,256 / 12', '135.60'],
    ])
  })
})
