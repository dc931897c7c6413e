import { describe, expect, it } from 'vitest'
import { respell } from '../../src/language/respell.ts'

describe('slips of the pen', () => {
  it.each([
    ['vriej ruimet', 'vrije ruimte'],
    ['hoevel thuiswerkvergoedng', 'hoeveel thuiswerkvergoeding'],
    ['3 dagne per week op kntoor', '3 dagen per week op kantoor'],
    ['mijn werkgevr zit in Nederlnad', 'mijn werkgever zit in nederland'],
    ['anderhlave ton', 'anderhalve ton'],
    ['my totl travl allowacne', 'my total travel allowance'],
    ['Duthc employr', 'dutch employer'],
  ])('"%s" is put right', (typed, meant) => {
    expect(respell(typed)).toBe(meant)
  })

  it.each([
    'Heeft de werkgever redenen om dat te weten?',
    'De vorige thuiswerkers volgden het branche-overleg.',
    'This hybrid office helps employers',
    'RI&E, A1 en € 2,35 op 31-12-2026',
    'injured officers returned the same hour',
    '🤷‍♂️ école niño',
    '',
  ])('"%s" stays as it is', (text) => {
    expect(respell(text)).toBe(text)
  })
})
