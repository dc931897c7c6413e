import { Client } from 'pg'
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { LinkShelf } from '../../src/answer/links/link-shelf.ts'
import { type PostgresServer, postgresPrograms, startPostgres } from '../../src/bench/postgres-server.ts'
import { followLinks } from '../../src/store/follow-links.ts'
import { openStore } from '../../src/store/open.ts'
import { startRig } from '../slack/rig.ts'
import { LINK } from './a-link.ts'
import { postgresRig } from './engines.ts'

const NOT_KEPT = 'ik kan dit gesprek nu niet bewaren'
const LONG_MS = 60_000

const programs = postgresPrograms()
const missing = programs === null ? ' (none is installed here)' : ''

describe.skipIf(programs === null)(`a PostgreSQL server that goes away while the program runs${missing}`, () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgres(programs ?? '')
    return () => server.stop()
  })
  const place = () => postgresRig(() => server.host).place()

  it('keeps nobody from an answer, which says what is not kept; when it is back all is kept again', async () => {
    const store = await openStore({ place: await place() })
    const rig = await startRig({ store })
    onTestFinished(async () => {
      await rig.stop()
      await store.close()
    })
    const last = () => rig.fromApp(rig.direct).at(-1)?.text ?? ''
    const first = rig.sanne.say(rig.direct, 'Wat krijg ik?')
    await rig.settled()
    expect(last()).not.toContain(NOT_KEPT)

    // Some of these are under way when the server goes.
    const during = Array.from({ length: 20 }, (_, index) => rig.sanne.say(rig.direct, `Vraag ${index}`))
    await server.halt()
    const away = rig.sanne.say(rig.direct, 'En zonder opslag?')
    await rig.settled()
    const answered = rig.fromApp(rig.direct).map(({ threadTs }) => threadTs)
    expect(answered.toSorted()).toEqual([first, ...during, away].map(({ ts }) => ts).toSorted())
    expect(last()).toContain(NOT_KEPT)

    server.start()
    await vi.waitFor(async () => expect(await store.isThere()).toBe(true), { timeout: LONG_MS })
    const again = rig.sanne.say(rig.direct, 'En nu?')
    await rig.settled()
    expect(last()).not.toContain(NOT_KEPT)
    for (const { ts } of [first, again]) expect(await store.conversations.find(`${rig.direct}:${ts}`)).not.toBeNull()
  })

  it('is listened to again when it is back, and what was told meanwhile is heard', async () => {
    const where = await place()
    const [here, there] = [await openStore({ place: where }), await openStore({ place: where })]
    const shelf = new LinkShelf()
    const follower = followLinks(here, shelf)
    onTestFinished(async () => {
      follower.stop()
      await Promise.all([here.close(), there.close()])
    })
    await vi.waitFor(async () => expect(await listeners()).toBe(2), { timeout: LONG_MS })
    await server.halt()
    server.start()
    await vi.waitFor(async () => expect(await listeners()).toBe(2), { timeout: LONG_MS })
    await there.links.keep(LINK, 'U9')
    await there.changes.tell('links')
    await vi.waitFor(() => expect(shelf.size).toBe(1), { timeout: LONG_MS })
  })

  it('that was not there at the start is used as soon as it is, with what was published and linked before', async () => {
    const where = await place()
    const before = await openStore({ place: where })
    await before.links.keep(LINK, 'U9')
    await before.withdrawals.add({ kind: 'card', id: 'proefvergoeding' }, 'klopt niet', 'U1')
    await before.close()
    await server.halt()
    const away = vi.fn()
    const store = await openStore({ place: where, onTrouble: away })
    const shelf = new LinkShelf()
    const follower = followLinks(store, shelf)
    const withdrawn = vi.fn()
    store.changes.hear('withdrawals', withdrawn)
    onTestFinished(async () => {
      follower.stop()
      await store.close()
    })
    expect(away).toHaveBeenCalledWith('store-away', expect.anything())
    server.start()
    await vi.waitFor(() => expect([shelf.size, withdrawn.mock.calls.length]).toEqual([1, 1]), { timeout: LONG_MS })
  })

  async function listeners(): Promise<number> {
    const client = new Client({ host: server.host, user: 'bench', database: 'postgres' })
    try {
      await client.connect()
      const { rows } = await client.query("select 1 from pg_stat_activity where query like 'listen %'")
      return rows.length
    } catch {
      return 0
    } finally {
      await client.end().catch(() => undefined)
    }
  }
})
