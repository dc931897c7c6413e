import type { SearchDocument } from '../search/search.ts'
import { heldOutQuestions, spread } from './card-questions.ts'
import type { Engine } from './engine.ts'
import { percentile, timesOf, withEngine } from './measure.ts'
import { paddedTo } from './padding.ts'
import { type JudgedQuestion, misspelt, qualityOf } from './quality.ts'
import { milliseconds, share, table } from './table.ts'

/** How well each engine finds the passage that a question was written for: questions taken out of the passages. */
export function compareOnHeldOut(
  engines: readonly Engine[],
  documents: readonly SearchDocument[],
  most: number,
): Promise<string> {
  const heldOut = heldOutQuestions(documents)
  return compareQuality(engines, heldOut.documents, spread(heldOut.questions, most))
}

/** How well each engine finds a passage that answers, for questions as they are and with a typing error each. */
export async function compareQuality(
  engines: readonly Engine[],
  documents: readonly SearchDocument[],
  questions: readonly JudgedQuestion[],
): Promise<string> {
  const rows: string[][] = []
  for (const engine of engines) {
    await withEngine(engine, documents, async (built) => {
      const clean = await qualityOf(built, questions)
      const typo = await qualityOf(built, misspelt(questions, 1))
      rows.push([engine.name, ...[clean.first, clean.three, clean.mrr, typo.first, typo.three, typo.mrr].map(share)])
    })
  }
  const head = ['engine', 'first', 'in three', 'MRR@10', 'typo first', 'typo three', 'typo MRR']
  return `${questions.length} questions, ${documents.length} passages\n${table(head, rows)}`
}

/** How long each engine takes as the base grows. */
export async function compareSpeed(
  engines: readonly Engine[],
  documents: readonly SearchDocument[],
  size: number,
  most: number,
): Promise<string> {
  const passages = paddedTo(size, documents)
  const asked = spread(heldOutQuestions(documents).questions, most)
  const questions = [...asked, ...misspelt(asked, 2)].map(({ text }) => text)
  const rows: string[][] = []
  for (const engine of engines) {
    await withEngine(engine, passages, async (built, { seconds, megabytes }) => {
      const times = await timesOf(built, questions)
      const [p50, p95, p99] = [0.5, 0.95, 0.99].map((part) => milliseconds(percentile(times, part)))
      const tail = times.length < 20 ? ['–', '–'] : [p95 ?? '', p99 ?? '']
      rows.push([engine.name, seconds.toFixed(2), megabytes.toFixed(0), p50 ?? '', ...tail, String(times.length)])
    })
  }
  const head = ['engine', 'build s', 'MB', 'p50 ms', 'p95 ms', 'p99 ms', 'asked']
  return `${passages.length} passages, half of the questions with a typing error\n${table(head, rows)}`
}
