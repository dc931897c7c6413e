import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isObject, objects } from '../../src/local-slack/json.ts'
import type { Message } from '../../src/local-slack/workspace.ts'
import { press } from './press.ts'
import { type Rig, startRig, TRANSPORTS } from './rig.ts'

describe.each(TRANSPORTS)('a calculation as a form, over %s', (transport) => {
  let rig: Rig
  beforeEach(async () => {
    rig = await startRig({ transport })
  })
  afterEach(() => rig.stop())

  it('opens below the question that the assistant asks, and its reply goes on in that conversation', async () => {
    const question = rig.sanne.say(rig.direct, 'bereken iets')
    await rig.settled()
    await press(rig, rig.fromApp(rig.direct)[0], 'form')
    await rig.settled()
    expect(await send(rig, { dagen: '3' })).toEqual({})
    await rig.settled()
    expect(rig.slack.views.stack(rig.sanne.user)).toEqual([])
    expect(rig.fromApp(rig.direct).at(-1)).toMatchObject({ text: 'Berekend met 3 dagen.', threadTs: question.ts })
    rig.sanne.say(rig.direct, 'en dan?', question.ts)
    await rig.settled()
    expect(rig.fromApp(rig.direct).at(-1)?.text).toContain('Beurt 4')
  })

  it('keeps the window open when a value is refused, with the reason at its field', async () => {
    rig.sanne.say(rig.direct, 'bereken iets')
    await rig.settled()
    await press(rig, rig.fromApp(rig.direct)[0], 'form')
    await rig.settled()
    expect(await send(rig, { dagen: '99' })).toEqual({ dagen: '99 kan niet. Wat wel kan: 0 tot 9.' })
    expect(rig.slack.views.stack(rig.sanne.user)).toHaveLength(1)
    expect(rig.fromApp(rig.direct)).toHaveLength(1)
    expect(await send(rig, { dagen: '4' })).toEqual({})
    await rig.settled()
    expect(rig.fromApp(rig.direct).at(-1)?.text).toBe('Berekend met 4 dagen.')
  })

  it('changes a value, or the year, of what was worked out, starting from what is known', async () => {
    rig.sanne.say(rig.direct, 'bereken iets')
    await rig.settled()
    await press(rig, rig.fromApp(rig.direct)[0], 'form')
    await rig.settled()
    await send(rig, { dagen: '3' })
    await rig.settled()
    const result = rig.fromApp(rig.direct).at(-1)
    await press(rig, result, 'form')
    await rig.settled()
    expect(elements(rig)).toMatchObject([{ initial_value: '3' }, {}])
    await press(rig, result, 'form:year')
    await rig.settled()
    expect(elements(rig)[1]).toMatchObject({ focus_on_load: true })
  })

  it('answers in the thread of a mention, saying who filled in what', async () => {
    const question = rig.sanne.say(rig.channel, '@Hybridewijzer bereken iets')
    await rig.settled()
    await press(rig, rig.fromApp(rig.channel)[0], 'form')
    await rig.settled()
    await send(rig, { dagen: '2' })
    await rig.settled()
    const reply = rig.fromApp(rig.channel, rig.noor.user).at(-1)
    expect(reply?.threadTs).toBe(question.ts)
    expect(words(reply)).toContain(`<@${rig.sanne.user}> vroeg: Proefberekening: dagen per week 2`)
  })

  it('opens at once with /hybride bereken and a name, and answers in private', async () => {
    await rig.sanne.command(rig.channel, '/hybride', 'bereken proefberekening')
    await rig.settled()
    await send(rig, { dagen: '5' })
    await rig.settled()
    expect(rig.fromApp(rig.channel, rig.noor.user)).toEqual([])
    const [reply] = rig.fromApp(rig.channel)
    expect(reply).toMatchObject({ text: 'Berekend met 5 dagen.', visibleTo: rig.sanne.user })
    await press(rig, reply, 'share')
    await rig.settled()
    expect(words(rig.fromApp(rig.channel, rig.noor.user)[0])).toContain('dagen per week 5')
  })

  it('is offered below the calculations of /hybride bereken', async () => {
    await rig.sanne.command(rig.channel, '/hybride', 'bereken')
    await rig.settled()
    await press(rig, rig.fromApp(rig.channel)[0], 'form')
    await rig.settled()
    await choose(rig)
    await send(rig, { dagen: '1' })
    await rig.settled()
    expect(rig.fromApp(rig.channel).at(-1)).toMatchObject({ text: 'Berekend met 1 dagen.', visibleTo: rig.sanne.user })
  })

  it('is chosen on the Home page, and its reply starts a conversation', async () => {
    rig.sanne.openHome('home')
    await rig.settled()
    const home = rig.slack.views.home(rig.sanne.user)
    const block = objects(home?.view.blocks).find((one) => objects(one.elements)[0]?.action_id === 'form')
    await rig.sanne.clickInView(home?.id ?? '', { blockId: String(block?.block_id), actionId: 'form', value: '' }, {})
    await rig.settled()
    await choose(rig)
    await send(rig, { dagen: '7' })
    await rig.settled()
    const [asked, reply] = rig.fromApp(rig.direct)
    expect(asked?.text).toBe('Je vroeg: Proefberekening: dagen per week 7')
    expect(reply).toMatchObject({ text: 'Berekend met 7 dagen.', threadTs: asked?.ts })
    await press(rig, reply, 'form')
    await rig.settled()
    expect(elements(rig)[0]).toMatchObject({ initial_value: '7' })
  })

  it('that goes wrong stays open, and says so with a reference in the direct conversation', async () => {
    await rig.sanne.command(rig.channel, '/hybride', 'bereken proefberekening')
    await rig.settled()
    const sent = send(rig, { dagen: 'struikel' })
    await rig.settled()
    expect(rig.fromApp(rig.direct).at(-1)?.text).toMatch(/kenmerk HW-[0-9A-F]{8}/)
    await sent
    expect(rig.slack.views.stack(rig.sanne.user)).toHaveLength(1)
    expect(rig.lines.join('')).not.toContain('"dagen"')
  })
})

/** Sends the window on top; gives the errors that come back. */
function send(rig: Rig, typed: Readonly<Record<string, string>>) {
  const [window] = rig.slack.views.stack(rig.sanne.user)
  const values = Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [name, { typed: { type: 'plain_text_input', value } }]),
  )
  return rig.sanne.submit(window?.id ?? '', values)
}

async function choose(rig: Rig): Promise<void> {
  const [window] = rig.slack.views.stack(rig.sanne.user)
  const block = objects(window?.view.blocks).find((one) => one.type === 'actions')
  const click = { blockId: String(block?.block_id), actionId: 'form:proef', value: '' }
  await rig.sanne.clickInView(window?.id ?? '', click, {})
  await rig.settled()
}

function elements(rig: Rig) {
  const [window] = rig.slack.views.stack(rig.sanne.user)
  return objects(window?.view.blocks).flatMap(({ element }) => (isObject(element) ? [element] : []))
}

function words(message: Message | undefined): string {
  return objects(message?.blocks)
    .flatMap((block) => objects(block.elements))
    .map((element) => String(element.text))
    .join(' ')
}
