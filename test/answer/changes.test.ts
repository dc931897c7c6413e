import { describe, expect, it } from 'vitest'
import { changeIn } from '../../src/answer/changes.ts'

describe('a change told in numbers', () => {
  it.each([
    ['Ik wil van 36 naar 28 uur', 'hours', false],
    ['I work 32 hours a week and would like 40', 'hours', true],
    ['ik heb een contract van 32 uur en zou graag naar 24 gaan', 'hours', false],
    ['ik wil 4 uur per week meer werken', 'hours', true],
    ['kan ik twee extra uren krijgen', 'hours', true],
    ['ik moet 3 dagen op kantoor zijn ipv 2', 'office days', true],
    ['we gaan van 2 naar 3 kantoordagen', 'office days', true],
    ['in plaats van 2 dagen moeten we er nu 4 op kantoor zijn', 'office days', true],
    ['4 days on site instead of two', 'office days', true],
    ['thuiswerken van 3 naar 1 dag', 'home days', false],
    ['eerst mocht ik 3 dagen thuiswerken, nu nog maar 1 dag', 'home days', false],
  ])('is one of hours, or of days somewhere: %s', (text, of, isMore) => {
    expect(changeIn(text)).toMatchObject({ of, isMore })
  })

  it('ends behind the place that its days are spent at', () => {
    const text = 'van 2 naar 4 dagen naar kantoor komen'
    const change = changeIn(text)
    expect(text.slice(change?.from, change?.to)).toBe('van 2 naar 4 dagen naar kantoor')
  })

  it.each([
    'De thuiswerkvergoeding was 2 euro en is nu 2,45',
    'ik werk 4 dagen en wil er 1 thuis werken',
    'ik werk 36 uur en wil 8 uur thuiswerken',
    'ik zit 2 uur meer in de trein',
    'van 9 naar Utrecht',
    'vijf dagen in plaats van vijf',
  ])('is not seen in other numbers: %s', (text) => {
    expect(changeIn(text)).toBeNull()
  })
})
