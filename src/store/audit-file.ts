import { z } from 'zod'
import { type ChainLine, type Verdict, verdictOn } from './audit-chain.ts'

const facts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
const Line = z.strictObject({
  number: z.number(),
  at: z.string(),
  actor: z.string().nullable(),
  act: z.string(),
  facts,
  hash: z.string(),
})

/** An export of the trail, read line by line: whether nothing in it was changed, taken out or put in between. */
export function verdictOnFile(lines: AsyncIterable<string>): Promise<Verdict> {
  return verdictOn(linesOf(lines))
}

async function* linesOf(lines: AsyncIterable<string>): AsyncGenerator<ChainLine & { hash: string }> {
  let number = 0
  for await (const text of lines) {
    number += 1
    const read = Line.safeParse(parsed(text))
    // What is no line of a trail follows from nothing.
    if (read.success) yield { ...read.data, facts: JSON.stringify(read.data.facts) }
    else yield { number, at: '', actor: null, act: '', facts: '', hash: '' }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
