import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { shippedPassages, TODAY, topThree } from './shipped.ts'

const FOLDER = process.env.FACTS_DIR ?? join('..', 'shared', 'facts')

const factSchema = z.looseObject({
  id: z.string(),
  confidence: z.literal('high'),
  question_nl: z.string().optional(),
  fact_nl: z.string().optional(),
  statement: z.string().optional(),
})
type Fact = z.infer<typeof factSchema>

/** Facts that are told, and that their own ledger sentence does not find. */
const NOT_FOUND_BY_SENTENCE: Readonly<Record<string, string>> = {
  'tl-wfw-2022-08': 'One sentence about two laws; each has a passage of its own, which comes first.',
  'WKR-VR-PLAN-2023': 'The sentence speaks of a plan in words of a ledger and names none of its subject.',
  'WKR-TWK-PRE2022': 'The sentence names no year, and "no own exemption" can be about anything.',
  'wfw-2b-termijn': 'The sentence does not say which request it is about; of an unnamed one the usual terms are told.',
  'WKR-EH-RATE': 'The sentence names neither the tax nor a value.',
}

function highFactsIn(value: unknown): Fact[] {
  if (Array.isArray(value)) return value.flatMap(highFactsIn)
  if (typeof value !== 'object' || value === null) return []
  const own = factSchema.safeParse(value)
  return [...(own.success ? [own.data] : []), ...Object.values(value).flatMap(highFactsIn)]
}

/** Worked examples are told by the calculators, not by passages. */
const files = existsSync(FOLDER)
  ? readdirSync(FOLDER).filter((name) => name.endsWith('.yaml') && !name.includes('examples'))
  : []
const facts = files.flatMap((name) => highFactsIn(parse(readFileSync(join(FOLDER, name), 'utf8'))))
const tellers = (fact: Fact): string[] =>
  shippedPassages()
    .filter((passage) => passage.facts.includes(fact.id))
    .map(({ id }) => id)

const there = files.length > 0
describe(
  there ? 'every fact that is certain' : `SKIPPED, no facts in ${FOLDER} (set FACTS_DIR): every fact that is certain`,
  () => {
    it.skipIf(!there)('is there', () => {
      expect(facts.length).toBeGreaterThan(300)
    })

    it.skipIf(!there)('is told by a passage', () => {
      expect(facts.filter((fact) => tellers(fact).length === 0).map(({ id }) => id)).toEqual([])
    })

    it.skipIf(!there)('is found by asking for it', { timeout: 300_000 }, () => {
      const misses = facts.flatMap((fact) => {
        const text = fact.question_nl ?? fact.fact_nl ?? fact.statement
        if (text === undefined || fact.id in NOT_FOUND_BY_SENTENCE) return []
        const language = text === fact.statement ? 'en' : 'nl'
        const top = topThree(text, language, TODAY)
        return top.some((id) => tellers(fact).includes(id)) ? [] : [`${fact.id}: "${text}" gives ${top.join(', ')}`]
      })
      expect(misses).toEqual([])
    })
  },
)
