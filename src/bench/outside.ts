import { ownEngine } from './engine-own.ts'
import { withEngine } from './measure.ts'
import { BARS, outsideSets } from './outside-sets.ts'
import { misspelt, qualityOf } from './quality.ts'
import { share, table } from './table.ts'

const SEEDS = [1, 2, 3]

/** Whether the engine reaches its bars on the outside sets; true when there are none to measure. */
export async function measureOutside(folder: string, say: (text: string) => void): Promise<boolean> {
  const sets = outsideSets(folder)
  if (sets.length === 0) {
    say(`skipped: no sets in ${folder}; name a folder with BENCH_DIR`)
    return true
  }
  const rows: string[][] = []
  let passed = true
  for (const { name, documents, questions } of sets) {
    await withEngine(ownEngine(), documents, async (built) => {
      const clean = await qualityOf(built, questions)
      const typos: number[] = []
      for (const seed of SEEDS) typos.push((await qualityOf(built, misspelt(questions, seed))).mrr)
      const typo = typos.reduce((sum, mrr) => sum + mrr, 0) / SEEDS.length
      const bar = BARS[name] ?? { clean: 0, typo: 0 }
      const reached = clean.mrr >= bar.clean && typo >= bar.typo
      passed &&= reached
      const figures = [clean.first, clean.three, clean.mrr, bar.clean, typo, bar.typo].map(share)
      rows.push([name, `${questions.length} / ${documents.length}`, ...figures, reached ? 'reached' : 'NOT REACHED'])
    })
  }
  const head = ['set', 'questions / passages', 'first', 'in three', 'MRR@10', 'bar', 'typo MRR', 'bar', '']
  say(table(head, rows))
  return passed
}
