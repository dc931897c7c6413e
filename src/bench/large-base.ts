import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Folders } from '../folders.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { openStore, type StorePlace } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import { homeTimes } from './home-times.ts'
import { writeLargeContent } from './large-content.ts'
import { keepLinks } from './many-links.ts'
import { openOffice } from './office.ts'
import { startPostgres } from './postgres-server.ts'
import { publishTimes } from './publish-times.ts'

export interface LargeSettings {
  readonly folders: Folders
  readonly knowledge: Knowledge
  /** PostgreSQL's programs, when it is installed. */
  readonly programs: string | null
  readonly cards: number
  readonly links: number
  readonly times: number
  readonly say: (text: string) => void
}

/** An admin publishes, and people open their Home page, where there are very many cards and links; on both databases. */
export async function measureLargeBase(settings: LargeSettings): Promise<void> {
  const { folders, cards, links, programs, say } = settings
  const place = mkdtempSync(join(tmpdir(), 'bench-large-'))
  try {
    writeLargeContent(folders.knowledge, join(place, 'knowledge'), cards)
    const large: Folders = {
      ...folders,
      knowledge: join(place, 'knowledge'),
      receipts: join(place, 'receipts'),
      kept: join(place, 'kept', 'knowledge.json'),
    }
    say(`${cards} cards, ${links} links`)
    await measureOn('SQLite', { kind: 'folder', folder: join(place, 'data') }, large, settings)
    if (programs === null) return
    const server = await startPostgres(programs)
    const url = `postgres://bench@localhost/postgres?${new URLSearchParams({ host: server.host })}`
    await measureOn('PostgreSQL', { kind: 'server', url }, large, settings).finally(server.stop)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

async function measureOn(name: string, place: StorePlace, folders: Folders, settings: LargeSettings): Promise<void> {
  const { knowledge, links, times, say } = settings
  const store = await openStore({ place, now: clockFrom(Date.now() - links * 1_000) })
  try {
    await untilThere(store)
    const passages = knowledge.cards.flatMap((card) => card.passages)
    const questions = passages.flatMap(({ faces }) => faces.nl.questions)
    await keepLinks(
      store,
      links,
      passages.map(({ id }) => id),
      questions,
    )
    await keepQuestions(store, questions)
    const manifest = readFileSync(join(folders.intents, '..', 'manifest.json'), 'utf8')
    const start = performance.now()
    const office = await openOffice(folders, store, manifest)
    say(`\n${name}: open after ${((performance.now() - start) / 1_000).toFixed(1)} s`)
    try {
      say(await publishTimes(office, times))
      say(await homeTimes(office, times))
      if (office.troubles.length > 0) say(`TROUBLE: ${office.troubles.join('\n')}`)
    } finally {
      await office.close()
    }
  } finally {
    await store.close()
  }
}

/** A second later at every look, so that a year of links does not stand at one moment. */
function clockFrom(start: number): () => Date {
  let seconds = 0
  return () => {
    seconds += 1
    return new Date(start + seconds * 1_000)
  }
}

/** A server that has just been started is tried again until it is there. */
async function untilThere(store: Store): Promise<void> {
  while (!(await store.isThere())) await new Promise((resolve) => setTimeout(resolve, 250))
}

const MOST_OPEN = 2_000

/** What waits for HR beside the links: put to it, without an answer, and not found helpful. */
async function keepQuestions(store: Store, questions: readonly string[]): Promise<void> {
  await store.together(async (within) => {
    for (const [number, question] of questions.slice(0, MOST_OPEN).entries()) {
      const kind = (['asked', 'unanswered', 'disliked'] as const)[number % 3] ?? 'asked'
      const kept = { question: kind === 'asked' ? question : '', words: question, answered: '', passage: null }
      await store.questions.add({ ...kept, kind, person: `U${number % 50}`, language: 'nl', named: false }, within)
    }
  })
}
