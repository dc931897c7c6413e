import { describe, expect, it } from 'vitest'
import { indexOf, passage } from './passages.ts'

const index = indexOf()
const first = (question: string) => index.search(question, { language: 'nl' }).hits[0]

describe('what a hit says about itself', () => {
  it('is everything for one of its own questions', () => {
    const hit = first('Mag mijn werkgever thuiswerken weigeren?')
    expect(hit).toMatchObject({ id: 'weigeren', coverage: 1, missing: [] })
    expect(hit?.questionMatch).toBeCloseTo(1)
    expect(hit?.normalized).toBeGreaterThan(0.6)
  })

  it('is as much for the same question with the words in another order', () => {
    expect(first('thuiswerken weigeren, mag mijn werkgever dat?')?.questionMatch).toBeCloseTo(1)
  })

  it('names the words that it lacks, as they were typed', () => {
    expect(first('Mag mijn werkgever mijn verzoek om een Hangmat weigeren?')?.missing).toEqual(['Hangmat'])
  })

  it('covers less when it lacks a rarer word', () => {
    const lacksCommon = first('bureaustoel thuiswerken verzoek')?.coverage ?? 0
    expect(lacksCommon).toBeGreaterThan(first('bureaustoel xylofoon hangmat')?.coverage ?? 1)
  })

  it('covers a word by a synonym, a spelling or the words inside it', () => {
    expect(first('baas weigert')?.coverage).toBeGreaterThan(0.9)
    expect(first('werkgevr weigert')?.coverage).toBeGreaterThan(0.9)
    expect(first('kilometervergoeding')?.coverage).toBeGreaterThan(0.7)
  })

  it('is little for a question about something else', () => {
    const hit = first('Heb ik een vergunning nodig voor een xylofoon in mijn tuin op zondag?')
    expect(hit?.normalized ?? 0).toBeLessThan(0.5)
    expect(hit?.missing).toContain('xylofoon')
  })

  it('is the same for a long text as for its rarest words', () => {
    const story = `${'bla die bla '.repeat(50)} mag mijn werkgever thuiswerken weigeren ${'zoveel anders '.repeat(20)}`
    expect(first(story)?.id).toBe('weigeren')
  })
})

describe('the words of a question', () => {
  it('weigh more as fewer passages have them', () => {
    const [common, rare] = index.search('werkgever kaderovereenkomst', { language: 'nl' }).words
    expect(common?.weight).toBeLessThan(rare?.weight ?? 0)
  })

  it('are known when any passage in the language has them', () => {
    expect(index.search('xylofoon werkgever', { language: 'nl' }).words).toMatchObject([
      { surface: 'xylofoon', known: false, correctedTo: null },
      { surface: 'werkgever', known: true, correctedTo: null },
    ])
  })

  it('are said once, whatever form they come back in', () => {
    expect(index.search('weigeren weigert weigering', { language: 'nl' }).words).toHaveLength(1)
  })
})

describe('fields', () => {
  const said = 'gevaarlijke stoffen'
  const other = 'Iets anders dat ook lang genoeg is om een tekst te zijn.'
  const base = Array.from({ length: 8 }, (_, i) => passage(`vul-${i}`, { title: 'Vulling', text: other }))

  it('count for more when they say what a passage is about than when they mention it', () => {
    const fields = indexOf([
      ...base,
      passage('text', { title: 'Een', text: `${other} ${said}.` }),
      passage('question', { title: 'Twee', questions: [`${said}?`], text: other }),
      passage('title', { title: said, text: other }),
    ])
    const ids = fields.search(said).hits.map(({ id }) => id)
    expect(ids).toHaveLength(3)
    expect(ids.at(-1)).toBe('text')
  })

  it('count an alias as a title', () => {
    const fields = indexOf([
      ...base,
      passage('alias', { title: 'Drie', aliases: [said], text: other }),
      passage('text', { title: 'Vier', text: `${other} ${said}` }),
    ])
    expect(fields.search(said).hits[0]?.id).toBe('alias')
  })
})
