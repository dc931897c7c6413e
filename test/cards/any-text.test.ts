import { describe, expect, it } from 'vitest'
import { parseCard } from '../../src/cards/parse-card.ts'
import { fc } from '../any.ts'
import { DUTCH, ENGLISH } from './card-text.ts'

const parse = (dutch: string, english: string) =>
  parseCard(
    { file: 'cards/vergoedingen/potje.md', text: dutch },
    { file: 'cards/vergoedingen/potje.en.md', text: english },
  )

const noise = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'-#{}[]()<>*_`|!&:"\' \n\r\t\u0000ab1😀\u202e\ufeff'), maxLength: 60 }),
)

/** A good card with a piece of it overwritten: closer to what goes wrong than noise alone. */
const damaged = (text: string) =>
  fc
    .tuple(fc.nat({ max: text.length }), fc.nat({ max: 40 }), noise)
    .map(([at, length, piece]) => text.slice(0, at) + piece + text.slice(at + length))

describe('whatever stands in the files of a card', () => {
  it('gives a card or problems with place and repair, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(noise, damaged(DUTCH)), fc.oneof(noise, damaged(ENGLISH)), (dutch, english) => {
        const read = parse(dutch, english)
        return (
          read.ok || (read.problems.length > 0 && read.problems.every(({ file, what, fix }) => file && what && fix))
        )
      }),
      { numRuns: 400 },
    )
  })

  it('gives the same twice', () => {
    fc.assert(
      fc.property(damaged(DUTCH), (dutch) => {
        expect(parse(dutch, ENGLISH)).toEqual(parse(dutch, ENGLISH))
      }),
      { numRuns: 60 },
    )
  })
})
