import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, it, onTestFinished, vi } from 'vitest'
import { migrate } from '../../src/store/migrate.ts'
import { MIGRATIONS } from '../../src/store/migrations.ts'
import { engineAt, openStore } from '../../src/store/open.ts'
import { storeOn } from '../../src/store/store.ts'
import { temporaryFolder } from '../store/engines.ts'
import { startRig } from './rig.ts'

const NOT_KEPT = 'ik kan dit gesprek nu niet bewaren'

it('questions are answered while the store is away, with what was not kept, and all is well when it is back', async () => {
  const folder = join(temporaryFolder(), 'data')
  writeFileSync(folder, 'a file where the folder should be')
  const back = vi.fn()
  const store = await openStore({
    place: { kind: 'folder', folder },
    onTrouble: (event) => event === 'store-back' && back(),
  })
  const rig = await startRig({ store })
  onTestFinished(async () => {
    await rig.stop()
    await store.close()
  })
  rig.sanne.say(rig.direct, 'Wat krijg ik?')
  await rig.settled()
  expect(rig.fromApp(rig.direct).map(({ text }) => text.includes(NOT_KEPT))).toEqual([true])
  expect(rig.lines.join('')).toContain('"event":"not-kept"')
  expect(rig.lines.join('')).not.toContain('Wat krijg ik?')

  rmSync(folder)
  mkdirSync(folder)
  await vi.waitFor(() => expect(back).toHaveBeenCalled(), { timeout: 60_000 })
  const question = rig.sanne.say(rig.direct, 'En nu?')
  await rig.settled()
  const [, answer] = rig.fromApp(rig.direct)
  expect(answer?.text).not.toContain(NOT_KEPT)
  expect(await store.conversations.find(`${rig.direct}:${question.ts}`)).not.toBeNull()
})

it('a full disk keeps nobody from an answer, and what was kept before is still there', async () => {
  const engine = engineAt({ kind: 'folder', folder: temporaryFolder() }, () => new Date())
  await migrate(engine, MIGRATIONS)
  const store = { ...storeOn(engine), close: () => engine.close() }
  const rig = await startRig({ store })
  onTestFinished(async () => {
    await rig.stop()
    await store.close()
  })
  const first = rig.sanne.say(rig.direct, 'Wat krijg ik?')
  await rig.settled()
  await sql`pragma max_page_count = 1`.execute(engine.db)
  for (let asked = 0; asked < 40; asked++) rig.sanne.say(rig.direct, `Vraag ${asked}`)
  await rig.settled()
  const told = rig.fromApp(rig.direct)
  expect(told).toHaveLength(41)
  expect(told.some(({ text }) => text.includes(NOT_KEPT))).toBe(true)

  await sql`pragma max_page_count = 1000000`.execute(engine.db)
  const last = rig.sanne.say(rig.direct, 'En nu?')
  await rig.settled()
  expect(rig.fromApp(rig.direct).at(-1)?.text).not.toContain(NOT_KEPT)
  for (const { ts } of [first, last]) expect(await store.conversations.find(`${rig.direct}:${ts}`)).not.toBeNull()
})

it('a message that comes again after a restart is answered once, although the store never knew of it', async () => {
  const folder = join(temporaryFolder(), 'data')
  writeFileSync(folder, 'a file where the folder should be')
  const store = await openStore({ place: { kind: 'folder', folder } })
  const rig = await startRig({ store })
  onTestFinished(async () => {
    await rig.stop()
    await store.close()
  })
  const question = rig.sanne.say(rig.direct, 'Wat krijg ik?')
  await rig.settled()
  const [first] = rig.slack.deliveries
  await rig.restart()
  rig.slack.replay({ ...first?.envelope.payload, event_id: 'Ev-again' })
  await rig.settled()
  expect(rig.fromApp(rig.direct).map(({ threadTs }) => threadTs)).toEqual([question.ts])
})
