import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SearchDocument } from '../search/search.ts'
import type { JudgedQuestion } from './quality.ts'

/** A collection of passages and judged questions that nobody in this project wrote. */
export interface OutsideSet {
  readonly name: string
  readonly documents: readonly SearchDocument[]
  readonly questions: readonly JudgedQuestion[]
}

/** The least that the search engine must reach, as MRR within ten, clean and with one typing error a question. */
export const BARS: Readonly<Record<string, { readonly clean: number; readonly typo: number }>> = {
  'rijk-vac': { clean: 0.84, typo: 0.82 },
  'corona-nlen': { clean: 0.47, typo: 0.46 },
}

/** The sets in a folder; none when the folder is not there. */
export function outsideSets(folder: string): readonly OutsideSet[] {
  return Object.keys(BARS)
    .filter((name) => existsSync(join(folder, name, 'corpus.jsonl')))
    .map((name) => readSet(folder, name))
}

function readSet(folder: string, name: string): OutsideSet {
  const rows = (file: string) => readRows(join(folder, name, file))
  const relevant = new Map<string, Set<string>>()
  for (const { query = '', doc = '' } of rows('qrels.jsonl')) {
    relevant.set(query, (relevant.get(query) ?? new Set<string>()).add(doc))
  }
  return {
    name,
    documents: rows('corpus.jsonl').map(({ id = '', title = '', text = '', lang }) => ({
      id,
      group: id,
      language: lang === 'en' ? 'en' : 'nl',
      title,
      heading: '',
      questions: [],
      aliases: [],
      text,
    })),
    questions: rows('queries.jsonl').map(({ id = '', text = '' }) => ({
      text,
      relevant: relevant.get(id) ?? new Set(),
    })),
  }
}

function readRows(file: string): readonly Partial<Record<string, string>>[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => strings(JSON.parse(line)))
}

function strings(row: unknown): Partial<Record<string, string>> {
  const entries = typeof row === 'object' && row !== null ? Object.entries(row) : []
  return Object.fromEntries(entries.map(([key, value]) => [key, String(value)]))
}
