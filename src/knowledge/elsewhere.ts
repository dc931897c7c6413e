import { z } from 'zod'
import type { Bilingual, Language } from '../core/language.ts'
import { parseYaml } from '../core/parse-yaml.ts'
import type { Parsed } from '../core/problem.ts'
import { bilingualSchema } from '../core/schemas.ts'

/** A subject that people ask about and no card holds: what the reply then says, and by what it is recognised. */
export interface Elsewhere {
  readonly id: string
  readonly title: Bilingual
  readonly why: Bilingual
  readonly aliases: Readonly<Record<Language, readonly string[]>>
  readonly questions: Readonly<Record<Language, readonly string[]>>
}

const listsSchema = z.strictObject({ nl: z.array(z.string().min(2)), en: z.array(z.string().min(2)) })

const elsewhereSchema: z.ZodType<Elsewhere[]> = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    title: bilingualSchema,
    why: bilingualSchema,
    aliases: listsSchema,
    questions: listsSchema,
  }),
)

/** `knowledge/elsewhere.yaml` → its subjects. */
export function parseElsewhere(file: string, text: string): Parsed<Elsewhere[]> {
  return parseYaml(text, elsewhereSchema, { file })
}
