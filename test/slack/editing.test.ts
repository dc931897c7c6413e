import { expect, it } from 'vitest'
import { createMemoryOfAdmins } from '../../src/slack/admin/editing.ts'
import { shaOf } from '../../src/store/revisions.ts'
import { sqliteRig } from '../store/engines.ts'

const FILE = 'knowledge/cards/vergoedingen/proefvergoeding.md'

it('a window that another copy of the program opened is known by the text that still stands there', async () => {
  const store = await sqliteRig().open()
  const begun = { file: FILE, sha: shaOf('de tekst'), now: 'de tekst' }
  expect(await createMemoryOfAdmins().started.find(store, begun)).toBe('de tekst')
})

it('a window that was opened on a text of before is known by the history, and else begins with nothing', async () => {
  const store = await sqliteRig().open()
  const revision = { file: FILE, text: 'nieuw', act: 'publish', by: 'U1', why: '' } as const
  await store.revisions.publish([{ ...revision, base: 'oud' }], () => {})
  const { started } = createMemoryOfAdmins()
  expect(await started.find(store, { file: FILE, sha: shaOf('oud'), now: 'nieuw' })).toBe('oud')
  expect(await started.find(store, { file: FILE, sha: shaOf('ouder'), now: 'nieuw' })).toBe('')
})
