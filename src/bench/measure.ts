import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { SearchDocument } from '../search/search.ts'
import type { Built, Engine } from './engine.ts'

/** After so long an engine is asked no further questions: what it is like is then clear. */
const PATIENCE = 60_000

/** Builds the engine, hands it to `use`, and closes it. */
export async function withEngine<T>(
  engine: Engine,
  documents: readonly SearchDocument[],
  use: (built: Built, cost: { readonly seconds: number; readonly megabytes: number }) => Promise<T>,
): Promise<T> {
  process.stderr.write(`${engine.name}: ${documents.length} passages\n`)
  const before = memory()
  const start = performance.now()
  const built = await engine.build(documents)
  const seconds = (performance.now() - start) / 1000
  const megabytes = (built.elsewhere ?? Math.max(0, memory() - before)) / 2 ** 20
  try {
    return await use(built, { seconds, megabytes })
  } finally {
    await built.close?.()
  }
}

/** Times of single questions, in order, after a few that warm the engine up. */
export async function timesOf(built: Built, questions: readonly string[]): Promise<number[]> {
  const times: number[] = []
  const begin = performance.now()
  for (const question of questions.slice(0, 20)) {
    await built.find(question, 10)
    if (performance.now() - begin > PATIENCE / 10) break
  }
  for (const question of questions) {
    const start = performance.now()
    await built.find(question, 10)
    times.push(performance.now() - start)
    if (performance.now() - begin > PATIENCE) break
  }
  return times
}

export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0
}

function memory(): number {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect === 'function') collect()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
