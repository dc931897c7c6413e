import { describe, expect, it } from 'vitest'
import { CALCULATORS } from '../../src/calculators/calculators.ts'
import { readFolder } from '../../src/core/read-folder.ts'
import { matchIntent } from '../../src/intents/match.ts'
import { readSentence } from '../../src/intents/sentence.ts'
import { RULES } from '../calculators/known-rules.ts'
import { day } from '../day.ts'
import { INTENTS } from './known-intents.ts'

const LANGUAGES = ['nl', 'en'] as const

/** `card#anchor` of every passage on disk. */
const PASSAGES = new Set(
  readFolder('knowledge/cards', ['.md']).flatMap(({ file, text }) => {
    const card = file.replace(/^.*\/|(?:\.en)?\.md$/g, '')
    return [...text.matchAll(/\{#([a-z0-9-]+)\}/g)].map(([, anchor]) => `${card}#${anchor}`)
  }),
)

/** What the sentence asks of this intent; `null` when it asks nothing of it. */
function wishOf(id: string, text: string, language: 'nl' | 'en') {
  const match = matchIntent(INTENTS, readSentence({ text, today: day('2026-11-21'), language }))
  return match?.intent.id === id ? match.wish : null
}

describe.each(INTENTS.map((intent) => [intent.id, intent] as const))('%s', (id, intent) => {
  for (const language of LANGUAGES) {
    it.each(intent.examples[language])(`starts with: %s`, (text) => {
      expect(wishOf(id, text, language)).toBe('calculate')
    })
    if (intent.offers[language].length > 0) {
      it.each(intent.offers[language])(`is offered beside a passage with: %s`, (text) => {
        expect(wishOf(id, text, language)).toBe('offer')
      })
    }
    it.each(intent.notExamples[language])(`is not what is meant by: %s`, (text) => {
      expect(wishOf(id, text, language)).toBeNull()
    })
  }

  it('feeds a calculator that knows all of its slots', () => {
    expect(CALCULATORS.get(intent.calculator)?.inputs).toEqual(expect.arrayContaining(Object.keys(intent.slots)))
    expect(Object.keys(intent.slots)).toEqual(
      expect.arrayContaining([...(CALCULATORS.get(intent.calculator)?.inputs ?? [])]),
    )
  })

  it('is explained by rules and passages that exist', () => {
    const rules = intent.explains.filter((each) => !each.includes('#'))
    const passages = intent.explains.filter((each) => each.includes('#'))
    expect(rules.filter((each) => !RULES.has(each))).toEqual([])
    expect(passages.filter((each) => !PASSAGES.has(each))).toEqual([])
    expect(passages.length).toBeGreaterThan(0)
  })
})

it('is an intent for every calculator', () => {
  expect(INTENTS.map(({ calculator }) => calculator).sort()).toEqual([...CALCULATORS.keys()].sort())
})
