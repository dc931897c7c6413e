import { deserialize, serialize } from 'node:v8'
import { describe, expect, it } from 'vitest'
import { buildIndex, openIndex, shelfOf } from '../../src/search/search.ts'
import { fc } from '../any.ts'
import { indexOf, PASSAGES, passage, SYNONYMS } from './passages.ts'

const index = indexOf()
const anything = fc.string({ unit: 'binary', maxLength: 200 })
const WORDS = PASSAGES.flatMap(({ text, questions }) => [text, ...questions].join(' ').split(' '))
const question = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))

describe('whatever is asked', () => {
  it('is answered without an error', () => {
    fc.assert(
      fc.property(fc.oneof(anything, question), (text) => {
        for (const hit of index.search(text).hits) {
          expect(Number.isFinite(hit.score)).toBe(true)
          for (const share of [hit.normalized, hit.coverage, hit.questionMatch]) {
            expect(share).toBeGreaterThanOrEqual(0)
            expect(share).toBeLessThanOrEqual(1 + 1e-9)
          }
        }
      }),
    )
  })

  it('gets the same answer when it is asked again, in between other questions', () => {
    fc.assert(
      fc.property(question, question, (one, other) => {
        const before = index.search(one)
        index.search(other)
        expect(index.search(one)).toEqual(before)
      }),
    )
  })

  it('gets hits in order, each once', () => {
    fc.assert(
      fc.property(question, (text) => {
        const { hits } = index.search(text)
        const scores = hits.map(({ score }) => score)
        expect(scores).toEqual([...scores].sort((a, b) => b - a))
        expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length)
      }),
    )
  })

  it('gets only what is allowed', () => {
    const ids = PASSAGES.map(({ id }) => id)
    fc.assert(
      fc.property(question, fc.subarray(ids), (text, allowed) => {
        const allow = (id: string) => allowed.includes(id)
        for (const { id } of index.search(text, { allow, limit: 30 }).hits) expect(allowed).toContain(id)
      }),
    )
  })

  it('names as missing only words that were asked', () => {
    fc.assert(
      fc.property(question, (text) => {
        const { hits, words } = index.search(text)
        const surfaces = words.map(({ surface }) => surface)
        for (const { missing } of hits) for (const surface of missing) expect(surfaces).toContain(surface)
      }),
    )
  })
})

describe('whatever is written', () => {
  const written = fc.record({
    title: anything,
    heading: anything,
    text: anything,
    questions: fc.array(anything, { maxLength: 3 }),
  })

  it('can be read, and found by its own title when that has a word', () => {
    fc.assert(
      fc.property(fc.array(written, { maxLength: 5 }), anything, (parts, text) => {
        const passages = parts.map((part, number) => passage(`p${number}`, part))
        expect(() => buildIndex(passages).search(text, { language: 'nl' })).not.toThrow()
      }),
    )
  })

  it('is found by any of its own questions', () => {
    for (const { id, language, questions } of PASSAGES) {
      for (const own of questions) {
        expect(index.search(own, { language, limit: 3 }).hits.map((hit) => hit.id)).toContain(id)
      }
    }
  })
})

describe('an index that was kept', () => {
  const kept = { nl: serialize(shelfOf(PASSAGES, 'nl')), en: serialize(shelfOf(PASSAGES, 'en')) }
  const opened = openIndex((language) => deserialize(kept[language]), { synonyms: SYNONYMS })

  it('answers as the one that was built', () => {
    fc.assert(
      fc.property(question, (text) => {
        expect(opened.search(text)).toEqual(index.search(text))
      }),
    )
  })
})

describe('word fragments', () => {
  it('only change the order', () => {
    const without = indexOf(PASSAGES, { fourGrams: false })
    fc.assert(
      fc.property(question, (text) => {
        const ids = (hits: readonly { id: string }[]) => hits.map(({ id }) => id).sort()
        expect(ids(without.search(text, { limit: 50 }).hits)).toEqual(ids(index.search(text, { limit: 50 }).hits))
      }),
    )
  })
})
