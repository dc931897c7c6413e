import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { assistantOf } from '../../src/answer/respond.ts'
import { readKnowledge } from '../../src/knowledge/read-knowledge.ts'
import type { StorePlace } from '../../src/store/open.ts'
import { day } from '../day.ts'
import { onEachEngine } from '../store/engines.ts'
import { run } from './run.ts'

const { knowledge } = readKnowledge('knowledge')
const ASKED = { text: 'Vrije ruimte 2024 bij een loonsom van 500.000 euro?', today: day('2026-11-25') }

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'verify-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** No receipts as files, and the store at this place. */
const settingsFor = (place: StorePlace) => ({
  RECEIPTS_DIR: emptyFolder(),
  ...(place.kind === 'folder' ? { DATA_DIR: place.folder } : { DATABASE_URL: place.url }),
})

onEachEngine('a receipt that is only in the store', (rig) => {
  it('is found by its code and done over', async () => {
    const place = await rig.place()
    const store = await rig.open({ place })
    const { receipt } = assistantOf(knowledge).ask(ASKED, null)
    if (!receipt) throw new Error('no receipt')
    await store.receipts.keep(receipt)
    const environment = settingsFor(place)
    const found = await run(['ask', 'verify', receipt.code.toLowerCase()], { environment })
    expect(found).toEqual({ status: 0, stdout: `${receipt.code}: same\n`, stderr: '' })
    expect(await run(['ask', 'verify', 'HW-AAAAA-BBBBB'], { environment })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'verify: There is no receipt "HW-AAAAA-BBBBB" here, neither as a file nor in the store.\n',
    })
  })
})

describe('a receipt of which there is neither a file nor a store', () => {
  it('is said to be nowhere, and no store is made by looking', async () => {
    const folder = emptyFolder()
    const environment = { RECEIPTS_DIR: emptyFolder(), DATA_DIR: folder }
    expect(await run(['ask', 'verify', 'HW-AAAAA-BBBBB'], { environment })).toMatchObject({ status: 2, stdout: '' })
    expect(readdirSync(folder)).toEqual([])
  })

  it('is said to be unknown when the store cannot be reached', async () => {
    const environment = { RECEIPTS_DIR: emptyFolder(), DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nowhere' }
    const { status, stderr } = await run(['ask', 'verify', 'HW-AAAAA-BBBBB'], { environment })
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'verify: There is no receipt "HW-AAAAA-BBBBB" here as a file, and the store cannot be read.\n',
    })
  })
})
