import { z } from 'zod'
import { parseYaml } from '../core/parse-yaml.ts'
import { type Parsed, parsed } from '../core/problem.ts'
import { bilingualSchema, citationSchema, daySchema } from '../core/schemas.ts'
import type { MemberList } from './members.ts'

const listSchema = z.strictObject({
  id: z.string(),
  title: bilingualSchema,
  unit: z.literal('state'),
  renewed: z.literal('event'),
  subject: z.strictObject({ nl: z.array(z.string()), en: z.array(z.string()) }).optional(),
  members: z.array(
    z.strictObject({
      state: z.string().regex(/^[A-Z]{2}$/, 'expected an ISO 3166-1 alpha-2 code such as NL'),
      validFrom: daySchema,
      validTo: daySchema.nullable(),
      confidence: z.enum(['high', 'medium']).default('high'),
      doubt: bilingualSchema.nullable().default(null),
      citations: z.array(citationSchema).min(1),
      note: z.string().optional(),
    }),
  ),
})

export function isMemberList(text: string): boolean {
  return /^unit:\s*state\s*$/m.test(text)
}

/** A file of `knowledge/rules` with `unit: state` → its list, or everything that is wrong with it. */
export function parseMemberList(file: string, text: string): Parsed<MemberList> {
  const result = parseYaml(text, listSchema, { file })
  if (!result.ok) return result
  const members = result.value.members.map(({ validFrom, validTo, state, confidence, citations }) => ({
    state,
    confidence,
    citations,
    from: validFrom,
    to: validTo,
  }))
  return parsed({ id: result.value.id, title: result.value.title, file, members })
}
