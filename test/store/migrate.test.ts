import { expect, it } from 'vitest'
import { type Migration, migrate, NewerStoreError } from '../../src/store/migrate.ts'
import { MIGRATIONS } from '../../src/store/migrations.ts'
import { engineAt } from '../../src/store/open.ts'
import { onEachEngine } from './engines.ts'

const table = (name: string): Migration => ({
  name: `99-${name}`,
  up: async ({ schema }) => schema.createTable(name).addColumn('a', 'text').execute(),
})

onEachEngine('migrations', (rig) => {
  it('run once, also when three programs start together', async () => {
    const place = await rig.place()
    const engines = [1, 2, 3].map(() => engineAt(place, () => new Date()))
    const done = await Promise.all(engines.map((engine) => migrate(engine, MIGRATIONS)))
    expect(done.flat()).toEqual(MIGRATIONS.map(({ name }) => name))
    await Promise.all(engines.map((engine) => engine.close()))
  })

  it('are done as a whole or not at all', async () => {
    const engine = engineAt(await rig.place(), () => new Date())
    const broken: Migration = { name: '99-z', up: async () => Promise.reject(new Error('halfway')) }
    await expect(migrate(engine, [table('a'), broken])).rejects.toThrow('halfway')
    expect(await migrate(engine, [table('a')])).toEqual(['99-a'])
    await engine.close()
  })

  it('refuse a database of a newer version, and say what to do', async () => {
    const place = await rig.place()
    const engine = engineAt(place, () => new Date())
    await migrate(engine, [...MIGRATIONS, table('later')])
    await engine.close()
    const opening = rig.open({ place })
    await expect(opening).rejects.toThrow(NewerStoreError)
    await expect(opening).rejects.toThrow('99-later')
  })
})

it('the names of migrations are in order, and each is there once', () => {
  const names = MIGRATIONS.map(({ name }) => name)
  expect(names).toEqual([...new Set(names)].sort())
})
