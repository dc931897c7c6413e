import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/check/check.ts'
import { readKnowledge } from '../../src/knowledge/read-knowledge.ts'
import { day } from '../day.ts'
import { CARD, tempContent } from '../knowledge/temp-content.ts'

const LETTERS = fileURLToPath(new URL('../fixtures/letters', import.meta.url))
const DUTCH = 'Je krijgt in {{year}} hoogstens'
const ENGLISH = 'In {{year}} you get at most'

function problemsWith(file: string, opening: string, other: string) {
  const content = tempContent()
  content.write('knowledge/left-out/proef.yaml', '- {letter: brief-proef, paragraph: p2, why: Alleen de aanhef.}\n')
  content.edit(file, opening, other)
  return check(readKnowledge(content.folders.knowledge), LETTERS, day('2026-11-25')).problems
}

describe('the first words of a passage', () => {
  it.each([
    ['Hetzelfde bedrag, hoogstens', 'Hetzelfde'],
    ['Nee, dat is in {{year}} hoogstens', 'dat'],
    ['Ook jij krijgt in {{year}} hoogstens', 'Ook'],
    ['Daarvoor krijg je in {{year}} hoogstens', 'Daarvoor'],
    ['Ja, maar niet meer dan', 'maar'],
  ])('"%s" lean on what is not shown', (opening, words) => {
    const [problem, ...others] = problemsWith(CARD, DUTCH, opening)
    expect(others).toEqual([])
    expect(problem).toMatchObject({ line: 25, what: expect.stringContaining(`begins with "${words}"`) })
    expect(problem?.fix).toContain('Begin with what the passage is about')
  })

  it('lean in English too, and are told in the English file', () => {
    const [problem] = problemsWith(CARD.replace('.md', '.en.md'), ENGLISH, 'They get at most')
    expect(problem?.what).toContain('begins with "They"')
    expect(problem?.file).toMatch(/proefvergoeding\.en\.md$/)
  })

  it.each([
    'Dien het in voor',
    'Ja, je krijgt in {{year}} hoogstens',
    'Dathosting geeft hoogstens',
    'Het bedrag is hoogstens',
  ])('"%s" stand by themselves', (opening) => {
    expect(problemsWith(CARD, DUTCH, opening)).toEqual([])
  })
})
