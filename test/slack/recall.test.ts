import { describe, expect, it } from 'vitest'
import type { Acts } from '../../src/local-slack/acts.ts'
import { objects } from '../../src/local-slack/json.ts'
import { type AdminRig, chooseOnHome, openRule, pressIn, startAdminRig, windowWith } from './admin-rig.ts'
import { REPLY } from './stand-in.ts'

describe('answers that rested on what was changed', () => {
  const given = (id: string, channel: string, thread: string | null, person: string) => ({
    id,
    person,
    channel,
    thread,
    day: '2026-11-25',
    answer: { reply: REPLY, parts: [] },
    receipt: null,
    rules: ['proef.bedrag.2026'],
  })

  it('are found, and told in one action: each thread once, and a private one to its asker alone', async () => {
    const rig = await startAdminRig()
    const root = rig.noor.say(rig.channel, 'Wat is de vergoeding?')
    const noor = rig.slack.workspace.directMessage(rig.noor.user)?.id ?? ''
    for (const id of ['a', 'b']) {
      await rig.store.answers.keep(given(id, rig.channel, root.ts, rig.noor.user))
      await rig.store.answers.posted(id, { channel: rig.channel, ts: '1.0' })
    }
    await rig.store.answers.keep(given('c', rig.channel, null, rig.noor.user))
    await pressIn(rig.tom, await openRule(rig, rig.tom), 'Wie kreeg dit?')
    const found = await windowWith(rig, rig.tom, '2 antwoorden rustten hierop, in 1 gesprek.')
    await pressIn(rig.tom, found, 'Meld het in al deze gesprekken')
    await windowWith(rig, rig.tom, 'Gemeld, in elk gesprek één keer.')
    const told = (channel: string) =>
      rig.fromApp(channel, rig.noor.user).filter(({ text }) => text.includes('gewijzigd of ingetrokken'))
    expect(told(rig.channel)).toMatchObject([{ threadTs: root.ts }])
    expect(told(noor)).toHaveLength(1)
    expect((await rig.store.audit.latest(1))[0]).toMatchObject({ act: 'recall', facts: { places: 2 } })
  })

  it('are told once, also when another administrator tells them; one that was given since is told too', async () => {
    const rig = await startAdminRig()
    const thread = (words: string) => rig.noor.say(rig.channel, words).ts
    const told = () =>
      rig.fromApp(rig.channel, rig.noor.user).filter(({ text }) => text.includes('gewijzigd of ingetrokken'))
    const keep = async (id: string, ts: string) => {
      await rig.store.answers.keep(given(id, rig.channel, ts, rig.noor.user))
      await rig.store.answers.posted(id, { channel: rig.channel, ts: '1.0' })
    }
    const tell = async (person: Acts, found: string) => {
      await pressIn(person, await openRule(rig, person), 'Wie kreeg dit?')
      await pressIn(person, await windowWith(rig, person, found), 'Meld het in al deze gesprekken')
      await windowWith(rig, person, 'Gemeld, in elk gesprek één keer.')
    }
    const first = thread('Wat is de vergoeding?')
    await keep('a', first)
    await pressIn(rig.fatima, await openRule(rig, rig.fatima), 'Wie kreeg dit?')
    const stale = await windowWith(rig, rig.fatima, 'Meld het in al deze gesprekken')
    await tell(rig.tom, 'in 1 gesprek.')
    await pressIn(rig.fatima, stale, 'Meld het in al deze gesprekken')
    await windowWith(rig, rig.fatima, 'Gemeld, in elk gesprek één keer.')
    expect(told().map(({ threadTs }) => threadTs)).toEqual([first])
    await pressIn(rig.tom, await openRule(rig, rig.tom), 'Wie kreeg dit?')
    expect((await windowWith(rig, rig.tom, 'Dit is eerder gemeld')).words).not.toContain('Meld het in al deze')
    const second = thread('Hoeveel is het nu?')
    await keep('b', second)
    await tell(rig.fatima, 'in 2 gesprekken.')
    expect(told().map(({ threadTs }) => threadTs)).toEqual([first, second])
  })

  it('are told of a second mistake too: in the same value after it was changed once more, and in their passage', async () => {
    const rig = await startAdminRig()
    const passages = REPLY.passages.map((one) => ({ ...one, passage: 'proefvergoeding#bedrag' }))
    const asked = rig.noor.say(rig.channel, 'Wat is de vergoeding?').ts
    const answer = { reply: { ...REPLY, passages }, parts: [] }
    await rig.store.answers.keep({ ...given('a', rig.channel, asked, rig.noor.user), answer })
    await rig.store.answers.posted('a', { channel: rig.channel, ts: '1.0' })
    const told = () =>
      rig.fromApp(rig.channel, rig.noor.user).filter(({ text }) => text.includes('gewijzigd of ingetrokken')).length
    const tell = async (open: () => Promise<unknown>, name: string) => {
      await open()
      await pressIn(rig.tom, await windowWith(rig, rig.tom, name), 'Wie kreeg dit?')
      const found = await windowWith(rig, rig.tom, '1 antwoord rustte hierop')
      if (!found.words.includes('Meld het')) return 'nobody is left'
      await pressIn(rig.tom, found, 'Meld het in al deze gesprekken')
      await windowWith(rig, rig.tom, 'Gemeld, in elk gesprek één keer.')
      return told()
    }
    const value = () => tell(() => openRule(rig, rig.tom), 'Proefvergoeding per dag')
    const card = () => tell(() => openCard(rig), 'Nieuwe passage')
    expect(await value()).toBe(1)
    expect(await value()).toBe('nobody is left')
    expect(await card()).toBe(2)
    await rig.store.revisions.notice(rig.ruleName, 'id: een andere tekst', null, () => true)
    expect(await value()).toBe(3)
    expect(await card()).toBe('nobody is left')
  })
})

async function openCard(rig: AdminRig): Promise<void> {
  await chooseOnHome(rig, rig.tom, 'admin:list', 'theme:vergoedingen:0')
  const home = rig.slack.views.home(rig.tom.user)
  await pressIn(rig.tom, { id: home?.id ?? '', words: '', blocks: objects(home?.view.blocks) }, 'Open')
}
