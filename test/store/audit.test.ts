import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { verdictOnFile } from '../../src/store/audit-file.ts'
import { engineAt } from '../../src/store/open.ts'
import { onEachEngine } from './engines.ts'

onEachEngine('the audit trail', (rig) => {
  it.each([
    ['a line was changed', sql`update audit set facts = '{"card":"b"}' where number = 2`, 2],
    ['a line was taken out', sql`delete from audit where number = 2`, 2],
    ['the first line was taken out', sql`delete from audit where number = 1`, 1],
    ['a line got another maker', sql`update audit set actor = 'someone' where number = 3`, 3],
  ])('shows that %s', async (_, tampering, broken) => {
    const place = await rig.place()
    const { audit } = await rig.open({ place })
    for (const card of ['a', 'b', 'c', 'd']) await audit.add('U1', 'publish', { card, checked: true })
    expect(await audit.verify()).toEqual({ kind: 'whole', entries: 4 })
    const engine = engineAt(place, () => new Date())
    await tampering.execute(engine.db)
    await engine.close()
    expect(await audit.verify()).toEqual({ kind: 'broken', number: broken })
  })

  it('stays in order when several programs write at once', async () => {
    const place = await rig.place()
    const stores = await Promise.all([1, 2, 3].map(() => rig.open({ place })))
    const acts = stores.flatMap(({ audit }) => [1, 2, 3, 4].map(() => audit.add(null, 'refuse')))
    expect((await Promise.all(acts)).map(({ number }) => number).sort((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ])
    expect(await stores[0]?.audit.verify()).toEqual({ kind: 'whole', entries: 12 })
  })

  it('can be checked without the store once it was taken out, and shows what was changed since', async () => {
    const { audit } = await rig.open()
    for (const card of ['a', 'b', 'c']) await audit.add('U1', 'publish', { card, checked: true, revision: 2 })
    const lines: string[] = []
    for await (const entry of audit.entries()) lines.push(JSON.stringify(entry))
    expect(await verdictOnFile(from(lines))).toEqual({ kind: 'whole', entries: 3 })
    const changed = lines.map((line) => line.replace('"card":"b"', '"card":"d"'))
    expect(await verdictOnFile(from(changed))).toEqual({ kind: 'broken', number: 2 })
    expect(await verdictOnFile(from(lines.filter((_, index) => index !== 1)))).toEqual({ kind: 'broken', number: 2 })
    expect(await verdictOnFile(from([...lines, 'iets anders']))).toEqual({ kind: 'broken', number: 4 })
  })

  it('can be read whole, oldest first', async () => {
    const { audit } = await rig.open()
    for (const act of ['one', 'two', 'three']) await audit.add(null, act)
    const acts: string[] = []
    for await (const { act } of audit.entries()) acts.push(act)
    expect(acts).toEqual(['one', 'two', 'three'])
  })
})

async function* from(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}
