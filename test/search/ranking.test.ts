import { describe, expect, it } from 'vitest'
import { found, indexOf, PASSAGES } from './passages.ts'

const index = indexOf()

describe('the first passage for a question', () => {
  it.each([
    ['Hoeveel krijg ik per thuiswerkdag?', 'thuiswerkvergoeding', 'it is one of its own questions'],
    [
      'krijg ik iets per dag dat ik thuis zit te werken',
      'thuiswerkvergoeding',
      'thuis, werken and dag, in other forms',
    ],
    ['thuiswerkgeld', 'thuiswerkvergoeding', 'an alias is a title'],
    ['kilometers', 'reiskosten', 'its heading and questions are about them'],
    ['thuis en kantoor op een dag', 'zelfde-dag', 'the heading, word for word'],
    ['thuiswerkvergoeding en reiskosten op één dag', 'zelfde-dag', 'it names both; the others name one'],
    ['Wanneer moet ik mijn verzoek indienen?', 'verzoek', 'refusing is also about a request, but not about when'],
    ['verzoek geweigerd', 'weigeren', 'refused is a form of refuse'],
    ['vrije ruimte', 'vrije-ruimte', 'the title, whole'],
    ['Moet ik thuiswerken?', 'moet-thuiswerken', 'the same subject as "mag ik", another question'],
    ['Mag ik thuiswerken?', 'mag-thuiswerken', 'the same subject as "moet ik", another question'],
    ['wat is de RI&E', 'rie', 'an abbreviation with a sign'],
    ['rie', 'rie', 'the same without the sign'],
    ['A1 aanvragen', 'a1', 'a code is a word'],
    ['25% thuis', 'grens-25', 'a percentage is a word'],
    ['25 procent', 'grens-25', 'however it is written'],
    ['stoel voor thuis', 'stoel', 'the second half of "bureaustoel"'],
  ])('%s → %s: %s', (question, expected) => {
    expect(found(index, question)[0]).toBe(expected)
  })

  it('does not depend on the order in which passages were given', () => {
    const turned = indexOf([...PASSAGES].reverse())
    for (const question of ['Mag ik thuiswerken?', 'reiskosten per kilometer', 'verzoek', 'bureaustoel']) {
      expect(found(turned, question)[0]).toBe(found(index, question)[0])
    }
  })

  it('is the one with the first id when two say the same', () => {
    const [one] = PASSAGES
    if (!one) throw new Error('there are passages')
    const twins = indexOf([
      { ...one, id: 'b' },
      { ...one, id: 'a' },
    ])
    expect(found(twins, 'thuiswerkvergoeding')).toEqual(['a', 'b'])
  })
})

describe('what is found at all', () => {
  it('is nothing for a question without a subject', () => {
    expect(found(index, 'wat mag ik dan wel?')).toEqual([])
    expect(found(index, '')).toEqual([])
  })

  it('is nothing for words that nobody wrote', () => {
    expect(found(index, 'xylofoon qwertyuiop')).toEqual([])
  })

  it('is no more than was asked for', () => {
    expect(index.search('thuiswerken', { limit: 3 }).hits).toHaveLength(3)
  })

  it('is only what is allowed, and everything allowed that fits', () => {
    const allow = (id: string) => id === 'weigeren' || id === 'stoel'
    expect(index.search('mag de werkgever thuiswerken weigeren', { allow }).hits.map(({ id }) => id)).toEqual([
      'weigeren',
      'stoel',
    ])
  })

  it('is nothing in an empty base', () => {
    expect(found(indexOf([]), 'thuiswerkvergoeding')).toEqual([])
  })
})
