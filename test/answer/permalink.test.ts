import { describe, expect, it } from 'vitest'
import { answerLinkOf, linkedBy, permalinkOf } from '../../src/answer/permalink.ts'
import { fc } from '../any.ts'
import { day } from '../day.ts'

const HERE = 'https://hybride.voorbeeld.nl'

describe('a permalink', () => {
  it.each([
    [permalinkOf(HERE, 'wfw-verzoek#termijn'), `${HERE}/p/wfw-verzoek/termijn`],
    [permalinkOf(`${HERE}/`, 'wfw-verzoek#termijn'), `${HERE}/p/wfw-verzoek/termijn`],
    [
      permalinkOf(HERE, 'wfw-verzoek#termijn', { language: 'en', on: day('2024-05-01') }),
      `${HERE}/p/wfw-verzoek/termijn?op=2024-05-01&taal=en`,
    ],
    [permalinkOf(`${HERE}/hw`, 'a1#duur'), `${HERE}/hw/p/a1/duur`],
    [answerLinkOf(HERE, '0b7f-2', { language: 'nl' }), `${HERE}/a/0b7f-2?taal=nl`],
  ])('is %s', (made, expected) => {
    expect(made).toBe(expected)
  })

  it.each<[string, string, object | null]>([
    [HERE, `${HERE}/p/a1/duur`, { kind: 'passage', passage: 'a1#duur', language: null, on: null }],
    [`${HERE}/hw/`, `${HERE}/hw/p/a1`, { kind: 'card', card: 'a1', language: null, on: null }],
    [HERE, `${HERE}/p/a1?op=2024-05-01&taal=en`, { kind: 'card', card: 'a1', language: 'en', on: '2024-05-01' }],
    [HERE, `${HERE}/p/a1?op=2024-02-31&taal=fr`, { kind: 'card', card: 'a1', language: null, on: null }],
    [HERE, `${HERE}/a/0b7f-2`, { kind: 'answer', answer: '0b7f-2', language: null }],
    [HERE, 'https://elders.nl/p/a1/duur', null],
    [`${HERE}/hw`, `${HERE}/p/a1/duur`, null],
    [HERE, `${HERE}/p/A1/../../etc`, null],
    [HERE, `${HERE}/p/a1/duur/meer`, null],
    [HERE, 'geen adres', null],
  ])('of %s: %s', (base, address, linked) => {
    expect(linkedBy(base, address)).toEqual(linked)
  })

  it('leads back to the passage it was made of, whatever that is called', () => {
    const name = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/)
    fc.assert(
      fc.property(name, name, (card, anchor) => {
        const passage = `${card}#${anchor}`
        expect(linkedBy(HERE, permalinkOf(HERE, passage))).toMatchObject({ kind: 'passage', passage })
      }),
    )
  })
})
