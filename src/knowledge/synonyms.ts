import { z } from 'zod'
import { parseYaml } from '../core/parse-yaml.ts'
import type { Parsed } from '../core/problem.ts'

/** Groups of words that mean the same to someone who asks: everyday words beside terms of art. */
export type Synonyms = readonly (readonly string[])[]

export function parseSynonyms(file: string, text: string): Parsed<Synonyms> {
  return parseYaml(text, z.array(z.array(z.string().min(2)).min(2)), { file })
}
