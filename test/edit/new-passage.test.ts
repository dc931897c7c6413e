import { describe, expect, it } from 'vitest'
import { judge } from '../../src/edit/judge.ts'
import { type NewPassage, newCard, withPassage } from '../../src/edit/new-passage.ts'
import { newSource } from '../../src/edit/new-source.ts'
import { slugOf } from '../../src/edit/slug.ts'
import { day } from '../day.ts'
import { CARD, ENGLISH, fixtures, TODAY } from './content.ts'

const { beside, written } = fixtures()

const DOG: NewPassage = {
  anchor: 'hond',
  layer: 'beleid',
  citation: { source: 'wet-proef', section: 'art. 3', paragraph: null, quote: null, checkedOn: TODAY },
  faces: {
    nl: {
      heading: 'Mag mijn "hond" mee?',
      text: 'Op vrijdag mag je hond mee.\r\n\r\n- aan de lijn\r\n- niet in de kantine',
      questions: ['Mag ik mijn hond meenemen: ja of nee?', 'hond mee naar kantoor #vrijdag'],
    },
    en: { heading: 'May my dog come along?', text: 'On Fridays it may.', questions: ['Can I bring my dog?'] },
  },
}

describe('a passage that is added to a card', () => {
  const card = withPassage({ nl: written(CARD), en: written(ENGLISH) }, DOG)
  const judged = judge(
    [
      { file: CARD, text: card.nl },
      { file: ENGLISH, text: card.en },
    ],
    beside,
  )

  it('is read as it was written, in both languages, with its source', () => {
    if (judged.kind === 'bad') throw new Error(JSON.stringify(judged.problems))
    const passage = judged.knowledge.cards[0]?.passages.find(({ anchor }) => anchor === 'hond')
    expect(passage).toMatchObject({
      layer: 'beleid',
      citations: [{ source: 'wet-proef', section: 'art. 3', checkedOn: '2026-11-25' }],
      faces: {
        nl: {
          heading: 'Mag mijn "hond" mee?',
          text: 'Op vrijdag mag je hond mee.\n\n• aan de lijn\n• niet in de kantine',
          questions: ['Mag ik mijn hond meenemen: ja of nee?', 'hond mee naar kantoor #vrijdag'],
        },
        en: { heading: 'May my dog come along?', questions: ['Can I bring my dog?'] },
      },
    })
  })

  it('leaves every line of the card as it was', () => {
    for (const [before, after] of [
      [written(CARD), card.nl],
      [written(ENGLISH), card.en],
    ] as const) {
      const lines = after.split('\n')
      let at = 0
      for (const line of before.trimEnd().split('\n')) at = lines.indexOf(line, at) + 1
      expect(at).toBeGreaterThan(0)
      expect(after.startsWith(before.slice(0, before.indexOf('---', 3)))).toBe(true)
    }
  })

  it('is refused with line and repair when its source is not registered', () => {
    const citation = { ...DOG.citation, source: 'cao-weg' }
    const wrong = withPassage({ nl: written(CARD), en: written(ENGLISH) }, { ...DOG, citation })
    const verdict = judge(
      [
        { file: CARD, text: wrong.nl },
        { file: ENGLISH, text: wrong.en },
      ],
      beside,
    )
    const problems = verdict.kind === 'bad' ? verdict.problems : []
    const heading = wrong.nl.split('\n').findIndex((line) => line.includes('{#hond}')) + 1
    expect(problems).toMatchObject([
      { file: CARD, line: heading, what: 'The source "cao-weg" is not registered.', fix: expect.stringMatching(/./) },
    ])
  })
})

it('a new card with one passage is a card like any other', () => {
  const about = { theme: 'vergoedingen', audience: ['werknemer'], owner: 'U0TOM', reviewBy: day('2027-11-25') } as const
  const title = { nl: 'Honden: "mee" of niet', en: 'Dogs' }
  const { nl, en } = newCard({ id: 'honden', title, ...about }, DOG)
  const folder = CARD.slice(0, CARD.lastIndexOf('/'))
  const texts = [
    { file: `${folder}/honden.md`, text: nl },
    { file: `${folder}/honden.en.md`, text: en },
  ]
  const judged = judge(texts, beside)
  if (judged.kind === 'bad') throw new Error(JSON.stringify(judged.problems))
  const card = judged.knowledge.cards.find(({ id }) => id === 'honden')
  expect(card).toMatchObject({ title, ...about })
  expect(card?.passages.map(({ id }) => id)).toEqual(['honden#hond'])
})

describe('a source that was not registered yet', () => {
  it.each([
    [
      'Cao gemeenten, artikel 5.2, https://www.caogemeenten.nl/hoofdstuk-5.',
      'cao-gemeenten-artikel-5-2',
      '"Cao gemeenten, artikel 5.2"',
      '"https://www.caogemeenten.nl/hoofdstuk-5"',
    ],
    ['https://www.voorbeeld.nl/beleid', 'voorbeeld-nl', '"voorbeeld.nl"', '"https://www.voorbeeld.nl/beleid"'],
  ])('gets an id, a title and its address from "%s"', (words, id, title, url) => {
    const source = newSource({ words, kind: 'publication' }, () => false)
    expect(source.id).toBe(id)
    expect(source.text).toContain(`title: ${title}`)
    expect(source.text).toContain(`url: ${url}`)
  })

  it('has no address when none was said, and another id when its own is taken', () => {
    const source = newSource({ words: 'Handboek "HR" 2026', kind: 'publication' }, (id) => id === 'handboek-hr-2026')
    expect(source).toEqual({
      id: 'handboek-hr-2026-2',
      text: '- {id: handboek-hr-2026-2, kind: publication, title: "Handboek \\"HR\\" 2026", publisher: "Handboek \\"HR\\" 2026"}\n',
    })
  })
})

it('words become an id of small letters, digits and hyphens, of no more than sixty', () => {
  expect(slugOf('Wat krijg ik thuis, per één dag?')).toBe('wat-krijg-ik-thuis-per-een-dag')
  expect(slugOf('???')).toBe('passage')
  expect(slugOf('een lange kop '.repeat(20)).length).toBeLessThanOrEqual(60)
  expect(slugOf('Hond', (slug) => slug === 'hond' || slug === 'hond-2')).toBe('hond-3')
})
