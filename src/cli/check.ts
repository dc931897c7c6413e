import { parseArgs } from 'node:util'
import { check } from '../check/check.ts'
import { parseDay } from '../core/day.ts'
import { describe } from '../core/problem.ts'
import type { Folders } from '../folders.ts'
import { readKnowledge } from '../knowledge/read-knowledge.ts'
import { systemDay } from './system-day.ts'

/** `check [--today 2027-01-01]`: every problem of the content at once; 1 when there is one. */
export function checkCommand(args: string[], folders: Folders): number {
  const { values } = parseArgs({ args, options: { today: { type: 'string' } } })
  const today = values.today === undefined ? systemDay() : parseDay(values.today)
  if (today === null) {
    process.stderr.write(`check: --today ${values.today} is not a day such as 2026-01-31\n`)
    return 2
  }
  const report = check(readKnowledge(folders.knowledge, folders.company), folders.letters, today)
  const lines = [
    ...report.problems.map(describe),
    ...report.notes,
    report.problems.length === 0 ? 'no problems' : `${report.problems.length} problem(s)`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  return report.problems.length === 0 ? 0 : 1
}
