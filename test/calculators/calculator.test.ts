import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { defineCalculator } from '../../src/calculators/calculator.ts'
import { CALCULATORS } from '../../src/calculators/calculators.ts'
import { laatsteVan } from '../../src/calculators/dagen.ts'
import { day } from '../day.ts'
import { outcomeOf, resultOf } from './calculated.ts'
import { RULES } from './known-rules.ts'

describe('every calculator', () => {
  it('is known by the name that an intent uses', () => {
    expect([...CALCULATORS.keys()]).toEqual([
      'vrije-ruimte',
      'thuiswerkvergoeding',
      'reiskostenvergoeding',
      'hybride-vergoeding',
      'wfw-termijnen',
      'grenswerker-telewerk',
      'rie-verplichtingen',
    ])
  })

  it('says which inputs it knows', () => {
    expect(CALCULATORS.get('vrije-ruimte')?.inputs).toEqual(['jaar', 'loonsom', 'benut'])
  })

  it.each([
    ['vrije-ruimte', { jaar: 2024, loonsom: '500000.00', benut: '9000.00' }, '2024-01-01'],
    ['thuiswerkvergoeding', { jaar: 2024, thuiswerkdagen: 83 }, '2024-01-01'],
    ['reiskostenvergoeding', { jaar: 2023, kilometersEnkeleReis: 18, reisdagen: 83 }, '2023-01-01'],
    [
      'hybride-vergoeding',
      { jaar: 2024, thuiswerkdagenPerWeek: 2, reisdagenPerWeek: 3, kilometersEnkeleReis: 18 },
      '2024-01-01',
    ],
    ['wfw-termijnen', { soort: 'werktijd', ingangsdatum: '2027-06-01' }, '2027-06-01'],
    ['wfw-termijnen', { soort: 'werktijd', verzoekdatum: '2027-03-01' }, '2027-03-01'],
    ['grenswerker-telewerk', { woonland: 'BE', werkland: 'NL', percentageThuis: 40 }, '2026-11-21'],
    ['rie-verplichtingen', { werknemers: 3, erkendBrancheInstrument: true }, '2026-11-21'],
  ])('%s with %o gives the inputs back, and the day of its rules: %s', (intent, inputs, on) => {
    expect(resultOf(intent, inputs)).toMatchObject({ intent, inputs, on })
  })

  it('does not count what was left open among the inputs', () => {
    const { inputs } = resultOf('vrije-ruimte', { jaar: 2024, loonsom: '1', benut: undefined })
    expect(inputs).toStrictEqual({ jaar: 2024, loonsom: '1.00' })
  })

  it('refuses an input by name', () => {
    expect(outcomeOf('vrije-ruimte', { jaar: 2024, loonsom: '12,50' })).toEqual({
      kind: 'refused',
      intent: 'vrije-ruimte',
      slot: 'loonsom',
      why: { nl: 'Deze waarde kan niet.', en: 'This value is not possible.' },
    })
  })

  it('refuses what is not about one input without naming any', () => {
    expect(outcomeOf('vrije-ruimte', 'veel')).toMatchObject({ kind: 'refused', slot: '' })
  })

  it('needs an input with its name', () => {
    expect(outcomeOf('thuiswerkvergoeding', { jaar: 2024 })).toEqual({
      kind: 'needs',
      intent: 'thuiswerkvergoeding',
      slot: 'thuiswerkdagenPerWeek',
    })
  })
})

describe('a mistake in a formula', () => {
  it('is not taken for an outcome', () => {
    const broken = defineCalculator('kapot', z.strictObject({ jaar: z.int() }), () => {
      throw new RangeError('dit klopt niet')
    })
    expect(() => broken.calculate({ jaar: 2024 }, RULES, day('2026-11-21'))).toThrow(new RangeError('dit klopt niet'))
  })

  it('such as the last rate of a year without any says what was wrong', () => {
    expect(() => laatsteVan([])).toThrow('a year without a rate')
  })
})
