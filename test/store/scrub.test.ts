import { expect, it } from 'vitest'
import { isBsn, isIban, scrub } from '../../src/store/scrub.ts'
import { fc } from '../any.ts'
import { cpuTime } from '../cpu-time.ts'

it.each([
  ['Mijn bsn is 123456782, mag dat?', 'Mijn bsn is [bsn], mag dat?'],
  ['bsn 123.456.782', 'bsn [bsn]'],
  ['BSN:1234 56 782.', 'BSN:[bsn].'],
  ['stort op NL91 ABNA 0417 1643 00 graag', 'stort op [iban] graag'],
  ['NL91ABNA0417164300', '[iban]'],
  ['nl91abna0417164300 of be68 5390 0754 7034', '[iban] of [iban]'],
  ['mail jan.de-vries+hr@voorbeeld.nl of m@b.co.uk', 'mail [e-mail] of [e-mail]'],
  ['bel 06-12345678 of 020 123 45 67', 'bel [telefoon] of [telefoon]'],
  ['bel +31 6 12 34 56 78, 0031612345678 of +49 30 901820', 'bel [telefoon], [telefoon] of [telefoon]'],
  ['bel (020) 1234567', 'bel [telefoon]'],
])('%s', (text, scrubbed) => expect(scrub(text)).toBe(scrubbed))

it.each([
  'Hoeveel is de vergoeding in 2024 bij 3 dagen en 27 km?',
  'een loonsom van 500.000 euro, of € 1.234.567,89',
  'nummer 123456789 is geen bsn',
  'van 2024-01-01 tot 2025-12-31',
  'NL00 ABNA 1417 1643 00 klopt niet',
  'artikel 31a lid 2 van de Wet op de loonbelasting 1964',
  'kamerstuk 32 813 nr. 1422',
])('leaves alone: %s', (text) => expect(scrub(text)).toBe(text))

it('knows a BSN by the eleven-test and an IBAN by the check of 97', () => {
  expect(['123456782', '111222333', '10464554'].map(isBsn)).toEqual([true, true, true])
  expect(['123456783', '000000000', '12345'].map(isBsn)).toEqual([false, false, false])
  expect(['NL91ABNA0417164300', 'DE89370400440532013000', 'NL92ABNA0417164300'].map(isIban)).toEqual([
    true,
    true,
    false,
  ])
})

it('leaves no BSN in whatever surrounds it', () => {
  const bsn = fc.constantFrom('123456782', '111222333', '123.456.782', '1112 22 333')
  const words = fc.stringMatching(/^[a-z ,?]{0,30}$/)
  fc.assert(
    fc.property(words, bsn, words, (before, number, after) => {
      expect(scrub(`${before} ${number} ${after}`)).toBe(`${before} [bsn] ${after}`)
    }),
  )
})

it('takes no longer for a long text made to be slow', () => {
  const texts = [
    'a'.repeat(20_000),
    '1 '.repeat(10_000),
    'NL12 '.repeat(4_000),
    'a@'.repeat(10_000),
    '0'.repeat(20_000),
  ]
  const scrubbing = cpuTime(() => {
    for (const text of texts) expect(scrub(text).length).toBeGreaterThan(0)
  })
  expect(scrubbing).toBeLessThan(5_000)
})
