import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Calculation } from '../../src/calculators/calculation.ts'
import type { Language } from '../../src/core/language.ts'
import { parseYaml } from '../../src/core/parse-yaml.ts'
import { readFolder } from '../../src/core/read-folder.ts'
import { outcomeOf } from './calculated.ts'
import { contentOf } from './known-rules.ts'

const wordings = z.array(
  z.strictObject({
    situation: z.string(),
    on: z.string().optional(),
    inputs: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    nl: z.string(),
    en: z.string(),
  }),
)

for (const { file, text } of readFolder('test/calculators/wording', ['.yaml'])) {
  const intent = file.replace(/^.*\/|\.yaml$/g, '')
  describe(`what ${intent} says`, () => {
    it.each(contentOf(parseYaml(text, wordings, { file })))('$situation', ({ on, inputs, nl, en }) => {
      const outcome = outcomeOf(intent, inputs, on)
      expect(linesOf(outcome, 'nl')).toBe(nl)
      expect(linesOf(outcome, 'en')).toBe(en)
    })
  })
}

/** A calculation as a person reads it: a line for each step, and one with a dash for each remark. */
function linesOf(outcome: Calculation, language: Language): string {
  if (outcome.kind === 'refused') return `${outcome.slot}: ${outcome.why[language]}\n`
  if (outcome.kind !== 'result') return JSON.stringify(outcome)
  const steps = outcome.steps.map(
    ({ label, expression, value }) => `${label[language]}: ${expression[language]} = ${value}\n`,
  )
  const remarks = outcome.assumptions.map((text) => `– ${text[language]}\n`)
  return [...steps, ...remarks].join('')
}
