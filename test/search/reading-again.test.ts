import { describe, expect, it } from 'vitest'
import { at } from '../../src/search/numbers.ts'
import type { Block, Postings } from '../../src/search/postings.ts'
import { openIndex, type SearchDocument, type Shelf, shelfOf } from '../../src/search/search.ts'
import { wholeTexts } from '../../src/search/texts.ts'
import { fc } from '../any.ts'
import { PASSAGES, passage } from './passages.ts'

const WORDS = [
  ...PASSAGES.flatMap(({ text }) => text.split(' ')),
  ...['OR', 'or', 'WIE', 'wie', "foto's", 'fotos', 'RI&E', '25 procent', '25%', 'vergoede', 'vergoeden', 'gevergoed'],
]
const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((all) => all.join(' '))
const document: fc.Arbitrary<SearchDocument> = fc
  .record({ id: fc.constantFrom(...'abcdefgh'), title: words, heading: words, text: words, questions: fc.array(words) })
  .map(({ id, ...parts }) => passage(id, parts))
const documents = fc.uniqueArray(document, { selector: ({ id }) => id, maxLength: 8 })

/** The text with another word in one place. */
function exchanged(text: string, at: number, word: string): string {
  const words = text.split(' ')
  return words.with(at % words.length, word).join(' ')
}

/** What a shelf says, however its passages were read and filed. */
function contentOf({ texts, postings, ...shelf }: Shelf) {
  return { ...shelf, texts: wholeTexts(texts, shelf.words.termOfWord), filed: filedIn(postings) }
}

/** For each term its passages with what it weighs there. */
function filedIn({ first, now, later, ...rarity }: Postings) {
  const entries =
    ({ starts, ends, passages, impacts }: Block, numbers: Int32Array | null) =>
    (term: number) =>
      Array.from({ length: at(ends, term) - at(starts, term) }, (_, place) => at(starts, term) + place)
        .map((place) => [numbers?.[at(passages, place)] ?? at(passages, place), at(impacts, place)] as const)
        .filter(([passage]) => passage >= 0)
  const terms = [...rarity.counts.keys()]
  const all = terms.map((term) => [...entries(first, now)(term), ...entries(later.block, null)(term)])
  return { ...rarity, passages: all.map((some) => some.sort(([one], [other]) => one - other)) }
}

const MANY: readonly SearchDocument[] = [1, 2].flatMap((copy) =>
  PASSAGES.filter(({ language }) => language === 'nl').map((one) => ({ ...one, id: `${one.id}-${copy}` })),
)
const place = fc.nat(MANY.length - 1)

describe('a shelf made from one of before', () => {
  it('keeps what all other passages weigh, and is still the shelf that reading everything would make', () => {
    const before = { documents: MANY, shelf: shelfOf(MANY, 'nl') }
    fc.assert(
      fc.property(place, fc.nat(40), fc.constantFrom(...WORDS), (edited, at, word) => {
        const after = MANY.map((one, number) =>
          number === edited ? { ...one, text: exchanged(one.text, at, word) } : one,
        )
        expect(contentOf(shelfOf(after, 'nl', before))).toEqual(contentOf(shelfOf(after, 'nl')))
      }),
      { numRuns: 50 },
    )
  })

  it('is that shelf also when passages came, went, or stand elsewhere', () => {
    const before = { documents: MANY, shelf: shelfOf(MANY, 'nl') }
    fc.assert(
      fc.property(place, fc.nat(3), fc.array(document, { maxLength: 3 }), (start, gone, come) => {
        const after = MANY.toSpliced(start, gone, ...come.map((one, number) => ({ ...one, id: `new-${number}` })))
        expect(contentOf(shelfOf(after, 'nl', before))).toEqual(contentOf(shelfOf(after, 'nl')))
      }),
      { numRuns: 50 },
    )
  })

  it('finds the same passages with the same scores after edit upon edit, as if all had been read at once', () => {
    const questions = [
      'hoeveel krijg ik per thuiswerkdag',
      'wie betaalt kilometers',
      'verzoek om thuis te werken',
      '25%',
    ]
    const found = (shelf: Shelf) => questions.map((one) => openIndex(() => shelf).search(one, { language: 'nl' }))
    const edits = fc.array(fc.tuple(place, fc.nat(40), fc.constantFrom(...WORDS)), { minLength: 20, maxLength: 40 })
    fc.assert(
      fc.property(edits, (all) => {
        let now = { documents: MANY, shelf: shelfOf(MANY, 'nl') }
        for (const [edited, at, word] of all) {
          const documents = now.documents.map((one, number) =>
            number === edited ? { ...one, text: exchanged(one.text, at, word) } : one,
          )
          now = { documents, shelf: shelfOf(documents, 'nl', now) }
        }
        const fresh = shelfOf(now.documents, 'nl')
        expect(contentOf(now.shelf)).toEqual(contentOf(fresh))
        expect(found(now.shelf)).toEqual(found(fresh))
      }),
      { numRuns: 15 },
    )
  })

  it('is the shelf that reading everything would make', () => {
    fc.assert(
      fc.property(documents, documents, (before, after) => {
        const read = { documents: before, shelf: shelfOf(before, 'nl') }
        expect(contentOf(shelfOf(after, 'nl', read))).toEqual(contentOf(shelfOf(after, 'nl')))
      }),
    )
  })

  it('may itself be the one of before, with some passages changed, gone and in another order', () => {
    fc.assert(
      fc.property(documents, documents, fc.nat(8), (before, others, kept) => {
        const first = { documents: before, shelf: shelfOf(before, 'nl') }
        const changed = [...others.slice(kept), ...before.filter(({ id }) => !others.some((one) => one.id === id))]
        const second = { documents: changed, shelf: shelfOf(changed, 'nl', first) }
        expect(contentOf(shelfOf(before, 'nl', second))).toEqual(contentOf(first.shelf))
      }),
    )
  })
})
