import { describe, expect, it } from 'vitest'
import type { Intent } from '../../src/intents/intent.ts'
import { fillForm, turnOfForm } from '../../src/intents/modal.ts'
import { RULES } from '../calculators/known-rules.ts'
import { day } from '../day.ts'
import { INTENTS } from './known-intents.ts'

const TODAY = day('2026-11-21')

function intentOf(id: string): Intent {
  const intent = INTENTS.find((each) => each.id === id)
  if (intent === undefined) throw new Error(`there is no intent ${id}`)
  return intent
}

/** Fills a form and, without problems, goes on to the outcome. */
function submit(id: string, raw: Record<string, string>, language: 'nl' | 'en' = 'nl') {
  const intent = intentOf(id)
  const { form, problems } = fillForm(intent, raw, TODAY, language)
  return { problems, values: form.values, ...turnOfForm(intent, form, RULES, TODAY, language, null) }
}

describe('a form', () => {
  it.each([
    ['vrije-ruimte', { jaar: '2025', loonsom: '6 ton', benut: '' }, { vrijeRuimte: '10360.00' }],
    ['thuiswerkvergoeding', { jaar: 'vorig jaar', thuiswerkdagenPerWeek: 'ma en wo' }, { perJaar: '205.44' }],
    ['thuiswerkvergoeding', { jaar: '2025', thuiswerkdagen: '83', vergoedingPerDag: '3' }, { belastPerDag: '0.60' }],
    ['reiskostenvergoeding', { kilometersEnkeleReis: 'retour 70 km', reisdagenPerWeek: '3' }, { perJaar: '2067.24' }],
    [
      'hybride-vergoeding',
      { jaar: '2024', thuiswerkdagenPerWeek: '3', reisdagenPerWeek: '2', kilometersEnkeleReis: '16' },
      { totaalPerJaar: '931.76' },
    ],
    ['wfw-termijnen', { soort: 'minder uren', ingangsdatum: '1 maart 2027' }, { uitersteVerzoekdatum: '2027-01-01' }],
    [
      'grenswerker-telewerk',
      { woonland: 'België', werkland: 'Nederland', percentageThuis: '40%' },
      { a1Aanvragen: true },
    ],
    ['rie-verplichtingen', { werknemers: '12', erkendBrancheInstrument: 'nee' }, { toetsingVerplicht: true }],
  ])('of %s is read like a conversation: %o', (id, raw, results) => {
    const { problems, turn } = submit(id, raw)
    expect(problems).toEqual({})
    expect(turn).toMatchObject({ kind: 'calculated', calculation: { results } })
  })

  it('is read in English too', () => {
    const { turn } = submit('vrije-ruimte', { jaar: 'last year', loonsom: '€1,200,000' }, 'en')
    expect(turn).toMatchObject({ kind: 'calculated', calculation: { inputs: { jaar: 2025, loonsom: '1200000.00' } } })
  })

  it('says what is wrong with each field and keeps the others', () => {
    const raw = { jaar: '2025', thuiswerkdagenPerWeek: '9 dagen', vergoedingPerDag: 'veel' }
    const { problems, values } = submit('thuiswerkvergoeding', raw)
    expect(values).toEqual({ jaar: 2025 })
    expect(problems).toEqual({
      thuiswerkdagenPerWeek: expect.stringContaining('“9 dagen” kan niet. Wat wel kan: een getal van 0 tot en met 7'),
      vergoedingPerDag: expect.stringContaining('“veel” begrijp ik hier niet. Wat wel kan: een bedrag'),
    })
  })

  it('says so in English', () => {
    const { problems } = submit(
      'reiskostenvergoeding',
      { kilometersEnkeleReis: 'far', reisdagenPerWeek: '2-3 days' },
      'en',
    )
    expect(problems).toEqual({
      kilometersEnkeleReis: expect.stringContaining('I do not understand “far” here. What is possible: a distance'),
      reisdagenPerWeek: expect.stringContaining('“2-3 days” can be more than one number'),
    })
  })

  it('asks for what is still needed', () => {
    expect(submit('vrije-ruimte', { jaar: '2025', loonsom: ' ' }).turn).toMatchObject({
      kind: 'ask',
      slot: 'loonsom',
      problem: null,
    })
    expect(submit('rie-verplichtingen', { werknemers: '12' }).turn).toMatchObject({
      kind: 'ask',
      slot: 'erkendBrancheInstrument',
    })
    expect(submit('thuiswerkvergoeding', { jaar: '2021', thuiswerkdagenPerWeek: '2' }).turn).toMatchObject({
      kind: 'ask',
      slot: 'jaar',
      problem: expect.stringContaining('2022'),
    })
  })

  it('ignores fields it does not know', () => {
    expect(submit('vrije-ruimte', { loonsom: '1 miljoen', schoenmaat: '44' }).values).toEqual({ loonsom: '1000000.00' })
  })

  it('is remembered as the calculation of the conversation', () => {
    expect(submit('vrije-ruimte', { loonsom: '1 miljoen' }).state).toMatchObject({
      current: 'vrije-ruimte',
      forms: { 'vrije-ruimte': { values: { loonsom: '1000000.00' }, phase: 'done' } },
    })
  })
})
