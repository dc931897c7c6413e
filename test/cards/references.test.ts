import { describe, expect, it } from 'vitest'
import { parseReference, referencesIn, replaceReferences } from '../../src/cards/references.ts'

describe('a reference', () => {
  it.each([
    ['year', { kind: 'year' }],
    [' year ', { kind: 'year' }],
    ['=25%', { kind: 'literal', text: '25%' }],
    ['wkr.reiskosten', { kind: 'rule', rule: 'wkr.reiskosten', on: null, as: 'value' }],
    ['wkr.reiskosten@2024', { kind: 'rule', rule: 'wkr.reiskosten', on: '2024', as: 'value' }],
    ['wkr.reiskosten@2024-07-01:number', { kind: 'rule', rule: 'wkr.reiskosten', on: '2024-07-01', as: 'number' }],
    ['wkr.reiskosten:history', { kind: 'rule', rule: 'wkr.reiskosten', on: null, as: 'history' }],
  ])('{{%s}} is read', (inside, reference) => {
    expect(parseReference(inside)).toEqual(reference)
  })

  it.each([
    '',
    'Wkr.Reiskosten',
    'wkr..reiskosten',
    'wkr.reiskosten@24',
    'wkr.reiskosten:word',
    'wkr reiskosten',
    'wkr.reiskosten@2024-07',
  ])('{{%s}} is not', (inside) => {
    expect(parseReference(inside)).toBeNull()
  })

  it('stands between braces, and what cannot be read stays', () => {
    const text = 'In {{year}} is het {{=25%}}, niet {{Wat}}.'
    expect(referencesIn(text).map(({ inside }) => inside)).toEqual(['year', '=25%', 'Wat'])
    expect(replaceReferences(text, (reference) => (reference.kind === 'literal' ? reference.text : '2026'))).toBe(
      'In 2026 is het 25%, niet {{Wat}}.',
    )
  })
})
