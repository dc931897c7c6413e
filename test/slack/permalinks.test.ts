import { describe, expect, it } from 'vitest'
import type { ReplyPassage } from '../../src/answer/reply.ts'
import { permalinkBlocks } from '../../src/slack/permalinks.ts'
import { REPLY } from './stand-in.ts'

const PAGES = { publicUrl: 'https://hybride.voorbeeld.nl', answer: 'b1' }
const passageOf = (card: string): ReplyPassage[] =>
  REPLY.passages.map((passage) => ({ ...passage, card, passage: `${card}#hoe` }))
const asText = (...given: Parameters<typeof permalinkBlocks>): string => JSON.stringify(permalinkBlocks(...given))

describe('below the source of an answer', () => {
  it('stand the pages of its passages and of the answer, to open and to paste', () => {
    const text = asText({ language: 'nl', passages: passageOf('proef'), calculation: null }, PAGES)
    expect(text).toContain('"text":"Lees op een pagina"')
    expect(text).toContain('"url":"https://hybride.voorbeeld.nl/p/proef/hoe"')
    expect(text).toContain(
      'in een brief of mail te zetten:\\nhttps://hybride.voorbeeld.nl/p/proef/hoe\\nhttps://hybride.voorbeeld.nl/a/b1',
    )
    expect(text).not.toContain('/brief/')
  })

  it('stands nothing when there are no pages', () => {
    expect(permalinkBlocks(REPLY, { publicUrl: null, answer: 'b1' })).toEqual([])
  })

  it('stand the letters, when it is about a request for flexible work', () => {
    const text = asText({ language: 'en', passages: passageOf('wfw-verzoek'), calculation: null }, PAGES)
    expect(text).toContain('"text":"Write the request"')
    expect(text).toContain('"url":"https://hybride.voorbeeld.nl/brief/besluit"')
  })

  it.each([
    ['arbeidsplaats', 'soort=arbeidsplaats&ingangsdatum=2027-03-01&werknemers=25'],
    ['arbeidsduur', 'ingangsdatum=2027-03-01&werknemers=25'],
  ])('a letter begins with what the calculation knows: %s', (soort, query) => {
    const inputs = { soort, ingangsdatum: '2027-03-01', werknemers: 25 }
    const calculation = { intent: 'wfw-termijnen', inputs, results: {}, steps: [], citations: [] }
    expect(asText({ language: 'nl', passages: [], calculation }, PAGES)).toContain(`/brief/verzoek?${query}"`)
  })
})
