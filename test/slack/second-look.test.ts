import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { objects } from '../../src/local-slack/json.ts'
import { type AdminRig, chooseOnHome, openRule, pressIn, send, startAdminRig, windowWith } from './admin-rig.ts'
import { pressAs } from './hr-rig.ts'

type Person = AdminRig['tom']

/** Tom writes this, and it waits for Fatima. */
async function offer(rig: AdminRig, words = '7.50', others = '7.80'): Promise<void> {
  await pressIn(rig.tom, await openRule(rig, rig.tom), 'Bewerk')
  await send(rig.tom, await windowWith(rig, rig.tom, 'Tekst 1/'), (text) => text.replace(words, others))
  await send(rig.tom, await windowWith(rig, rig.tom, 'Publiceer'), () => 'nieuw jaar')
  await rig.tom.closeView((await windowWith(rig, rig.tom, 'Een tweede beheerder moet')).id)
}

async function openIn(rig: AdminRig, person: Person, list: string): Promise<void> {
  await chooseOnHome(rig, person, 'admin:list', `${list}::0`)
  const home = rig.slack.views.home(person.user)
  await pressIn(person, { id: home?.id ?? '', words: '', blocks: objects(home?.view.blocks) }, 'Open')
}

/** The window in which Fatima says what should be different. */
async function sendingBack(rig: AdminRig) {
  await openIn(rig, rig.fatima, 'waiting')
  await pressIn(rig.fatima, await windowWith(rig, rig.fatima, 'Stuur terug'), 'Stuur terug')
  return windowWith(rig, rig.fatima, 'Wat moet er anders?')
}

const toTom = (rig: AdminRig) => {
  const direct = rig.slack.workspace.directMessage(rig.tom.user)?.id ?? ''
  return rig.fromApp(direct, rig.tom.user)
}

const WHY = 'Het bedrag klopt niet <!channel>: zie artikel 3.'

describe('a text that waits for a second administrator', () => {
  it('goes back with a reason: its writer hears why, goes on with the same text, and offers it again', async () => {
    const rig = await startAdminRig({ needsSecond: true })
    await offer(rig)
    await send(rig.fatima, await sendingBack(rig), () => WHY)
    await windowWith(rig, rig.fatima, 'Teruggestuurd.')
    await rig.settled()
    const told = toTom(rig).at(-1)
    expect(JSON.stringify(told?.blocks)).toContain('stuurde je tekst terug:')
    expect(JSON.stringify(told?.blocks)).toContain(JSON.stringify(WHY))
    expect(JSON.stringify(told?.blocks)).toContain(rig.fatima.user)
    expect(rig.amount()).toBe('€ 7,50')
    await pressAs(rig.tom, told, 'admin:write')
    const again = await windowWith(rig, rig.tom, 'Een tweede beheerder stuurde dit terug:')
    expect(again.words).toContain(WHY)
    expect(again.words).toContain('value: \\"7.80\\"')
    await send(rig.tom, again, (text) => text.replace('7.80', '7.90'))
    await send(rig.tom, await windowWith(rig, rig.tom, 'Publiceer'), () => 'nieuw jaar, nu goed')
    await windowWith(rig, rig.tom, 'Een tweede beheerder moet')
    await rig.fatima.closeView((await windowWith(rig, rig.fatima, 'Teruggestuurd.')).id)
    await openIn(rig, rig.fatima, 'waiting')
    await pressIn(rig.fatima, await windowWith(rig, rig.fatima, '7.90'), 'Publiceer')
    await windowWith(rig, rig.fatima, 'Gepubliceerd.')
    expect(rig.amount()).toBe('€ 7,90')
  })

  it('and was sent back stands in the trail without the reason, and on the list of its writer', async () => {
    const rig = await startAdminRig({ needsSecond: true })
    await offer(rig)
    await send(rig.fatima, await sendingBack(rig), () => WHY)
    await windowWith(rig, rig.fatima, 'Teruggestuurd.')
    await rig.settled()
    const { mark } = await rig.store.people.meet(rig.fatima.user)
    expect(await rig.store.audit.latest(2)).toMatchObject([
      { act: 'send-back', actor: mark, facts: { file: rig.ruleName } },
      { act: 'offer' },
    ])
    expect(JSON.stringify(await rig.store.audit.latest(9))).not.toContain('bedrag klopt')
    expect(rig.lines.join('\n')).not.toContain('bedrag klopt')
    await chooseOnHome(rig, rig.tom, 'admin:list', 'mine::0')
    expect(JSON.stringify(rig.slack.views.home(rig.tom.user)?.view)).toContain('nieuw jaar · teruggestuurd')
    expect(JSON.stringify(rig.slack.views.home(rig.fatima.user)?.view)).not.toContain('nieuw jaar')
  })

  it('is what its writer goes on with, so that nothing takes its place unseen', async () => {
    const rig = await startAdminRig({ needsSecond: true })
    await offer(rig)
    await openIn(rig, rig.tom, 'waiting')
    await pressIn(rig.tom, await windowWith(rig, rig.tom, 'Je kunt je eigen tekst niet'), 'Schrijf verder')
    const window = await windowWith(rig, rig.tom, 'Deze tekst wacht op een tweede beheerder.')
    expect(window.words).toContain('value: \\"7.80\\"')
    expect(await rig.store.edits.inState('waiting')).toHaveLength(1)
    await pressIn(rig.tom, window, 'Gooi weg')
    await windowWith(rig, rig.tom, 'Weggegooid.')
    expect(await rig.store.edits.inState('waiting')).toEqual([])
  })

  it('does not go back without a reason', async () => {
    const rig = await startAdminRig({ needsSecond: true })
    await offer(rig)
    const answer = await send(rig.fatima, await sendingBack(rig), () => '   ')
    expect(JSON.stringify(answer)).toContain('Schrijf op wat er anders moet.')
    expect((await rig.store.edits.inState('waiting')).map(({ remark }) => remark)).toEqual([null])
  })

  it('comes back as the form that it was typed in', async () => {
    const rig = await startAdminRig({ needsSecond: true })
    await pressIn(rig.tom, await openRule(rig, rig.tom), 'Nieuwe waarde')
    const form = await windowWith(rig, rig.tom, 'Geldt vanaf')
    await send(rig.tom, form, (text, field) => (field === 'value' ? '7,95' : text))
    await send(rig.tom, await windowWith(rig, rig.tom, 'Publiceer'), () => '')
    await windowWith(rig, rig.tom, 'Een tweede beheerder moet')
    await send(rig.fatima, await sendingBack(rig), () => WHY)
    await rig.settled()
    await pressAs(rig.tom, toTom(rig).at(-1), 'admin:write')
    const again = await windowWith(rig, rig.tom, 'Een tweede beheerder stuurde dit terug:')
    expect(again.words).toContain('Waarde, bijvoorbeeld 2,50')
    expect(again.words).toContain('"initial_value":"7,95"')
  })

  it('is not sent back by its writer, nor when it waits no more', async () => {
    const rig = await startAdminRig({ needsSecond: true })
    await offer(rig)
    const [edit] = await rig.store.edits.inState('waiting')
    const about = { language: 'nl', kind: 'edit', id: edit?.id }
    const state = { values: { why: { typed: { type: 'plain_text_input', value: 'zomaar' } } } }
    const view = { type: 'modal', id: 'V0', callback_id: 'admin-send-back', private_metadata: JSON.stringify(about) }
    await rig.forge({ type: 'view_submission', user: { id: rig.tom.user }, view: { ...view, state } })
    expect((await rig.store.edits.find(edit?.id ?? ''))?.state).toBe('waiting')
    const late = await sendingBack(rig)
    expect(await rig.store.edits.giveBack(edit?.id ?? '', 'al gedaan')).toBe(true)
    await send(rig.fatima, late, () => WHY)
    await windowWith(rig, rig.fatima, 'Deze tekst wacht niet meer')
    await rig.settled()
    expect(toTom(rig)).toEqual([])
    expect((await rig.store.edits.of(rig.tom.user, rig.ruleName))?.remark).toBe('al gedaan')
  })

  it('stays where it is when who sends it back is no administrator any more', async () => {
    const rig = await startAdminRig({ needsSecond: true })
    await offer(rig)
    const window = await sendingBack(rig)
    rig.dismissAdmins()
    await send(rig.fatima, window, () => WHY)
    await windowWith(rig, rig.fatima, 'Dit kan alleen een beheerder.')
    await rig.settled()
    expect(toTom(rig)).toEqual([])
    expect(await rig.store.edits.inState('waiting')).toHaveLength(1)
    expect((await rig.store.audit.latest(1))[0]).toMatchObject({ act: 'refused', facts: { act: 'admin-send-back' } })
  })

  it('that meets what changed meanwhile is not published: it is with its writer, who hears that', async () => {
    const rig = await startAdminRig({ needsSecond: true })
    await offer(rig)
    await openIn(rig, rig.fatima, 'waiting')
    const window = await windowWith(rig, rig.fatima, 'Stuur terug')
    rig.content.edit(rig.ruleName, '7.50', '7.60')
    rig.assistant.reload()
    await pressIn(rig.fatima, window, 'Publiceer')
    await windowWith(rig, rig.fatima, 'De tekst ligt weer bij de schrijver.')
    await rig.settled()
    expect(JSON.stringify(toTom(rig).at(-1)?.blocks)).toContain('er is intussen iets anders veranderd')
    expect((await rig.store.edits.of(rig.tom.user, rig.ruleName))?.text).toContain('7.80')
    expect(readFileSync(rig.ruleFile, 'utf8')).toContain('7.60')
  })
})
