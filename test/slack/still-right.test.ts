import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { objects } from '../../src/local-slack/json.ts'
import { CARD } from '../knowledge/temp-content.ts'
import { type AdminRig, chooseOnHome, pressIn, send, startAdminRig, windowWith } from './admin-rig.ts'

async function pressStillRight(rig: AdminRig): Promise<void> {
  await chooseOnHome(rig, rig.tom, 'admin:list', 'theme:vergoedingen:0')
  const home = rig.slack.views.home(rig.tom.user)
  await pressIn(rig.tom, { id: home?.id ?? '', words: '', blocks: objects(home?.view.blocks) }, 'Open')
  await pressIn(rig.tom, await windowWith(rig, rig.tom, 'Klopt nog'), 'Klopt nog')
}

const onDisk = (rig: AdminRig): string => readFileSync(join(rig.content.root, CARD), 'utf8')

it('a card that is still right waits for a second administrator like any other edit, where that is asked', async () => {
  const rig = await startAdminRig({ needsSecond: true })
  await pressStillRight(rig)
  await send(rig.tom, await windowWith(rig, rig.tom, 'reviewBy: 2027-11-25'), (text) => text)
  await windowWith(rig, rig.tom, 'Een tweede beheerder moet hiernaar kijken')
  expect(onDisk(rig)).toContain('reviewBy: 2027-01-15')
  expect((await rig.store.edits.inState('waiting'))[0]?.text).toContain('reviewBy: 2027-11-25')
})

it('whoever has a text of the card that is not published goes on with it, and loses nothing', async () => {
  const rig = await startAdminRig()
  const base = onDisk(rig)
  const text = base.replace('owner: redactie', 'owner: hr')
  const edit = {
    file: CARD,
    base,
    text,
    beside: [],
    draft: null,
    why: '',
    person: rig.tom.user,
    state: 'open',
  } as const
  await rig.store.edits.keep(edit)
  await pressStillRight(rig)
  await windowWith(rig, rig.tom, 'Dit schreef je eerder')
  expect((await rig.store.edits.of(rig.tom.user, CARD))?.text).toBe(text)
})
