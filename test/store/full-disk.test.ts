import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { type AdminRig, openRule, pressIn, send, startAdminRig, windowWith } from '../slack/admin-rig.ts'
import { startRig } from '../slack/rig.ts'
import { sqliteRig } from './engines.ts'
import { hasSmallDisks, smallDisk } from './full-disk.ts'

const NOT_KEPT = 'ik kan dit gesprek nu niet bewaren'
const why = hasSmallDisks ? '' : ' (no disk can be made here)'

describe.skipIf(!hasSmallDisks)(`a disk that is full${why}`, () => {
  it('keeps nobody from an answer, which says what is not kept; with room again all is kept, without a restart', async () => {
    const disk = smallDisk()
    const store = await openStore({ place: { kind: 'folder', folder: join(disk.folder, 'data') } })
    const rig = await startRig({ store })
    onTestFinished(async () => {
      await rig.stop()
      await store.close()
    })
    const first = rig.sanne.say(rig.direct, 'Wat krijg ik?')
    await rig.settled()
    disk.fill()
    const asked = Array.from({ length: 40 }, (_, index) => rig.sanne.say(rig.direct, `Vraag ${index}`))
    await rig.settled()
    const told = rig.fromApp(rig.direct)
    const answered = new Set(told.map(({ threadTs }) => threadTs))
    expect(asked.filter(({ ts }) => !answered.has(ts))).toEqual([])
    expect(told.at(-1)?.text).toContain(NOT_KEPT)
    disk.free()
    const last = rig.sanne.say(rig.direct, 'En nu?')
    await rig.settled()
    expect(rig.fromApp(rig.direct).at(-1)?.text).not.toContain(NOT_KEPT)
    for (const { ts } of [first, last]) expect(await store.conversations.find(`${rig.direct}:${ts}`)).not.toBeNull()
  })

  it('takes no new text of a card: nothing changes, what was typed is kept, and the writer is told', async () => {
    const disk = smallDisk()
    const store = await sqliteRig().open()
    vi.stubEnv('TMPDIR', disk.folder)
    const rig = await startAdminRig({ store })
    vi.unstubAllEnvs()
    disk.fill()
    await publish(rig, '7.80')
    await windowWith(rig, rig.tom, 'De schijf nam de tekst niet aan')
    expect(rig.amount()).toBe('€ 7,50')
    expect(readFileSync(rig.ruleFile, 'utf8')).toContain('value: "7.50"')
    expect(readdirSync(dirname(rig.ruleFile)).filter((name) => name.startsWith('.'))).toEqual([])
    expect((await store.edits.of(rig.tom.user, rig.ruleName))?.text).toContain('"7.80"')
    disk.free()
    await rig.tom.closeView((await windowWith(rig, rig.tom, 'De schijf')).id)
    await publish(rig, '7.85')
    await windowWith(rig, rig.tom, 'Gepubliceerd.')
    expect(rig.amount()).toBe('€ 7,85')
  })
})

async function publish(rig: AdminRig, value: string): Promise<void> {
  await pressIn(rig.tom, await openRule(rig, rig.tom), 'Bewerk')
  const writing = await windowWith(rig, rig.tom, 'Tekst 1/')
  await send(rig.tom, writing, (text) => text.replace(/"7\.[58]0"/, `"${value}"`))
  await send(rig.tom, await windowWith(rig, rig.tom, 'Dit verandert'), () => 'nieuw jaar')
}
