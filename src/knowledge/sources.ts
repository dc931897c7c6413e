import { z } from 'zod'
import type { Source } from '../core/citation.ts'
import { parseYaml } from '../core/parse-yaml.ts'
import type { Parsed } from '../core/problem.ts'
import { daySchema } from '../core/schemas.ts'

const sourceSchema: z.ZodType<Source> = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  kind: z.enum(['letter', 'law', 'official', 'publication', 'professional', 'press']),
  title: z.string().min(3),
  publisher: z.string(),
  number: z.string().nullable().default(null),
  date: daySchema.nullable().default(null),
  year: z.number().int().nullable().default(null),
  url: z.url().nullable().default(null),
})

/** A file of `knowledge/sources` → the sources it registers. */
export function parseSources(file: string, text: string): Parsed<Source[]> {
  return parseYaml(text, z.array(sourceSchema), { file })
}
