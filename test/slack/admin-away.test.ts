import { sql } from 'kysely'
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { type PostgresServer, postgresPrograms, startPostgres } from '../../src/bench/postgres-server.ts'
import { engineAt, openStore } from '../../src/store/open.ts'
import { postgresRig, temporaryFolder } from '../store/engines.ts'
import { type AdminRig, openRule, pressIn, send, startAdminRig, windowWith } from './admin-rig.ts'

const AWAY = 'De opslag is nu niet bereikbaar, dus ik kan dit niet bewaren'

const programs = postgresPrograms()
const missing = programs === null ? ' (none is installed here)' : ''

async function writing(rig: AdminRig) {
  await pressIn(rig.tom, await openRule(rig, rig.tom), 'Bewerk')
  return windowWith(rig, rig.tom, 'Tekst 1/')
}

const raised = (text: string): string => text.replace('7.50', '7.80')

describe.skipIf(programs === null)(`while PostgreSQL is away${missing}`, () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgres(programs ?? '')
    return () => server.stop()
  })

  async function started(): Promise<AdminRig> {
    const store = await openStore({ place: await postgresRig(() => server.host).place() })
    onTestFinished(() => store.close())
    return startAdminRig({ store })
  }
  async function back(rig: AdminRig): Promise<void> {
    server.start()
    await vi.waitFor(async () => expect(await rig.store.isThere()).toBe(true), { timeout: 60_000 })
  }

  it('a text that is sent off stays in its window, which says why, and goes on from there when it is back', async () => {
    const rig = await started()
    const window = await writing(rig)
    await server.halt()
    expect(JSON.stringify(await send(rig.tom, window, raised))).toContain(AWAY)
    await back(rig)
    expect(await send(rig.tom, window, raised)).toEqual({})
    await windowWith(rig, rig.tom, 'Dit verandert')
    expect((await rig.store.edits.of(rig.tom.user, rig.ruleName))?.text).toContain('"7.80"')
  })

  it('a new value stays in its window too', async () => {
    const rig = await started()
    await pressIn(rig.tom, await openRule(rig, rig.tom), 'Nieuwe waarde')
    const form = await windowWith(rig, rig.tom, 'Geldt vanaf')
    await server.halt()
    const errors = await send(rig.tom, form, (text, field) => (field === 'value' ? '7,95' : text))
    expect(errors).toEqual({ value: expect.stringContaining(AWAY) })
    await back(rig)
  })

  it('nothing is published: the window stays with the reason that was typed, and publishes when it is back', async () => {
    const rig = await started()
    await send(rig.tom, await writing(rig), raised)
    const preview = await windowWith(rig, rig.tom, 'Dit verandert')
    await server.halt()
    const errors = await send(rig.tom, preview, () => 'nieuw jaar')
    expect(errors).toEqual({ why: expect.stringContaining(AWAY) })
    expect(rig.amount()).toBe('€ 7,50')
    await back(rig)
    await send(rig.tom, preview, () => 'nieuw jaar')
    await windowWith(rig, rig.tom, 'Gepubliceerd.')
    expect(rig.amount()).toBe('€ 7,80')
    expect((await rig.store.revisions.of(rig.ruleName))[0]).toMatchObject({ why: 'nieuw jaar' })
  })
})

it('a text that the database refuses at the last moment is not on disk either; the writer hears what is kept', async () => {
  const place = { kind: 'folder', folder: temporaryFolder() } as const
  const store = await openStore({ place })
  const engine = engineAt(place, () => new Date())
  onTestFinished(async () => {
    await engine.close()
    await store.close()
  })
  const rig = await startAdminRig({ store })
  await send(rig.tom, await writing(rig), raised)
  const preview = await windowWith(rig, rig.tom, 'Dit verandert')
  await sql`create trigger refusal before insert on change_marks begin select raise(abort, 'no'); end`.execute(
    engine.db,
  )
  await send(rig.tom, preview, () => 'nieuw jaar')
  const told = await windowWith(rig, rig.tom, 'Publiceren lukte niet. Je tekst is bewaard')
  expect(told.words).toContain('nieuw jaar')
  expect(told.words).toMatch(/HW-[0-9A-F]{8}/)
  expect(rig.amount()).toBe('€ 7,50')
  expect(await rig.store.revisions.of(rig.ruleName)).toEqual([])
  await sql`drop trigger refusal`.execute(engine.db)
  await rig.tom.closeView(told.id)
  const again = await writing(rig)
  expect(again.words).toContain('Dit schreef je eerder en het is nog niet gepubliceerd')
  expect(again.words).toContain('7.80')
})
