import { describe, expect, it } from 'vitest'
import { canonical, foundWords, wordsOf } from '../../src/language/words.ts'
import { fc } from '../any.ts'

const texts = (text: string): string =>
  wordsOf(text)
    .map((word) => word.text)
    .join(' ')

describe('the words of a text', () => {
  it.each([
    ['an ampersand joins an abbreviation', 'RI&E', 'rie'],
    ['an ampersand alone is no word', 'kantoor & thuis', 'kantoor thuis'],
    ['an apostrophe joins a plural', "foto's", 'fotos'],
    ['a curly apostrophe too', 'zzp’er', 'zzper'],
    ['a hyphen parts words', 'A1-verklaring', 'a1 verklaring'],
    ['but not the e of e-mail', 'e-mail', 'email'],
    ['accents fall away', 'géén geïndexeerd', 'geen geindexeerd'],
    ['also when they are separate signs', 'ge\u0301e\u0301n', 'geen'],
    ['capitals fall away', 'Wet Flexibel Werken', 'wet flexibel werken'],
    ['a letter with a digit stays together', 'artikel 31a', 'artikel 31a'],
    ['brackets and slashes part', '(en/of)', 'en of'],
    ['other scripts are words too', 'Привет мир', 'привет мир'],
  ])('%s: %s', (_why, text, expected) => {
    expect(texts(text)).toBe(expected)
  })

  it.each([
    ['25%', '25%'],
    ['25 %', '25%'],
    ['25 procent', '25%'],
    ['25 percent', '25%'],
    ['25 procenten', '25 procenten'],
    ['400.000', '400000'],
    ['400,000', '400000'],
    ['1.234.567', '1234567'],
    ['€ 2,35', '2,35'],
    ['€ 2.35', '2,35'],
    ['2,50', '2,5'],
    ['3,00%', '3%'],
    ['1.234,50', '1234,5'],
    ['1,234.50', '1234,5'],
    ['covid-19', 'covid 19'],
    ['2024', '2024'],
    ['0031', '0031'],
  ])('write numbers in one way: %s is %s', (text, expected) => {
    expect(texts(text)).toBe(expected)
  })

  it('know where they stand and how they were written', () => {
    expect(wordsOf('De RI&E, één keer')).toEqual([
      { text: 'de', surface: 'De', at: 0 },
      { text: 'rie', surface: 'RI&E', at: 3 },
      { text: 'een', surface: 'één', at: 9 },
      { text: 'keer', surface: 'keer', at: 13 },
    ])
  })

  it('are the same whether or not their places are asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foundWords(text).map(canonical)).toEqual(wordsOf(text).map((word) => word.text))
      }),
    )
  })

  it('stand where they say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = text.normalize('NFC')
        for (const { surface, at } of wordsOf(text)) expect(written.slice(at, at + surface.length)).toBe(surface)
      }),
    )
  })
})
