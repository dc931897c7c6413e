import { z } from 'zod'
import { parseYaml } from '../core/parse-yaml.ts'
import type { Parsed } from '../core/problem.ts'

/** A paragraph of a letter that no passage cites on purpose, and why. */
export interface LeftOut {
  readonly letter: string
  readonly paragraph: string
  readonly why: string
}

const leftOutSchema = z.array(z.strictObject({ letter: z.string(), paragraph: z.string(), why: z.string().min(5) }))

export function parseLeftOut(file: string, text: string): Parsed<LeftOut[]> {
  return parseYaml(text, leftOutSchema, { file })
}
