import { describe, expect, it } from 'vitest'
import { ownNumbersIn } from '../../src/answer/own-numbers.ts'

const wordsFor = (text: string): string[] => ownNumbersIn(text).map(({ words }) => words.nl)

describe('what the numbers of somebody who asks come to', () => {
  it.each([
    ['mijn baas wil dat ik 3 dagen op kantoor ben ipv 2', ['vaker naar kantoor']],
    ['ik wil 8 uur minder werken', ['minder uren']],
    ['moet ik 3 dagen naar kantoor komen', ['een aantal dagen']],
    ['must we be at least four days a week in the office', ['een aantal dagen']],
    ['kan ik 3 dagen thuiswerken als ik 4 weken in dienst ben', ['een aantal dagen', 'kort in dienst']],
    ['ik werk hier pas drie maanden, kan ik al om minder uren vragen', ['kort in dienst']],
    ['ik begin 1 februari ergens nieuw en wil minder uren, kan ik dat al vragen', ['kort in dienst']],
    ['mijn contract is 5 maanden geleden ingegaan, mag ik om andere uren vragen', ['kort in dienst']],
    ['ik wil van 9 tot 3 werken, kan hij dat weigeren', ['andere werktijden']],
    ['mijn baas heeft 8 medewerkers, mag ik om minder uren vragen', ['een kleine werkgever']],
    ['I started 6 weeks ago, can I request other hours', ['kort in dienst']],
  ])('is told in words that cards have: %s', (text, words) => {
    expect(wordsFor(text)).toEqual(words)
  })

  it('is nothing where a refusal is asked about: that is the same for two days and for three', () => {
    expect(wordsFor('Mag hij weigeren dat ik 3 dagen thuis werk?')).toEqual([''])
  })

  it.each([
    ['of a sum', 'Wat krijg ik als ik 3 dagen thuiswerk?'],
    ['across a border', 'Ik woon in Duitsland, mag ik 2 dagen thuis werken?'],
    ['of a figure', 'Hoeveel werknemers werken 3 dagen thuis?'],
    ['of who worked long enough', 'Ik werk hier 8 maanden, kan ik om minder uren vragen?'],
    ['of a company that is not small', 'Wij hebben 40 medewerkers, mag ik om minder uren vragen?'],
    ['of an RI&E', 'Moet een bedrijf met 6 medewerkers een RI&E hebben?'],
    ['of a new job without a request', 'Ik werk hier pas 3 maanden en heb last van mijn rug'],
  ])('is left as it is in a question %s', (_, text) => {
    expect(wordsFor(text)).toEqual([])
  })
})
