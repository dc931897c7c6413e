import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { check } from './check/check.ts'
import { type Day, parseDay } from './core/day.ts'
import { describe } from './core/problem.ts'
import { readKnowledge } from './knowledge/read-knowledge.ts'

const [command, ...rest] = process.argv.slice(2)
const systemDay = () => parseDay(new Date().toISOString().slice(0, 10))
if (command === 'check') {
  const { values } = parseArgs({ args: rest, options: { today: { type: 'string' } } })
  const today: Day | null = values.today ? parseDay(values.today) : systemDay()
  if (today === null) throw new Error(`--today ${values.today} is not a day such as 2026-01-31`)
  const report = check(
    readKnowledge('knowledge', (process.env['KNOWLEDGE_DIRS'] ?? '').split(':').filter(Boolean)),
    process.env['LETTERS_DIR'] ?? join('..', 'shared', 'letters'),
    today,
  )
  for (const problem of report.problems) console.log(describe(problem))
  for (const note of report.notes) console.log(note)
  console.log(report.problems.length === 0 ? 'no problems' : `${report.problems.length} problem(s)`)
  process.exitCode = report.problems.length === 0 ? 0 : 1
}
