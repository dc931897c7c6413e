import { expect, it } from 'vitest'
import { part, worded } from '../../src/answer/parts.ts'
import { BackupError, backup, restore } from '../../src/store/backup.ts'
import { engineAt } from '../../src/store/open.ts'
import { REPLY } from '../slack/stand-in.ts'
import { onEachEngine, type StoreRig, sqliteRig } from './engines.ts'

async function* lines(...all: readonly string[]): AsyncGenerator<string> {
  yield* all
}

async function filled(rig: StoreRig) {
  const place = await rig.place()
  const store = await rig.open({ place })
  const answer = worded(REPLY, part('lead', 'Een antwoord met “aanhalingstekens” en\neen regel.'))
  const given = { id: 'a1', person: 'U1', channel: 'D1', thread: null, day: '2026-11-25', answer, receipt: null }
  await store.answers.keep({ ...given, rules: ['r@2024'] })
  await store.audit.add('U1', 'publish', { card: 'a' })
  await store.people.setLanguage('U1', 'en')
  return { engine: engineAt(place, () => new Date()), answer }
}

onEachEngine('a backup', (rig) => {
  it('holds everything, and is read back by either database', async () => {
    const { engine, answer } = await filled(rig)
    const written: string[] = []
    const rows = await backup(engine, async (line) => void written.push(line))
    await engine.close()
    for (const other of [rig, sqliteRig()]) {
      const place = await other.place()
      const store = await other.open({ place })
      const into = engineAt(place, () => new Date())
      expect(await restore(into, lines(...written))).toBe(rows)
      await into.close()
      expect(await store.answers.find('a1')).toMatchObject({ answer, person: 'U1' })
      expect(await store.answers.restingOn('rule', ['r@2024'], new Date(0))).toHaveLength(1)
      expect(await store.audit.verify()).toEqual({ kind: 'whole', entries: 1 })
      expect(await store.people.meet('U1')).toMatchObject({ language: 'en' })
    }
  })

  it.each([
    ['a store that is in use', ['{"hybridewijzer":"backup","steps":[]}'], true, 'not empty'],
    ['a file that is no backup', ['{"dear":"sir"}'], false, 'does not say'],
    ['an empty file', [], false, 'empty'],
    ['a backup of a newer version', ['{"hybridewijzer":"backup","steps":["99-later"]}'], false, 'newer version'],
    [
      'a line that was cut off',
      ['{"hybridewijzer":"backup","steps":[]}', '{"table":"people","row":{"per'],
      false,
      'Line 2',
    ],
  ])('is not put into, or taken from, %s', async (_, content, inUse, words) => {
    const engine = inUse ? (await filled(rig)).engine : await emptyEngine(rig)
    const restoring = restore(engine, lines(...content))
    await expect(restoring).rejects.toThrow(BackupError)
    await expect(restoring).rejects.toThrow(words)
    await engine.close()
  })
})

async function emptyEngine(rig: StoreRig) {
  const place = await rig.place()
  await rig.open({ place })
  return engineAt(place, () => new Date())
}
