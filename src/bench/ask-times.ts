import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assistantOf } from '../answer/respond.ts'
import { parseDay } from '../core/day.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { percentile } from './measure.ts'

const QUESTION = 'Mag mijn baas thuiswerken weigeren?'
const WARM_UP = 100
/** A program that has been asked for some days: until then the engine compiles what is new to it while people wait. */
const ROUNDS_BEFORE = 60
const ROUNDS = 40

/** A whole turn through `ask`, in this process: passages by the cards' own questions, sums by the intents' examples. */
export function askTimes(knowledge: Knowledge, most: number): string {
  const assistant = assistantOf(knowledge)
  const questions = knowledge.cards.flatMap(({ passages }) =>
    passages.flatMap(({ faces }) => faces.nl.questions.slice(0, 1)),
  )
  const sums = knowledge.intents.flatMap(({ examples }) => [...examples.nl, ...examples.en])
  const today = parseDay('2026-11-25')
  if (today === null) throw new Error('the day of the bench is no day')
  const timed = (texts: readonly string[]): number[] => {
    const times = texts.map((text) => {
      const start = performance.now()
      assistant.ask({ text, today }, null)
      return performance.now() - start
    })
    return times
  }
  for (let round = 0; round < ROUNDS_BEFORE; round++) timed([...questions.slice(0, WARM_UP), ...sums])
  const line = (what: string, times: readonly number[]) =>
    `${what}: ${times.length} turns, p50 ${shown(times, 0.5)} ms, p95 ${shown(times, 0.95)} ms, p99 ${shown(times, 0.99)} ms`
  return [
    line('questions', timed(questions.slice(0, most))),
    line('calculations', Array.from({ length: ROUNDS }, () => timed(sums)).flat()),
  ].join('\n')
}

/** One question on a cold command line, in turn with an npm script that does nothing. */
export function coldTimes(root: string, runs: number): string {
  const empty = mkdtempSync(join(tmpdir(), 'empty-'))
  try {
    writeFileSync(join(empty, 'package.json'), '{"name":"empty","private":true,"scripts":{"nothing":"true"}}')
    const pairs = Array.from({ length: runs }, () => ({
      nothing: timeOf(['--prefix', empty, 'run', '--silent', 'nothing'], root),
      ask: timeOf(['run', '--silent', 'ask', '--', QUESTION], root),
    }))
    const median = (times: readonly number[]) => percentile(times, 0.5)
    const nothing = median(pairs.map((pair) => pair.nothing))
    const ask = median(pairs.map((pair) => pair.ask))
    const ratio = median(pairs.map((pair) => pair.ask / pair.nothing))
    return `cold ask: ${ask.toFixed(0)} ms, empty npm script: ${nothing.toFixed(0)} ms (medians of ${runs}), ratio ${ratio.toFixed(2)}`
  } finally {
    rmSync(empty, { recursive: true, force: true })
  }
}

function timeOf(words: readonly string[], folder: string): number {
  const start = performance.now()
  const { status } = spawnSync('npm', words, { cwd: folder, stdio: 'ignore' })
  if (status !== 0) throw new Error(`npm ${words.join(' ')} ended with ${status}`)
  return performance.now() - start
}

const shown = (times: readonly number[], share: number): string => percentile(times, share).toFixed(2)
