import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { formatDay } from '../../src/core/format.ts'
import { parseYaml } from '../../src/core/parse-yaml.ts'
import { readFolder } from '../../src/core/read-folder.ts'
import { day } from '../day.ts'
import { resultOf, saidBy } from './calculated.ts'
import { contentOf } from './known-rules.ts'

const value = z.union([z.string(), z.number(), z.boolean()])
const situations = z.array(
  z.strictObject({
    id: z.string(),
    situation: z.string(),
    on: z.string().default('2026-11-21'),
    inputs: z.record(z.string(), value),
    results: z.record(z.string(), value),
    /** The safe date that must be named beside the nominal one. */
    safe: z.string().optional(),
    says: z.string().optional(),
  }),
)

for (const { file, text } of readFolder('test/calculators/situations', ['.yaml'])) {
  const intent = file.replace(/^.*\/|\.yaml$/g, '')
  describe(intent, () => {
    it.each(contentOf(parseYaml(text, situations, { file })))(
      '$id: $situation',
      ({ on, inputs, results, safe, says }) => {
        const result = resultOf(intent, inputs, on)
        expect(result.results).toMatchObject(results)
        if (safe !== undefined) expect(saidBy(result)).toContain(formatDay(day(safe), 'nl'))
        if (says !== undefined) expect(saidBy(result)).toContain(says)
      },
    )
  })
}
