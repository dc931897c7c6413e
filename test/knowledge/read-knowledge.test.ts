import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Problem } from '../../src/core/problem.ts'
import { readKnowledge } from '../../src/knowledge/read-knowledge.ts'
import { CARD, RULE, type TempContent, tempContent } from './temp-content.ts'

function problemsAfter(change: (content: TempContent) => void): readonly Problem[] {
  const content = tempContent()
  change(content)
  return readKnowledge(content.folders.knowledge).problems
}

describe('knowledge without mistakes', () => {
  it('has what its files hold', () => {
    const { knowledge, problems } = readKnowledge(tempContent().folders.knowledge)
    expect(problems).toEqual([])
    expect(knowledge.sources.map(({ id }) => id)).toEqual(['wet-proef', 'brief-proef'])
    expect(knowledge.tables.map(({ id }) => id)).toEqual(['proef.bedrag'])
    expect(knowledge.cards.flatMap(({ passages }) => passages.map(({ id }) => id))).toEqual([
      'proefvergoeding#bedrag',
      'proefvergoeding#aanvragen',
    ])
  })

  it('is empty when the folder is not there', () => {
    expect(readKnowledge('/nergens').knowledge.cards).toEqual([])
  })
})

describe('a mistake', () => {
  it('names the file, the line, what is wrong and the repair', () => {
    const [problem] = problemsAfter(({ edit }) => edit(CARD, 'layer: wet', 'layer: mening'))
    expect(problem?.file).toMatch(/proefvergoeding\.md$/)
    expect(problem).toMatchObject({ line: 11, what: expect.stringContaining('passages.bedrag.layer') })
    expect(problem?.fix).not.toBe('')
  })

  it('does not hide another: those of all files are told at once', () => {
    const problems = problemsAfter(({ edit }) => {
      edit(CARD, 'layer: wet', 'layer: mening')
      edit(RULE, 'validTo: 2025-12-31', 'validTo: 2026-02-01')
      edit('knowledge/sources/sources.yaml', 'kind: law', 'kind: rumour')
    })
    const files = new Set(problems.map(({ file }) => file.split('/').at(-1)))
    expect(files).toEqual(new Set(['proefvergoeding.md', 'proef.bedrag.yaml', 'sources.yaml']))
  })

  it.each<[string, (content: TempContent) => void, string]>([
    ['a card without an English face', ({ remove }) => remove(CARD.replace('.md', '.en.md')), 'no English face'],
    [
      'a source that is not registered',
      ({ edit }) => edit(CARD, 'source: brief-proef', 'source: brief-onbekend'),
      '"brief-onbekend" is not registered',
    ],
    [
      'a letter cited without a paragraph',
      ({ edit }) => edit(CARD, 'paragraph: p1, quote: vraagt de vergoeding zelf aan', 'section: x'),
      'names no paragraph',
    ],
    [
      'a letter cited without a quote',
      ({ edit }) => edit(CARD, ', quote: vraagt de vergoeding zelf aan', ''),
      'has no quote',
    ],
    [
      'a rule that does not exist',
      ({ edit }) => edit(CARD, '{{proef.bedrag}}', '{{proef.bedarg}}'),
      '{{proef.bedarg}} names a rule that does not exist',
    ],
    ['a reference that cannot be read', ({ edit }) => edit(CARD, '{{year}}', '{{Jaar}}'), '{{Jaar}} cannot be read'],
    [
      'a card to see that does not exist',
      ({ edit }) => edit(CARD, 'aliases:', 'seeAlso: [nergens]\naliases:'),
      'names the card "nergens"',
    ],
    [
      'a successor that does not exist',
      ({ edit }) => edit(CARD, '    replacement:', '    replacedBy: nergens#niets\n    replacement:'),
      'replacedBy names "nergens#niets"',
    ],
    [
      'an end without a word on what came after',
      ({ edit }) =>
        edit(
          CARD,
          '    replacement: {nl: Je hoeft niets meer aan te vragen., en: You no longer need to apply for anything.}\n',
          '',
        ),
      'does not say what came after',
    ],
    ['figures of no year', ({ edit }) => edit(CARD, 'layer: kabinet', 'layer: cijfers'), 'figures of no year'],
    [
      'medium confidence without a doubt',
      ({ edit }) => edit(CARD, 'layer: kabinet', 'layer: kabinet\n    confidence: medium'),
      'does not say its doubt',
    ],
    ['a passage that rests on nothing', ({ edit }) => edit(CARD, '{{proef.bedrag}}', 'veel'), 'rests on nothing'],
  ])('is found: %s', (_, change, what) => {
    expect(
      problemsAfter(change)
        .map((problem) => problem.what)
        .join('\n'),
    ).toContain(what)
  })

  it('leaves out what is wrong and keeps the rest', () => {
    const content = tempContent()
    content.edit(RULE, 'unit: euro-per-day', 'unit: florijn')
    const { knowledge } = readKnowledge(content.folders.knowledge)
    expect(knowledge.tables).toEqual([])
    expect(knowledge.cards.length).toBe(1)
  })
})

describe('a folder with company policy', () => {
  const read = (content: TempContent, ...names: string[]) =>
    readKnowledge(
      content.folders.knowledge,
      names.map((name) => join(content.root, name)),
    )
  const POLICY = 'company/cards/thuisbeleid/kantoordagen.md'

  it('adds its cards and its sources', () => {
    const { knowledge, problems } = read(tempContent(), 'company')
    expect(problems).toEqual([])
    expect(knowledge.cards.map(({ id }) => id)).toEqual(['proefvergoeding', 'kantoordagen'])
    expect(knowledge.sources.map(({ id }) => id)).toContain('handboek-acme')
  })

  it.each(['wet', 'kabinet', 'cijfers', 'praktijk'])('cannot hold a passage of layer %s', (layer) => {
    const content = tempContent()
    content.edit(POLICY, 'layer: beleid', `layer: ${layer}\n    about: ["2026"]`)
    const { knowledge, problems } = read(content, 'company')
    expect(problems).toMatchObject([{ line: 18, what: `A company card cannot hold a passage of layer "${layer}".` }])
    expect(knowledge.cards.map(({ id }) => id)).not.toContain('kantoordagen')
  })

  it('cannot replace a shipped card', () => {
    const content = tempContent()
    for (const end of ['md', 'en.md'])
      content.rename(`company/cards/thuisbeleid/kantoordagen.${end}`, `proefvergoeding.${end}`)
    for (const end of ['md', 'en.md']) {
      content.edit(`company/cards/thuisbeleid/proefvergoeding.${end}`, 'id: kantoordagen', 'id: proefvergoeding')
    }
    const { problems } = read(content, 'company')
    expect(problems).toMatchObject([{ what: 'Two cards have the id "proefvergoeding".' }])
    expect(problems[0]?.file).toContain('company/cards/thuisbeleid/proefvergoeding.md')
  })

  it('cannot replace a registered source', () => {
    const content = tempContent()
    content.edit('company/sources/handboek.yaml', 'id: handboek-acme', 'id: wet-proef')
    expect(read(content, 'company').problems.map(({ what }) => what)).toContain('Two sources have the id "wet-proef".')
  })

  it('holds no rules', () => {
    const content = tempContent()
    content.write('company/rules/proef.bedrag.yaml', 'id: proef.bedrag\n')
    expect(read(content, 'company').problems[0]?.what).toBe('A company folder holds cards and sources, no rules.')
  })

  it('that does not exist is not silently forgotten', () => {
    expect(read(tempContent(), 'compagnie').problems[0]?.what).toBe('This folder of company policy does not exist.')
  })
})

describe('further ways of asking', () => {
  const ASKED = 'knowledge/asked/vergoedingen/proefvergoeding.yaml'
  const ways = (nl: string) => `bedrag:\n  nl: [${nl}]\n  en: [what do I get]\n`

  it('belong to a passage, and those of a company stand beside the shipped ones', () => {
    const content = tempContent()
    content.write(ASKED, ways('wat schuift dat'))
    content.write('company/asked/proefvergoeding.yaml', ways('hoeveel krijgen we hier'))
    const { knowledge, problems } = readKnowledge(content.folders.knowledge, [join(content.root, 'company')])
    expect(problems).toEqual([])
    expect(knowledge.cards[0]?.passages[0]?.faces.nl.asked).toEqual(['wat schuift dat', 'hoeveel krijgen we hier'])
  })

  it.each([
    [ASKED, 'nergens:\n  nl: [wat nu]\n  en: [what now]\n', 'The card "proefvergoeding" has no passage "nergens".'],
    ['knowledge/asked/vergoedingen/onbekend.yaml', ways('wat nu'), 'There is no card "onbekend".'],
  ])('of a passage that does not exist are a mistake: %s', (file, text, what) => {
    expect(problemsAfter(({ write }) => write(file, text)).map((problem) => problem.what)).toContain(what)
  })
})
