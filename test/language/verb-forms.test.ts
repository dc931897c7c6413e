import { describe, expect, it } from 'vitest'
import { verbStems } from '../../src/language/verb-forms.ts'

describe('a form of a Dutch verb', () => {
  it.each([
    ['weigert', 'weiger'],
    ['weigerde', 'weiger'],
    ['weigerden', 'weiger'],
    ['geweigerd', 'weiger'],
    ['geweigerde', 'weiger'],
    ['vergoedt', 'vergoed'],
    ['werkte', 'werk'],
    ['gewerkt', 'werk'],
    ['thuisgewerkt', 'thuiswerk'],
    ['aangevraagd', 'aanvrag'],
    ['betaalt', 'betal'],
    ['tekent', 'teken'],
    ['ingediend', 'indien'],
    ['terugbetaalde', 'terugbetal'],
  ])('%s may come from %s', (form, stem) => {
    expect(verbStems(form)).toContain(stem)
  })

  it.each([
    ['dienst', 'a stem does not end in s after a consonant'],
    ['pakket', 'a stem does not end in e'],
    ['werk', 'it has no ending'],
    ['tijd', 'too little would be left'],
    ['31a', 'it is no word'],
    ['', 'it is nothing'],
  ])('%j is none: %s', (word) => {
    expect(verbStems(word)).toEqual([])
  })
})
