import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { objects } from '../../src/local-slack/json.ts'
import { checkView } from '../../src/local-slack/validate/view.ts'
import { type AdminRig, chooseOnHome, openRule, pressIn, send, startAdminRig, windowWith } from './admin-rig.ts'

async function openFile(rig: AdminRig, person: AdminRig['tom']) {
  await pressIn(person, await openRule(rig, person), 'Bewerk')
  return windowWith(rig, person, 'Tekst 1/')
}

/** Writes a text and publishes it, as far as that goes. */
async function publish(rig: AdminRig, person: AdminRig['tom'], words: string, others: string) {
  await send(person, await openFile(rig, person), (text) => text.replace(words, others))
  const preview = await windowWith(rig, person, 'Publiceer')
  await send(person, preview, () => 'nieuw jaar')
  return preview
}

describe('the Home page', () => {
  it('of an admin has the cards, and stays within what Slack accepts; of an employee it has not', async () => {
    const rig = await startAdminRig()
    rig.tom.openHome('home')
    rig.sanne.openHome('home')
    await rig.settled()
    const home = rig.slack.views.home(rig.tom.user)?.view
    expect(JSON.stringify(home)).toContain('1 kaart · 0 na te kijken · 0 van de lijn')
    expect(checkView(JSON.parse(JSON.stringify(home)), 'home')).toEqual([])
    expect(JSON.stringify(rig.slack.views.home(rig.sanne.user)?.view)).not.toContain('Beheer')
  })
})

describe('an edit', () => {
  it('that is wrong comes back with line and repair and everything that was typed, and is still there later', async () => {
    const rig = await startAdminRig()
    await send(rig.tom, await openFile(rig, rig.tom), (text) => text.replace('2026-12-31', 'ooit'))
    const window = await windowWith(rig, rig.tom, 'Wat je typte is bewaard')
    expect(window.words).toMatch(/proef\.bedrag\.yaml, regel 13: /)
    expect(window.words).toContain('validTo: ooit')
    expect(rig.amount()).toBe('€ 7,50')
    await rig.tom.closeView(window.id)
    const again = await openFile(rig, rig.tom)
    expect(again.words).toContain('Dit schreef je eerder en het is nog niet gepubliceerd')
    expect(again.words).toContain('validTo: ooit')
  })

  it('that is good shows what it changes, and is in the next answer when it is published', async () => {
    const rig = await startAdminRig()
    const preview = await publish(rig, rig.tom, '7.50', '7.80')
    expect(preview.words).toContain('Hoeveel proefvergoeding krijg ik per dag?')
    expect(preview.words).toContain('proefvergoeding#bedrag')
    expect(preview.words).toContain('7.80')
    expect(checkView(JSON.parse(preview.words), 'modal')).toEqual([])
    await windowWith(rig, rig.tom, 'Gepubliceerd.')
    expect(rig.amount()).toBe('€ 7,80')
    expect(readFileSync(rig.ruleFile, 'utf8')).toContain('value: "7.80"')
    expect((await rig.store.revisions.of(rig.ruleName))[0]).toMatchObject({ by: rig.tom.user, why: 'nieuw jaar' })
  })

  it('that meets another shows both, and goes on with both when that is chosen', async () => {
    const rig = await startAdminRig()
    const begun = await openFile(rig, rig.fatima)
    await publish(rig, rig.tom, '7.50', '7.80')
    await windowWith(rig, rig.tom, 'Gepubliceerd.')
    await send(rig.fatima, begun, (text) => text.replace('"7.25"', '"7.35"'))
    await send(rig.fatima, await windowWith(rig, rig.fatima, 'Publiceer'), () => '')
    const met = await windowWith(rig, rig.fatima, 'Geen van beide teksten is weg')
    expect(met.words).toContain('7.80')
    expect(met.words).toContain('7.35')
    await pressIn(rig.fatima, met, 'Neem allebei')
    await send(rig.fatima, await windowWith(rig, rig.fatima, 'Tekst 1/'), (text) => text)
    await send(rig.fatima, await windowWith(rig, rig.fatima, 'Publiceer'), () => 'allebei')
    await windowWith(rig, rig.fatima, 'Gepubliceerd.')
    expect(readFileSync(rig.ruleFile, 'utf8')).toMatch(/"7\.35"[\s\S]*"7\.80"/)
  })

  it('that gives way to another is still at what was kept, until its writer throws it away', async () => {
    const rig = await startAdminRig()
    const begun = await openFile(rig, rig.fatima)
    await publish(rig, rig.tom, '7.50', '7.80')
    await windowWith(rig, rig.tom, 'Gepubliceerd.')
    await send(rig.fatima, begun, (text) => text.replace('"7.25"', '"7.35"'))
    await send(rig.fatima, await windowWith(rig, rig.fatima, 'Publiceer'), () => '')
    await pressIn(rig.fatima, await windowWith(rig, rig.fatima, 'Geen van beide teksten is weg'), 'Laat de ander staan')
    await rig.fatima.closeView((await windowWith(rig, rig.fatima, 'De jouwe vind je bij')).id)
    const kept = await openFile(rig, rig.fatima)
    expect(kept.words).toContain('7.35')
    await pressIn(rig.fatima, kept, 'Gooi weg')
    await windowWith(rig, rig.fatima, 'Weggegooid.')
    expect(await rig.store.edits.of(rig.fatima.user, rig.ruleName)).toBeNull()
    expect(readFileSync(rig.ruleFile, 'utf8')).toContain('7.80')
  })

  it('is not published from a window that was left open while its text went another way', async () => {
    const rig = await startAdminRig()
    await send(rig.tom, await openFile(rig, rig.tom), (text) => text.replace('7.50', '7.80'))
    const preview = await windowWith(rig, rig.tom, 'Publiceer')
    const edit = await rig.store.edits.of(rig.tom.user, rig.ruleName)
    await rig.store.edits.settle(edit?.id ?? '', 'dropped')
    await send(rig.tom, preview, () => 'nieuw jaar')
    await windowWith(rig, rig.tom, 'Dit venster is verouderd')
    expect(rig.amount()).toBe('€ 7,50')
  })

  it('can be taken back from the history', async () => {
    const rig = await startAdminRig()
    await publish(rig, rig.tom, '7.50', '7.80')
    await windowWith(rig, rig.tom, 'Gepubliceerd.')
    await pressIn(rig.tom, await openRule(rig, rig.tom), 'Geschiedenis')
    const history = await windowWith(rig, rig.tom, 'Zet deze tekst terug')
    expect(history.words).toContain('+     value: \\"7.80\\"')
    await pressIn(rig.tom, history, 'Zet deze tekst terug')
    await windowWith(rig, rig.tom, 'Gepubliceerd.')
    expect(rig.amount()).toBe('€ 7,50')
  })

  it('waits for another admin where two must look', async () => {
    const rig = await startAdminRig({ needsSecond: true })
    await publish(rig, rig.tom, '7.50', '7.80')
    await windowWith(rig, rig.tom, 'Een tweede beheerder moet hiernaar kijken')
    expect(rig.amount()).toBe('€ 7,50')
    await rig.tom.closeView((await windowWith(rig, rig.tom, 'Een tweede')).id)
    await openWaiting(rig, rig.tom)
    await windowWith(rig, rig.tom, 'Je kunt je eigen tekst niet zelf goedkeuren')
    await openWaiting(rig, rig.fatima)
    await pressIn(rig.fatima, await windowWith(rig, rig.fatima, 'Publiceer'), 'Publiceer')
    await windowWith(rig, rig.fatima, 'Gepubliceerd.')
    expect(rig.amount()).toBe('€ 7,80')
  })
})

async function openWaiting(rig: AdminRig, person: AdminRig['tom']): Promise<void> {
  await chooseOnHome(rig, person, 'admin:list', 'waiting::0')
  const home = rig.slack.views.home(person.user)
  await pressIn(person, { id: home?.id ?? '', words: '', blocks: objects(home?.view.blocks) }, 'Open')
}

it("next year's value is entered once, with its source", async () => {
  const rig = await startAdminRig()
  await pressIn(rig.tom, await openRule(rig, rig.tom), 'Nieuwe waarde')
  const form = await windowWith(rig, rig.tom, 'Geldt vanaf')
  await send(rig.tom, form, (text, field) => (field === 'value' ? '7,95' : text))
  const preview = await windowWith(rig, rig.tom, 'Publiceer')
  await send(rig.tom, preview, () => 'Staatscourant')
  await windowWith(rig, rig.tom, 'Gepubliceerd.')
  expect(readFileSync(rig.ruleFile, 'utf8')).toContain(
    'validFrom: 2027-01-01\n    validTo: 2027-12-31\n    value: "7.95"',
  )
})

it('a card goes off line with one window, the assistant says so, and it comes back with one button', async () => {
  const rig = await startAdminRig()
  await chooseOnHome(rig, rig.tom, 'admin:list', 'theme:vergoedingen:0')
  const home = rig.slack.views.home(rig.tom.user)
  await pressIn(rig.tom, { id: home?.id ?? '', words: '', blocks: objects(home?.view.blocks) }, 'Open')
  await pressIn(rig.tom, await windowWith(rig, rig.tom, 'Haal van de lijn'), 'Haal van de lijn')
  await send(rig.tom, await windowWith(rig, rig.tom, 'Waarom?'), () => 'bedrag klopt niet')
  await windowWith(rig, rig.tom, 'Van de lijn gehaald.')
  rig.sanne.say(rig.direct, 'Hoeveel proefvergoeding krijg ik per dag?')
  await rig.settled()
  expect(rig.fromApp(rig.direct).at(-1)?.text).toContain('tijdelijk weggehaald omdat hij wordt nagekeken')
  await chooseOnHome(rig, rig.tom, 'admin:list', 'off::0')
  const off = rig.slack.views.home(rig.tom.user)
  await pressIn(rig.tom, { id: off?.id ?? '', words: '', blocks: objects(off?.view.blocks) }, 'Zet terug')
  await vi.waitFor(() => expect(rig.amount()).toBe('€ 7,50'), { timeout: 60_000 })
})

describe('who is no admin (any more)', () => {
  it('cannot use a window that is still open: nothing changes, and the refusal is written down', async () => {
    const rig = await startAdminRig()
    const window = await openFile(rig, rig.tom)
    rig.dismissAdmins()
    await send(rig.tom, window, (text) => text.replace('7.50', '7.80'))
    await windowWith(rig, rig.tom, 'Dit kan alleen een beheerder.')
    expect(await rig.store.edits.of(rig.tom.user, rig.ruleName)).toBeNull()
    expect((await rig.store.audit.latest(1))[0]).toMatchObject({ act: 'refused', facts: { needs: 'admin' } })
  })

  it('cannot press a button that is still there', async () => {
    const rig = await startAdminRig()
    await publish(rig, rig.tom, '7.50', '7.80')
    await windowWith(rig, rig.tom, 'Gepubliceerd.')
    await pressIn(rig.tom, await openRule(rig, rig.tom), 'Geschiedenis')
    const history = await windowWith(rig, rig.tom, 'Zet deze tekst terug')
    rig.dismissAdmins()
    await pressIn(rig.tom, history, 'Zet deze tekst terug')
    await rig.settled()
    expect(rig.amount()).toBe('€ 7,80')
    expect((await rig.store.audit.latest(1))[0]).toMatchObject({ act: 'refused', facts: { act: 'restore' } })
  })

  it.each(['withdraw', 'put-back', 'restore', 'approve', 'notify', 'write'])(
    'gets nowhere with a forged payload for "%s"',
    async (what) => {
      const rig = await startAdminRig()
      const envelope = {
        type: 'block_actions',
        user: { id: rig.sanne.user },
        trigger_id: 'forged',
        view: { type: 'home', id: 'V0' },
        actions: [{ type: 'button', block_id: 'b', action_id: `admin:${what}`, value: 'card:proefvergoeding' }],
      }
      await rig.forge(envelope)
      await rig.settled()
      expect(await rig.store.withdrawals.all()).toEqual([])
      expect(rig.amount()).toBe('€ 7,50')
      expect((await rig.store.audit.latest(1))[0]).toMatchObject({ act: 'refused', facts: { act: what } })
    },
  )
})
