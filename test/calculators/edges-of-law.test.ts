import { describe, expect, it } from 'vitest'
import { outcomeOf, resultOf, saidBy } from './calculated.ts'

describe('dates of a request under the Wet flexibel werken', () => {
  it('counts back to the day with the same number and never moves for a weekend', () => {
    const { results, steps } = resultOf('wfw-termijnen', { soort: 'arbeidsduur', ingangsdatum: '2027-06-01' })
    expect(results).toEqual({ uitersteVerzoekdatum: '2027-04-01', uitersteBeslisdatum: '2027-05-01' })
    expect(steps.map(({ expression, value, rule }) => [expression.nl, value, rule])).toEqual([
      ['1 juni 2027 − 2 maanden', '2027-04-01', 'wfw.verzoektermijn.2016-01-01'],
      ['1 juni 2027 − 1 maand', '2027-05-01', 'wfw.beslistermijn.2016-01-01'],
    ])
  })

  it('counts forward to a start from which counting back is in time', () => {
    const { results, steps } = resultOf('wfw-termijnen', { soort: 'werktijd', verzoekdatum: '2026-12-31' })
    expect(results).toEqual({ vroegsteIngangsdatum: '2027-03-01', uitersteBeslisdatum: '2027-02-01' })
    expect(steps[0]?.expression.en).toBe('31 December 2026 + 2 months')
  })

  it.each([
    ['arbeidsduur', 'zwaarwegend bedrijfs- of dienstbelang'],
    ['werktijd', 'zwaarwegend bedrijfs- of dienstbelang'],
    ['arbeidsplaats', 'alleen te overwegen'],
  ])('names how a request for another %s is judged, and scores nothing', (soort, says) => {
    expect(saidBy(resultOf('wfw-termijnen', { soort, ingangsdatum: '2027-06-01' }))).toContain(says)
  })

  it.each([
    [9, true],
    [10, false],
  ])('says what differs with %i employees: %s', (werknemers, says) => {
    const result = resultOf('wfw-termijnen', { soort: 'arbeidsduur', ingangsdatum: '2027-06-01', werknemers })
    expect(saidBy(result).includes('minder dan 10 werknemers')).toBe(says)
  })

  it('looks at the start, not at the request, for the size of the employer', () => {
    const dates = { verzoekdatum: '2015-12-01', ingangsdatum: '2016-02-01' }
    expect(saidBy(resultOf('wfw-termijnen', { soort: 'arbeidsduur', werknemers: 9, ...dates }))).toContain(
      'minder dan 10 werknemers',
    )
  })

  it('asks for the start before it says anything of the employer', () => {
    expect(outcomeOf('wfw-termijnen', { soort: 'arbeidsduur', werknemers: 9 })).toMatchObject({ kind: 'needs' })
  })

  it.each([
    ['on the last day', '2027-04-01', false],
    ['a day after it', '2027-04-02', true],
    ['on the start itself', '2027-06-01', false],
  ])('says when today is too late: %s', (_, today, says) => {
    const result = resultOf('wfw-termijnen', { soort: 'arbeidsduur', ingangsdatum: '2027-06-01' }, today)
    expect(saidBy(result).includes('te laat')).toBe(says)
  })

  it('needs a date, and has none for before the act', () => {
    expect(outcomeOf('wfw-termijnen', { soort: 'werktijd' })).toMatchObject({ kind: 'needs', slot: 'ingangsdatum' })
    const before = outcomeOf('wfw-termijnen', { soort: 'werktijd', ingangsdatum: '2015-12-31' })
    expect(before).toMatchObject({ kind: 'no-rule', table: 'wfw.beslistermijn' })
    expect(outcomeOf('wfw-termijnen', { soort: 'werktijd', ingangsdatum: '2016-01-01' }).kind).toBe('result')
  })
})

describe('social security across the border', () => {
  const share = (percentageThuis: number, woonland = 'BE', today = '2026-11-21') =>
    resultOf('grenswerker-telewerk', { woonland, werkland: 'NL', percentageThuis }, today)

  it.each([
    [24.99, 'werkland', false],
    [25, 'werkland', true],
    [49.99, 'werkland', true],
    [50, 'woonland', false],
  ])('changes at its limits: %f%%', (percentage, socialeZekerheid, byAgreement) => {
    expect(share(percentage).results).toEqual({
      percentageThuis: percentage,
      socialeZekerheid,
      kaderovereenkomst: byAgreement,
      a1Aanvragen: byAgreement,
    })
  })

  it('shows which limits decided', () => {
    expect(share(24).steps.map(({ expression, value }) => [expression.nl, value])).toEqual([['24% < 25%', 'werkland']])
    expect(share(40).steps.map(({ expression, value }) => [expression.nl, value])).toEqual([
      ['40% ≥ 25%', 'woonland'],
      ['40% < 50%', 'werkland'],
    ])
    expect(share(50).steps.map(({ expression }) => expression.nl)).toEqual(['50% ≥ 25%', '50% ≥ 50%'])
    expect(share(40, 'HU').steps.map(({ value }) => value)).toEqual(['woonland', 'woonland'])
  })

  it.each([
    ['2026-01-31', 'woonland'],
    ['2026-02-01', 'werkland'],
  ])('looks at who takes part on the day: Estonia on %s', (today, socialeZekerheid) => {
    expect(share(40, 'EE', today).results).toMatchObject({ socialeZekerheid })
  })

  it('has no outcome from 25% on for the time before the agreement', () => {
    expect(
      outcomeOf('grenswerker-telewerk', { woonland: 'DE', werkland: 'NL', percentageThuis: 60 }, '2022-09-01'),
    ).toMatchObject({ kind: 'no-rule', table: 'grenswerkers.kaderovereenkomst.grens' })
    expect(share(20, 'DE', '2022-09-01').results).toMatchObject({ socialeZekerheid: 'werkland' })
  })

  it('says what it depends on', () => {
    expect(saidBy(share(40))).toContain('op verzoek')
    expect(saidBy(share(40))).toContain('geen werk als zelfstandige')
    expect(saidBy(share(10))).toContain('belastingverdrag')
    expect(saidBy(share(40, 'HU'))).toContain('Niet allebei de landen')
  })

  it.each([
    ['DE', '2026-01-01', true],
    ['DE', '2025-12-31', false],
    ['BE', '2026-01-01', false],
  ])('names the days of the treaty with Germany: %s on %s', (woonland, today, says) => {
    expect(saidBy(share(10, woonland, today)).includes('34 dagen')).toBe(says)
  })

  it('names them the other way round as well', () => {
    const result = resultOf('grenswerker-telewerk', { woonland: 'NL', werkland: 'DE', percentageThuis: 10 })
    expect(saidBy(result)).toContain('34 dagen')
  })

  it('can be all days at home: the country of residence', () => {
    const days = { woonland: 'BE', werkland: 'NL', thuiswerkdagenPerWeek: 4, werkdagenPerWeek: 4 }
    expect(resultOf('grenswerker-telewerk', days).results).toMatchObject({
      percentageThuis: 100,
      socialeZekerheid: 'woonland',
    })
  })

  it('takes days as a part of the days that are worked', () => {
    const days = { woonland: 'BE', werkland: 'NL', thuiswerkdagenPerWeek: 1, werkdagenPerWeek: 3 }
    const { results, steps } = resultOf('grenswerker-telewerk', days)
    expect(results).toMatchObject({ percentageThuis: 33.33, kaderovereenkomst: true })
    expect(steps[0]).toMatchObject({ expression: { nl: '1 / 3 × 100' }, value: '33.3333333333' })
  })

  it.each([
    [
      'more days at home than worked',
      { thuiswerkdagenPerWeek: 5, werkdagenPerWeek: 4 },
      'refused',
      'thuiswerkdagenPerWeek',
    ],
    ['no days worked', { thuiswerkdagenPerWeek: 0, werkdagenPerWeek: 0 }, 'refused', 'thuiswerkdagenPerWeek'],
    ['nothing said of home', {}, 'needs', 'percentageThuis'],
    ['the week not said', { thuiswerkdagenPerWeek: 1 }, 'needs', 'werkdagenPerWeek'],
  ])('has no outcome for %s', (_, inputs, kind, slot) => {
    expect(outcomeOf('grenswerker-telewerk', { woonland: 'BE', werkland: 'NL', ...inputs })).toMatchObject({
      kind,
      slot,
    })
  })

  it('is about two countries', () => {
    const same = { woonland: 'NL', werkland: 'NL', percentageThuis: 10 }
    expect(outcomeOf('grenswerker-telewerk', same)).toMatchObject({ kind: 'refused', slot: 'werkland' })
  })
})

describe('the risk inventory', () => {
  const duties = (werknemers: number, rest: object = {}) => outcomeOf('rie-verplichtingen', { werknemers, ...rest })

  it.each([
    [0, false],
    [1, true],
  ])('is mandatory from the first employee: %i', (werknemers, rieVerplicht) => {
    expect(duties(werknemers, { erkendBrancheInstrument: true })).toMatchObject({
      results: { rieVerplicht, toetsingVerplicht: false },
    })
  })

  it.each([
    [25, { erkendBrancheInstrument: true }, false],
    [25, { erkendBrancheInstrument: false }, true],
    [26, { erkendBrancheInstrument: true }, true],
    [26, {}, true],
    [26, { urenPerWeekTotaal: 40 }, false],
    [2, { urenPerWeekTotaal: 40 }, false],
    [2, { urenPerWeekTotaal: 40.5, erkendBrancheInstrument: false }, true],
    [2, { urenPerWeekTotaal: 40.5, erkendBrancheInstrument: true }, false],
  ])('must be tested with %i employees and %o: %s', (werknemers, rest, toetsingVerplicht) => {
    expect(duties(werknemers, rest)).toMatchObject({ results: { rieVerplicht: true, toetsingVerplicht } })
  })

  it('asks for the instrument where it decides', () => {
    expect(duties(25)).toMatchObject({ kind: 'needs', slot: 'erkendBrancheInstrument' })
    expect(duties(2, { urenPerWeekTotaal: 41 })).toMatchObject({ kind: 'needs', slot: 'erkendBrancheInstrument' })
  })

  it('says what it assumed of hours and who may be prevention officer', () => {
    const said = (werknemers: number, rest = {}) =>
      saidBy(resultOf('rie-verplichtingen', { werknemers, erkendBrancheInstrument: true, ...rest }))
    expect(said(25)).toContain('meer dan 40 uur per week')
    expect(said(25, { urenPerWeekTotaal: 100 })).not.toContain('meer dan 40 uur per week')
    expect(said(25)).toContain('zelf preventiemedewerker')
    expect(said(26)).not.toContain('zelf preventiemedewerker')
    expect(said(0)).toContain('directeur-grootaandeelhouder')
  })

  it('shows each comparison', () => {
    const steps = (rest: object) => resultOf('rie-verplichtingen', { werknemers: 30, ...rest }).steps
    expect(steps({}).map(({ expression, value, rule }) => [expression.nl, value, rule])).toEqual([
      ['30 ≥ 1', '✓', null],
      ['30 ≤ 25', '✗', 'arbo.toetsing.werknemers.2011-04-01'],
    ])
    expect(steps({ urenPerWeekTotaal: 40 })[1]).toMatchObject({ expression: { nl: '40 ≤ 40' }, value: '✓' })
    expect(steps({ urenPerWeekTotaal: 41 })[1]).toMatchObject({ expression: { nl: '41 ≤ 40' }, value: '✗' })
  })
})
