import { describe, expect, it } from 'vitest'
import { assistantOf } from '../../src/answer/respond.ts'
import { readKnowledge } from '../../src/knowledge/read-knowledge.ts'
import { isObject, type JsonObject, parseJson } from '../../src/local-slack/json.ts'
import { checkView } from '../../src/local-slack/validate/view.ts'
import { choiceView, formButtons, formView, readOrigin, readWanted } from '../../src/slack/form-view.ts'
import { day } from '../day.ts'
import { REPLY } from './stand-in.ts'

const { forms, ask } = assistantOf(readKnowledge('knowledge').knowledge)
const today = day('2026-11-25')
const ADDRESS = `https://hooks.slack.com/commands/T0/${'1'.repeat(200)}`
const place = { kind: 'private', channel: 'C0123456789', address: ADDRESS } as const

describe.each(['nl', 'en'] as const)('the windows of the forms (%s)', (language) => {
  const intents = forms.list(language).map(({ intent }) => intent)
  const origin = { intent: '', language, place }

  it.each(intents)('%s stays within what Slack accepts, also with the longest values', (intent) => {
    const form = forms.form(intent, language, null)
    if (!form) throw new Error('no form')
    expect(checkView(asSent(formView(form, origin, 'jaar')), 'modal')).toEqual([])
    const long = form.fields.map((field) => ({
      ...field,
      value: '🏠<!channel>'.repeat(400),
      label: 'é '.repeat(3_000),
    }))
    expect(checkView(asSent(formView({ ...form, title: 'x'.repeat(500), fields: long }, origin)), 'modal')).toEqual([])
  })

  it('let a calculation be chosen, within what Slack accepts', () => {
    const view = choiceView(forms.list(language), origin)
    expect(checkView(asSent(view), 'modal')).toEqual([])
    expect(view.blocks).toHaveLength(8)
    expect(readOrigin(view.private_metadata ?? '')).toEqual(origin)
  })
})

const SAID = {
  nl: [
    'Hoeveel thuiswerkvergoeding bij 2,5 dagen per week in 2025? Mijn werkgever betaalt € 2 per dag.',
    'Ik reis 61 dagen in 2025 met 27,5 km enkele reis, bereken de reiskostenvergoeding',
    '3 dagen thuis, 2 op kantoor, 27 km enkele reis in 2026: bereken de vergoeding',
    'Bereken de vrije ruimte 2024 bij een loonsom van € 640.000,50; we hebben al € 6.500 uitgegeven',
    'Bereken de termijnen van de Wet flexibel werken: ik wil op 1 maart 2027 andere uren',
    'Ik woon in België, mijn werkgever zit in Nederland en ik werk 37,5% thuis. Heb ik een A1 nodig, reken het uit.',
    'Check of onze RI&E getoetst moet worden: 20 werknemers, en we gebruiken een erkend branche-instrument',
  ],
  en: [
    'How much home-working allowance for 2.5 days a week in 2025? My employer pays €2 a day.',
    'I travel 61 days in 2025 with 27.5 km one way, calculate the travel allowance',
    '3 days at home, 2 at the office, 27 km one way in 2026: calculate the allowance',
    'Calculate the vrije ruimte 2024 for a wage sum of €640,000.50; we have used €6,500 already',
    'Calculate the deadlines of the Flexible Working Act: I want other hours from 1 March 2027',
    'I live in Belgium, my employer is in the Netherlands and I work 37.5% at home. Calculate whether I need an A1.',
    'Check whether our RI&E must be tested: 20 employees, and we use a recognised branch instrument',
  ],
} as const

describe.each(['nl', 'en'] as const)('what the conversation knows (%s)', (language) => {
  it.each(SAID[language])('stands in the form as it can be sent back: %s', (text) => {
    const { reply, conversation } = ask({ text, today, language }, null)
    expect(reply.kind).toBe('calculation')
    const intent = reply.calculation?.intent ?? ''
    const form = forms.form(intent, language, conversation)
    const fields = Object.fromEntries(form?.fields.map(({ name, value }) => [name, value ?? '']) ?? [])
    const outcome = forms.fill({ intent, fields, today, language }, conversation)
    expect(outcome).toMatchObject({
      kind: 'answered',
      answered: { reply: { calculation: { inputs: reply.calculation?.inputs, results: reply.calculation?.results } } },
    })
  })
})

it('offers another year only where a year was worked with', () => {
  const calculation = { intent: 'proef', inputs: {}, results: {}, steps: [], citations: [] }
  const labels = (inputs: Record<string, number>) =>
    formButtons({ ...REPLY, kind: 'calculation', calculation: { ...calculation, inputs } }).map(({ text }) => text.text)
  expect(labels({ werknemers: 20 })).toEqual(['Wijzig een waarde'])
  expect(labels({ jaar: 2026 })).toEqual(['Wijzig een waarde', 'Ander jaar'])
})

it('takes nothing from a button or a window that is not its own', () => {
  expect(readWanted('fr:proef')).toBeNull()
  expect(readOrigin('nl')).toBeNull()
  expect(readOrigin('{"intent":"proef","language":"nl","place":{"kind":"elsewhere"}}')).toBeNull()
})

function asSent(view: object): JsonObject {
  const value = parseJson(JSON.stringify(view))
  return isObject(value) ? value : {}
}
