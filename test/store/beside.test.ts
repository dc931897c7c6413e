import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { type PostgresServer, postgresPrograms, startPostgres } from '../../src/bench/postgres-server.ts'
import { engineAt } from '../../src/store/open.ts'
import { postgresRig } from './engines.ts'

const programs = postgresPrograms()
const missing = programs === null ? ' (none is installed here)' : ''

/** What happens one after the other on SQLite anyway. */
describe.skipIf(programs === null)(`copies of the program on one PostgreSQL${missing}`, () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgres(programs ?? '')
  })
  afterAll(() => server.stop())

  async function two() {
    const place = await postgresRig(() => server.host).place()
    const engines = [engineAt(place, () => new Date()), engineAt(place, () => new Date())] as const
    onTestFinished(async () => {
      for (const engine of engines) await engine.close()
    })
    return engines
  }

  it('take over what was published at the same time', async () => {
    const [one, other] = await two()
    const both = one.beside('revisions', () => other.beside('revisions', async () => 'both at once'))
    expect(await both).toBe('both at once')
  })

  it('wait for who publishes, and who publishes waits for them', async () => {
    const [one, other] = await two()
    const course: string[] = []
    let alone = Promise.resolve()
    await one.beside('revisions', async () => {
      alone = other.alone('revisions', async () => void course.push('published'))
      await vi.waitFor(async () => expect(await waiting(server.host)).toBe(1), 60_000)
      course.push('taken over')
    })
    await alone
    expect(course).toEqual(['taken over', 'published'])
  })
})

/** How many wait for such a lock. */
async function waiting(host: string): Promise<number> {
  const client = new Client({ host, user: 'bench', database: 'postgres' })
  await client.connect()
  const { rowCount } = await client.query("select 1 from pg_locks where locktype = 'advisory' and not granted")
  await client.end()
  return rowCount ?? 0
}
