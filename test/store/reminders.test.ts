import { expect, it } from 'vitest'
import { onEachEngine } from './engines.ts'

const TERM = { card: 'thuiswerkvergoeding', term: '2027-01-15' }

onEachEngine('a reminder', (rig) => {
  it('is sent by the first program that asks for it, and by no other', async () => {
    const place = await rig.place()
    const [one, two] = [await rig.open({ place }), await rig.open({ place })]
    const claims = await Promise.all([one, two, one, two].map(({ reminders }) => reminders.claim(TERM)))
    expect(claims.filter((claimed) => claimed)).toHaveLength(1)
  })

  it('is sent anew for a card that got another review day', async () => {
    const { reminders } = await rig.open()
    await reminders.claim(TERM)
    await reminders.sent(TERM)
    expect(await reminders.claim(TERM)).toBe(false)
    expect(await reminders.claim({ ...TERM, term: '2028-01-15' })).toBe(true)
  })

  it('that reached nobody, or whose sender was killed, is left to who looks next', async () => {
    let at = Date.parse('2027-01-10T09:00:00Z')
    const { reminders } = await rig.open({ now: () => new Date(at) })
    await reminders.claim(TERM)
    await reminders.giveBack(TERM)
    expect(await reminders.claim(TERM)).toBe(true)
    expect(await reminders.claim(TERM)).toBe(false)
    at += 61_000
    expect(await reminders.claim(TERM)).toBe(true)
    await reminders.sent(TERM)
    at += 61_000
    expect(await reminders.claim(TERM)).toBe(false)
  })
})
