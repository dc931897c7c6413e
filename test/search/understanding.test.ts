import { describe, expect, it } from 'vitest'
import { found, indexOf, PASSAGES, passage } from './passages.ts'

const index = indexOf()
const words = (question: string, language: 'nl' | 'en' = 'nl') => index.search(question, { language }).words

describe('a typing error', () => {
  it.each([
    ['thuiswerkvergoedng', 'thuiswerkvergoeding'],
    ['thuiswerkvergoedign', 'thuiswerkvergoeding'],
    ['bureaustoell', 'stoel'],
    ['reikosten naar kantoor', 'reiskosten'],
    ['mag mijn werkgevr weigern', 'weigeren'],
    ['kadeovereenkomst', 'grens-50'],
    ['ondernemigsraad', 'or'],
  ])('does not stand in the way: %s → %s', (question, expected) => {
    expect(found(index, question)[0]).toBe(expected)
  })

  it('is reported with the word that was understood', () => {
    expect(words('bureaustoell')).toMatchObject([{ surface: 'bureaustoell', known: false, correctedTo: 'bureaustoel' }])
  })

  it('in a grammar word makes no subject of it', () => {
    expect(words('wanner mag ik reiskosten declareren').map(({ surface }) => surface)).not.toContain('wanner')
  })

  it('of more than two letters is another word', () => {
    expect(words('buraestol')).toMatchObject([{ known: false, correctedTo: null }])
  })

  it('is not seen in an abbreviation in capitals', () => {
    expect(words('wat is de RAE')).toMatchObject([{ surface: 'RAE', known: false, correctedTo: null }])
  })

  it('is not seen in a word that passages have', () => {
    expect(words('reis')).toMatchObject([{ known: true, correctedTo: null }])
  })
})

describe('a compound', () => {
  it('is found by one of its words', () => {
    expect(found(index, 'beeldschermen')[0]).toBe('stoel')
    expect(found(index, 'vergoeding kilometers')[0]).toBe('reiskosten')
  })

  it('that nobody wrote is found by its words', () => {
    expect(found(index, 'kilometervergoeding')[0]).toBe('reiskosten')
  })

  it('written apart is found as if it were written together', () => {
    expect(found(index, 'thuis werk vergoeding')[0]).toBe('thuiswerkvergoeding')
    expect(found(index, 'kader overeenkomst')[0]).toBe('grens-50')
    expect(found(index, 'ondernemings raad')[0]).toBe('or')
  })
})

describe('an everyday word', () => {
  it('finds the term of art that it is a synonym of', () => {
    expect(found(index, 'kilometergeld')[0]).toBe('reiskosten')
    expect(found(index, 'mag mijn baas het weigeren')[0]).toBe('weigeren')
  })

  it('finds a term of several words', () => {
    expect(found(indexOf(PASSAGES.map((one) => ({ ...one, aliases: [] }))), 'wkr')[0]).toBe('vrije-ruimte')
  })

  it('of several words finds a term', () => {
    const laptops = passage('laptop', { title: 'Eigen laptop', text: 'Werken op een eigen laptop mag.' })
    expect(found(indexOf([...PASSAGES, laptops]), 'bring your own device')[0]).toBe('laptop')
  })

  it('is understood with a typing error in it', () => {
    expect(found(index, 'kilometergled')[0]).toBe('reiskosten')
  })

  it('is a known word, though no passage has it', () => {
    expect(words('kilometergeld')).toMatchObject([{ known: true, correctedTo: null }])
  })
})

describe('capitals', () => {
  it('make a subject of what is grammar in small letters', () => {
    expect(found(index, 'wat doet de OR')[0]).toBe('or')
    expect(found(index, 'What does the OR have to agree with?', 'en')[0]).toBe('en-or')
    expect(words('with or without a policy', 'en').map(({ surface }) => surface)).toEqual(['policy'])
  })

  it('mean nothing when everything is in capitals', () => {
    expect(words('MAG IK DAT WEIGEREN').map(({ surface }) => surface)).toEqual(['WEIGEREN'])
  })
})

describe('two languages', () => {
  it('are told apart: a question finds its own first', () => {
    expect(index.search('Can my employer refuse working from home?').hits[0]?.id).toBe('en-refusal')
    expect(index.search('Mag mijn werkgever thuiswerken weigeren?').hits[0]?.id).toBe('weigeren')
  })

  it('mix in one question: a Dutch term in English finds the English passage that holds it', () => {
    expect(found(index, 'how much is the thuiswerkvergoeding', 'en')[0]).toBe('en-allowance')
  })

  it('stay apart when one is asked for', () => {
    const languages = new Map(PASSAGES.map(({ id, language }) => [id, language]))
    for (const language of ['nl', 'en'] as const) {
      for (const id of found(index, 'thuiswerkvergoeding works council', language)) {
        expect(languages.get(id)).toBe(language)
      }
    }
  })
})

describe('numbers', () => {
  it('that no passage has weigh less than words that no passage has', () => {
    const [number, word] = words('83 xylofoons')
    expect(number?.weight).toBeLessThan(word?.weight ?? 0)
  })
})
