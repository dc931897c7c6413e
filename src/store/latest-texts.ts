import type { Database } from './engine.ts'

/** The latest text of a file, with every sha that it ever had: they tell an old copy from a new edit. */
export interface Latest {
  readonly file: string
  readonly text: string
  readonly shas: ReadonlySet<string>
}

export async function latestOfEach(db: Database): Promise<Latest[]> {
  const rows = await db.selectFrom('revisions').select(['file', 'sha', 'number']).orderBy('number').execute()
  const byFile = new Map<string, { number: number; shas: Set<string> }>()
  for (const { file, sha, number } of rows) {
    byFile.set(file, { number, shas: (byFile.get(file)?.shas ?? new Set()).add(sha) })
  }
  const numbers = [...byFile.values()].map(({ number }) => number)
  if (numbers.length === 0) return []
  const texts = await db.selectFrom('revisions').select(['file', 'text']).where('number', 'in', numbers).execute()
  return texts.map(({ file, text }) => ({ file, text, shas: byFile.get(file)?.shas ?? new Set() }))
}
