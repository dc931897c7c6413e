/**
 * Measures the search engine beside others, and the program under load: `npm run bench`, or `npm run bench -- --quick`.
 *
 * `--only events` runs one part (its names are below); `--long` gives the events of Slack two minutes.
 * Times are only comparable within one run on one machine. `BENCH_DIR` names a folder with outside sets.
 */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { documentsOf } from '../answer/documents.ts'
import { foldersFrom } from '../folders.ts'
import { readKnowledge } from '../knowledge/read-knowledge.ts'
import { askTimes, coldTimes } from './ask-times.ts'
import { spread } from './card-questions.ts'
import { compareOnHeldOut, compareQuality, compareSpeed } from './compare.ts'
import { developmentQuestions } from './development-questions.ts'
import type { Engine } from './engine.ts'
import { flexSearchEngine } from './engine-flexsearch.ts'
import { fuseEngine, fuseTokenEngine } from './engine-fuse.ts'
import { miniSearchEngine } from './engine-minisearch.ts'
import { ownEngine } from './engine-own.ts'
import { postgresEngine } from './engine-postgres.ts'
import { measureLargeBase } from './large-base.ts'
import { loadTimes } from './load.ts'
import { measureOutside } from './outside.ts'
import { postgresPrograms } from './postgres-server.ts'

/** Fuse reads every text for every question: beyond this it takes seconds for one. */
const MOST_FOR_FUSE = 10_000

const quick = process.argv.includes('--quick')
const folders = foldersFrom(process.env)
const { knowledge } = readKnowledge(folders.knowledge, folders.company)
const documents = documentsOf(knowledge).filter(({ language }) => language === 'nl')
const programs = postgresPrograms()
const fuses = [fuseEngine, fuseTokenEngine]
const others = [miniSearchEngine, flexSearchEngine, ...(programs === null ? [] : [postgresEngine(programs)])]
const engines: readonly Engine[] = [ownEngine(knowledge.synonyms), ...others]

/** Every part under the name by which it is asked for. */
const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  async development() {
    say('## Finding the passage: the development questions in Dutch\n')
    const development = join(folders.knowledge, '../../shared/questions/dev.jsonl')
    if (!existsSync(development)) return say('SKIPPED: there are no development questions here')
    const questions = developmentQuestions(development, 'nl', knowledge)
    say(await compareQuality([...engines, ...fuses], documents, spread(questions, quick ? 10 : questions.length)))
  },
  async 'held-out'() {
    say('## Finding the passage: questions of the shipped cards, taken out of the cards\n')
    say(await compareOnHeldOut([...engines, ...fuses], documents, quick ? 10 : 80))
  },
  async speed() {
    say('## Time and memory\n')
    for (const size of quick ? [documents.length] : [documents.length, 1_000, 10_000, 100_000]) {
      const few = size <= MOST_FOR_FUSE ? fuses : []
      say(`${await compareSpeed([...engines, ...few], documents, size, quick ? 20 : 100)}\n`)
      if (few.length === 0) say('fuse.js: skipped, a question takes seconds at this size\n')
    }
  },
  async turns() {
    say('## A whole turn through `ask`\n')
    say(askTimes(knowledge, quick ? 100 : 1_000))
    say(coldTimes(dirname(folders.knowledge), quick ? 3 : 9))
  },
  async events() {
    say('## Events of Slack\n')
    say(await load())
  },
  async large() {
    say('## Publishing, and the Home page, with very many cards and links\n')
    const size = quick ? { cards: 500, links: 1_000, times: 2 } : { cards: 10_000, links: 100_000, times: 10 }
    await measureLargeBase({ folders, knowledge, programs, say, ...size })
  },
  async outside() {
    say('## Outside sets: passages and questions that nobody here wrote\n')
    const passed = await measureOutside(process.env.BENCH_DIR ?? join(folders.knowledge, '../../shared/bench'), say)
    if (!passed) process.exitCode = 1
  },
}

if (programs === null) say('PostgreSQL: skipped, no server is installed')
for (const name of chosen(process.argv)) {
  await PARTS[name]?.()
  say('')
}

/** All parts, or those that follow `--only`, with a comma between. */
function chosen(words: readonly string[]): readonly string[] {
  const names = Object.keys(PARTS)
  const at = words.indexOf('--only')
  if (at < 0) return names
  const only = (words[at + 1] ?? '').split(',')
  const unknown = only.find((name) => !names.includes(name))
  if (unknown !== undefined) throw new Error(`--only ${unknown}: choose from ${names.join(', ')}`)
  return only
}

/** Two minutes with `--long`, as long as it takes to see whether anything piles up. */
function load(): Promise<string> {
  const questions = knowledge.cards.flatMap(({ passages }) => passages.flatMap(({ faces }) => faces.nl.questions))
  const seconds = process.argv.includes('--long') ? 120 : quick ? 3 : 15
  return loadTimes({ root: dirname(folders.knowledge), questions, burst: quick ? 100 : 1_000, seconds })
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
