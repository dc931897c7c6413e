import { describe, expect, it } from 'vitest'
import { assistantOf } from '../src/answer/respond.ts'
import { openRules, renderPassage } from '../src/cards/render.ts'
import type { Knowledge } from '../src/knowledge/knowledge.ts'
import type { RuleTable } from '../src/rules/rule-table.ts'
import { rulesOf } from '../src/rules/rules.ts'
import { dayOfValidity, LANGUAGES, shippedKnowledge, shippedPassages, TODAY } from './content/shipped.ts'

const MARKED = '98.76'

/** The knowledge with the value that holds today replaced in one table. */
function withMarked(knowledge: Knowledge, id: string): Knowledge {
  const marked = (table: RuleTable): RuleTable => ({
    ...table,
    periods: table.periods.map((period) =>
      period.from <= TODAY && (period.to === null || period.to >= TODAY) ? { ...period, value: MARKED } : period,
    ),
  })
  return { ...knowledge, tables: knowledge.tables.map((table) => (table.id === id ? marked(table) : table)) }
}

describe('the shipped knowledge', () => {
  it('has no problems', () => {
    expect(shippedKnowledge().problems).toEqual([])
  })

  it('rests, passage by passage, on registered sources and short quotes', () => {
    const { knowledge } = shippedKnowledge()
    const rules = rulesOf(knowledge.tables, knowledge.lists)
    const sources = new Set(knowledge.sources.map(({ id }) => id))
    const weak = shippedPassages().filter((passage) =>
      LANGUAGES.some((language) => {
        const told = renderPassage(passage, language, dayOfValidity(passage), rules)
        if (told.kind === 'no-value' || told.citations.length === 0) return true
        return told.citations.some(
          ({ source, quote }) => !sources.has(source) || (quote ?? '').split(/\s+/).length > 12,
        )
      }),
    )
    expect(weak.map(({ id }) => id)).toEqual([])
  })

  it('leaves no braces in what a person reads', () => {
    const { knowledge } = shippedKnowledge()
    const rules = rulesOf(knowledge.tables, knowledge.lists)
    const raw = shippedPassages().filter((passage) =>
      LANGUAGES.some((language) => {
        const told = renderPassage(passage, language, dayOfValidity(passage), rules)
        return told.kind === 'rendered' && /[{}]|\s,|\s\.(?:\s|$)| {2}/.test(told.text)
      }),
    )
    expect(raw.map(({ id }) => id)).toEqual([])
  })
})

describe('one value changed in one table', () => {
  it('changes every passage that quotes it, in both languages', () => {
    const { knowledge } = shippedKnowledge()
    const quoted = [...new Set(shippedPassages().flatMap(openRules))]
    expect(quoted.length).toBeGreaterThan(20)
    const unchanged = quoted.flatMap((id) => {
      const rules = rulesOf(withMarked(knowledge, id).tables, knowledge.lists)
      const holds = rules.inForce(id, TODAY).kind === 'in-force'
      return shippedPassages()
        .filter((passage) => holds && openRules(passage).includes(id))
        .filter((passage) =>
          LANGUAGES.some((language) => {
            const told = renderPassage(passage, language, TODAY, rules)
            return told.kind === 'rendered' && !told.text.includes(language === 'nl' ? '98,76' : '98.76')
          }),
        )
        .map((passage) => `${passage.id} does not follow ${id}`)
    })
    expect(unchanged).toEqual([])
  })

  it('changes the Dutch reply, the English reply and the JSON', () => {
    const before = assistantOf(shippedKnowledge().knowledge)
    const after = assistantOf(withMarked(shippedKnowledge().knowledge, 'wkr.thuiswerkvergoeding'))
    for (const [text, amount] of [
      ['Hoeveel mag mijn werkgever per thuiswerkdag onbelast vergoeden?', '98,76'],
      ['How much may my employer pay tax-free per day worked at home?', '98.76'],
    ] as const) {
      const old = before.ask({ text, today: TODAY }, null).reply
      const { reply } = after.ask({ text, today: TODAY }, null)
      expect(old.text).not.toContain(amount)
      expect(reply).toMatchObject({ kind: 'answer', text: expect.stringContaining(amount) })
      expect(reply.passages[0]?.text).toContain(amount)
    }
  })
})
