import { describe, expect, it } from 'vitest'
import { cardOf, DUTCH, ENGLISH, problemsOf } from './card-text.ts'

describe('a card', () => {
  it('has its passage in both languages, on the ground of the Dutch file', () => {
    expect(cardOf(DUTCH)).toMatchObject({
      id: 'potje',
      title: { nl: 'Potje', en: 'Pot' },
      passages: [
        {
          id: 'potje#bedrag',
          layer: 'wet',
          validity: { from: null, to: null },
          citations: [{ source: 'wet-proef', section: 'art. 1' }],
          faces: {
            nl: { questions: ['Hoeveel zit er in het potje?'] },
            en: { questions: ['How much is in the pot?'] },
          },
        },
      ],
    })
  })

  it.each([
    ['another id than its file', DUTCH.replace('id: potje', 'id: pot'), 'is not the name of the file'],
    [
      'another theme than its folder',
      DUTCH.replace('theme: vergoedingen', 'theme: arbo'),
      'is not the name of the folder',
    ],
    ['a name that no list can hold', DUTCH.replaceAll('bedrag', 'b'.repeat(70)), 'has more than 75 characters'],
    ['a passage without text', DUTCH.replace('{#bedrag}', '{#anders}'), 'No heading has the anchor "bedrag"'],
    ['a passage twice', `${DUTCH}\n## Nog eens? {#bedrag}\n\nNog eens.\n`, 'Two headings have the anchor "bedrag"'],
    ['an unknown key', DUTCH.replace('owner:', 'eigenaar: x\nowner:'), 'eigenaar'],
    ['a layer that does not exist', DUTCH.replace('layer: wet', 'layer: mening'), 'passages.bedrag.layer'],
    [
      'a quote of thirteen words',
      DUTCH.replace(
        'section: art. 1',
        'paragraph: p1, quote: "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien"',
      ),
      'at most 12 words',
    ],
    ['a quote from nowhere', DUTCH.replace('section: art. 1', 'quote: "een twee"'), 'paragraph it stands in'],
    [
      'a day that does not exist',
      DUTCH.replace('layer: wet', 'layer: wet\n    validTo: 2026-02-31'),
      'expected a day such as 2026-01-31, got "2026-02-31"',
    ],
  ])('with %s is refused', (_, text, what) => {
    expect(
      problemsOf(text)
        .map((problem) => problem.what)
        .join('\n'),
    ).toContain(what)
  })

  it('accepts a quote of twelve words', () => {
    const text = DUTCH.replace(
      'section: art. 1',
      'paragraph: p1, quote: "een twee drie vier vijf zes zeven acht negen tien elf twaalf"',
    )
    expect(problemsOf(text)).toEqual([])
  })

  it('with an English face of another card is refused', () => {
    expect(problemsOf(DUTCH, ENGLISH.replace('id: potje', 'id: pan'))[0]?.what).toContain('has the id "pan"')
  })

  it('tells each mistake of both files at once', () => {
    const problems = problemsOf(
      DUTCH.replace('layer: wet', 'layer: mening'),
      ENGLISH.replace('title: Pot', 'titel: Pot'),
    )
    expect(problems.map(({ file }) => file.endsWith('.en.md'))).toContain(true)
    expect(problems.map(({ file }) => file.endsWith('.en.md'))).toContain(false)
  })

  it('that holds from a later day than it ends is refused', () => {
    const text = DUTCH.replace(
      'layer: wet',
      'layer: wet\n    validFrom: 2026-05-01\n    validTo: 2026-04-30\n    replacedBy: a#b',
    )
    expect(problemsOf(text)[0]?.what).toBe('"passages.bedrag": validTo is a day before validFrom')
  })
})
