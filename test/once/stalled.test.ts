import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PostgresServer, postgresPrograms, startPostgres } from '../../src/bench/postgres-server.ts'
import { until } from './programs.ts'
import { nextIn, twoCopies } from './two-copies.ts'

const POST = 'chat.postMessage'
const LONGEST_MS = 120_000

const programs = postgresPrograms()
const missing = programs === null ? ' (no PostgreSQL is installed here)' : ''

describe.skipIf(programs === null)(`a copy that stands still for longer than it holds a question${missing}`, () => {
  let server: PostgresServer
  let rig: Awaited<ReturnType<typeof twoCopies>>
  beforeAll(async () => {
    server = await startPostgres(programs ?? '')
    rig = await twoCopies(server.host)
  }, 300_000)
  afterAll(async () => {
    await rig.stop()
    await server.stop()
  })

  const answered = async (question: string, times = 1) => {
    await until(() => rig.answers(question) >= times, LONGEST_MS)
    expect(rig.answers(question)).toBe(times)
  }

  it('before it found an answer, gives none when it wakes', async () => {
    const { first, second, database } = rig
    const [takenUp, silent] = [nextIn(second, '"taken-up"'), nextIn(first, '"answered-elsewhere"')]
    await database.query('begin')
    await database.query('lock table conversations in access exclusive mode')
    const question = rig.ask()
    await until(() => rig.isAcknowledged(question), LONGEST_MS)
    first.freeze()
    await database.query('rollback')
    await takenUp()
    await answered(question)
    first.wake()
    await silent()
    expect(rig.answers(question)).toBe(1)
  })

  it('while Slack asks it for patience, does not post what it had', async () => {
    const { first, gate } = rig
    const silent = nextIn(first, '"answered-elsewhere"')
    const seen = gate.next(POST)
    const question = rig.ask()
    const post = await seen
    first.freeze()
    post.answer()
    await answered(question)
    first.wake()
    await silent()
    expect(rig.answers(question)).toBe(1)
  })

  it('while what it posts is on its way, takes that back when another answered meanwhile', async () => {
    const { first, gate } = rig
    const takenBack = nextIn(first, '"taken-back"')
    const seen = gate.next(POST)
    const question = rig.ask()
    const post = await seen
    first.freeze()
    await answered(question)
    await post.deliver()
    expect(rig.answers(question)).toBe(2)
    post.answer()
    first.wake()
    await takenBack()
    await answered(question)
  })

  it('after it posted and before it wrote that down, leaves nothing for another to say', async () => {
    const { first, second, gate } = rig
    const [takenUp, done] = [nextIn(second, '"outcome":"was-posted"'), nextIn(first, '"event":"answered"')]
    const seen = gate.next(POST)
    const question = rig.ask()
    const post = await seen
    await post.deliver()
    first.freeze()
    await takenUp()
    post.answer()
    first.wake()
    await done()
    expect(rig.answers(question)).toBe(1)
  })
})
