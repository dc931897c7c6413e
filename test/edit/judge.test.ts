import { describe, expect, it } from 'vitest'
import { judge } from '../../src/edit/judge.ts'
import { CARD, ENGLISH, fixtures, RULE } from './content.ts'

const { edited, beside, written } = fixtures()
const problemsOf = (...edits: Parameters<typeof judge>[0]) => {
  const judged = judge(edits, beside)
  return judged.kind === 'bad' ? judged.problems : []
}

describe('an edit that can be published', () => {
  it('gives the content as it will be', () => {
    const judged = judge([edited(RULE, '7.50', '7.80')], beside)
    expect(judged.kind).toBe('good')
    const values = judged.kind === 'good' && judged.knowledge.tables[0]?.periods.map(({ value }) => value)
    expect(values).toEqual(['7.25', '7.80'])
  })

  it('leaves the content that is in use as it was', () => {
    judge([edited(RULE, '7.50', '7.80')], beside)
    expect(written(RULE)).toContain('"7.50"')
  })
})

describe('an edit that cannot be published', () => {
  it('is told with file, line and repair, as the check tells it', () => {
    const [problem] = problemsOf(edited(CARD, 'layer: wet', 'layer: mening'))
    expect(problem).toMatchObject({ file: CARD, line: 11, what: expect.stringContaining('passages.bedrag.layer') })
    expect(problem?.fix).not.toBe('')
  })

  it('may be wrong only beside other files: a rule that a card quotes cannot get another name', () => {
    const [problem] = problemsOf(edited(RULE, 'id: proef.bedrag', 'id: proef.anders'))
    expect(problem).toMatchObject({ file: CARD, line: 25 })
    expect(problem?.what).toContain('{{proef.bedrag}} names a rule that does not exist')
  })

  it('writes an amount that lives in a rule', () => {
    const [problem] = problemsOf(edited(CARD, 'hoogstens {{proef.bedrag}}', '€ 7,50, dus {{proef.bedrag}},'))
    expect(problem?.what).toBe('"€ 7,50" is a value of proef.bedrag.')
    expect(problem?.fix).toContain('{{proef.bedrag}}')
  })

  it('quotes words that do not stand in the letter', () => {
    const [problem] = problemsOf(edited(CARD, 'vraagt de vergoeding zelf aan', 'krijgt de vergoeding vanzelf'))
    expect(problem?.what).toContain('does not stand in brief-proef p1')
  })

  it('tells all problems at once, those of the edited file first', () => {
    const text = edited(CARD, 'layer: wet', 'layer: mening').text.replace('2027-01-15', 'ooit')
    const problems = problemsOf({ file: CARD, text })
    expect(problems.map(({ line }) => line)).toEqual(expect.arrayContaining([7, 11]))
    expect(problems[0]?.file).toBe(CARD)
  })
})

it('a passage that is added to both faces of a card at once can be published; to one alone it cannot', () => {
  const dutch = {
    file: CARD,
    text: written(CARD)
      .replace(
        'passages:\n',
        'passages:\n  nieuw:\n    layer: wet\n    questions: [Wat is er nieuw?]\n    citations: [{source: wet-proef}]\n',
      )
      .concat('\n## Wat is er nieuw? {#nieuw}\n\nEr is iets bij gekomen.\n'),
  }
  const english = {
    file: ENGLISH,
    text: written(ENGLISH)
      .replace('passages:\n', 'passages:\n  nieuw:\n    questions: [What is new?]\n')
      .concat('\n## What is new? {#nieuw}\n\nSomething was added.\n'),
  }
  expect(problemsOf(dutch, english)).toEqual([])
  expect(problemsOf(dutch)).not.toEqual([])
})

it('a problem that stood in another file before is no reason to refuse', () => {
  const broken = { ...beside, texts: { ...beside.texts, shipped: withoutEnd(beside.texts.shipped) } }
  expect(judge([edited(CARD, 'proefgeld', 'proefpot')], broken).kind).toBe('good')
  expect(judge([{ file: RULE, text: '[' }], broken).kind).toBe('bad')
})

/** The rule without the year of today: the check asks for it each time. */
function withoutEnd(folder: (typeof beside)['texts']['shipped']) {
  const text = written(RULE).replace(/ {2}- validFrom: 2026-01-01[\s\S]*?art\. 2.*\n/, '')
  return { ...folder, files: folder.files.map((one) => (one.file === RULE ? { ...one, text } : one)) }
}
