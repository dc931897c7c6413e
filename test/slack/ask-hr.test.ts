import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { filled, type HrRig, openWindow, pressAs, startHrRig } from './hr-rig.ts'

let rig: HrRig
beforeEach(async () => {
  rig = await startHrRig()
})
afterEach(() => rig.stop())

const QUESTION = 'Mag ik thuiswerken? Mail sanne@voorbeeld.nl'

/** Sanne asks in private and presses "Vraag HR". */
async function pressed(): Promise<{ readonly id: string; readonly words: string }> {
  await rig.sanne.command(rig.channel, '/hybride', QUESTION)
  await rig.settled()
  await pressAs(rig.sanne, rig.fromApp(rig.channel)[0], 'hr:ask')
  await rig.settled()
  return openWindow(rig, rig.sanne.user)
}

const atHr = () => rig.fromApp(rig.hrTeam, rig.noor.user)

async function sent(fields: Record<string, string | boolean> = {}): Promise<void> {
  const { id } = await pressed()
  await rig.sanne.submit(id, filled({ question: 'Mag ik thuiswerken?', named: false, ...fields }))
  await rig.settled()
}

describe('“Vraag HR” below a private answer', () => {
  it('shows what will be sent and to whom, and sends nothing yet', async () => {
    const { words } = await pressed()
    expect(words).toContain('Mag ik thuiswerken? Mail [e-mail]')
    expect(words).toContain('Ik zet dit in het kanaal van HR als je op “Stuur naar HR” drukt.')
    expect(words).toContain('Beurt 1: je vroeg')
    expect(atHr()).toEqual([])
  })

  it('goes to HR after consent, without who asked', async () => {
    await sent()
    const [post] = atHr()
    expect(post?.text).toBe('Vraag aan HR: Mag ik thuiswerken?')
    const words = JSON.stringify(post?.blocks)
    expect(words).toContain('Beurt 1: je vroeg')
    expect(words).toContain('De vrager blijft onbekend.')
    expect(words).not.toContain(rig.sanne.user)
    expect(openWindow(rig, rig.sanne.user).words).toContain('Je vraag ligt bij HR.')
  })

  it('names who asked only when that was ticked', async () => {
    await sent({ named: true })
    expect(JSON.stringify(atHr()[0]?.blocks)).toContain(`<@${rig.sanne.user}>`)
  })

  it('is not sent empty', async () => {
    const { id } = await pressed()
    const problems = await rig.sanne.submit(id, filled({ question: ' ', named: false }))
    expect(problems).toEqual({ question: 'Schrijf hier je vraag.' })
    expect(atHr()).toEqual([])
  })

  it('leaves no words of the question in the log', async () => {
    await sent({ question: 'Een vraag over kamelen' })
    expect(rig.lines.join('')).not.toMatch(/kamelen|voorbeeld\.nl/)
    expect((await rig.store.audit.latest(5)).map(({ act }) => act)).toContain('escalation')
    expect(JSON.stringify(await rig.store.audit.latest(5))).not.toMatch(/kamelen/)
  })
})

describe('what HR writes in the thread', () => {
  it('reaches the asker in a direct message, once', async () => {
    await sent()
    const root = atHr()[0]?.ts ?? null
    rig.noor.say(rig.hrTeam, 'Ja, dat mag. Zie het handboek.', root)
    await rig.settled()
    const [answer, ...more] = rig.fromApp(rig.direct)
    expect(answer?.text).toContain('HR antwoordt op je vraag “Mag ik thuiswerken?”')
    expect(answer?.text).toContain('Ja, dat mag. Zie het handboek.')
    expect(more).toEqual([])
    expect(atHr().at(-1)).toMatchObject({ visibleTo: rig.noor.user, text: 'Je antwoord is bij de vrager.' })
    expect(rig.fromApp(rig.channel, rig.noor.user)).toEqual([])
  })

  it('stays among HR when it begins with //', async () => {
    await sent()
    rig.noor.say(rig.hrTeam, '// weet jij dit?', atHr()[0]?.ts ?? null)
    await rig.settled()
    expect(rig.fromApp(rig.direct)).toEqual([])
  })

  it('comes in the thread where the question was asked in the open', async () => {
    const asked = rig.sanne.say(rig.channel, '@Hybridewijzer wat krijg ik?')
    await rig.settled()
    await pressAs(rig.sanne, rig.fromApp(rig.channel)[0], 'hr:ask')
    await rig.settled()
    await rig.sanne.submit(openWindow(rig, rig.sanne.user).id, filled({ question: 'Wat krijg ik?', named: false }))
    await rig.settled()
    rig.noor.say(rig.hrTeam, 'Niets.', atHr()[0]?.ts ?? null)
    await rig.settled()
    expect(rig.fromApp(rig.channel).at(-1)).toMatchObject({ threadTs: asked.ts })
    expect(rig.fromApp(rig.channel).at(-1)?.text).toContain('Niets.')
  })
})

describe('below the question in the channel of HR', () => {
  it('an adviser takes it up, and colleagues see that', async () => {
    await sent()
    await pressAs(rig.noor, atHr()[0], 'hr:take')
    await rig.settled()
    expect(atHr().at(-1)).toMatchObject({ threadTs: atHr()[0]?.ts, text: `<@${rig.noor.user}> pakt dit op.` })
    expect(await rig.store.questions.open('asked', 5)).toMatchObject([{ assignee: rig.noor.user }])
  })

  it('an adviser answers in a window, and the asker has it once', async () => {
    await sent()
    await pressAs(rig.noor, atHr()[0], 'hr:reply')
    await rig.settled()
    const { id } = openWindow(rig, rig.noor.user)
    await rig.noor.submit(id, filled({ answer: 'Ja, dat mag.' }))
    await rig.settled()
    expect(rig.fromApp(rig.direct).map(({ text }) => text)).toEqual([expect.stringContaining('Ja, dat mag.')])
    expect(atHr().at(-1)?.text).toContain('antwoordde de vrager')
    expect(await rig.store.questions.open('asked', 5)).toEqual([])
  })

  it('an adviser keeps the answer as a draft of a card, never without a source', async () => {
    await sent()
    await pressAs(rig.noor, atHr()[0], 'hr:draft')
    await rig.settled()
    const { id } = openWindow(rig, rig.noor.user)
    const draft = { title: 'Thuiswerken', text: 'Dat mag.' }
    expect(await rig.noor.submit(id, filled({ ...draft, source: '' }))).toEqual({
      source: 'Noem de bron: een wet met artikel, een brief met datum, of een adres op internet.',
    })
    expect(await rig.store.drafts.open(5)).toEqual([])
    await rig.noor.submit(id, filled({ ...draft, source: 'Wet flexibel werken, artikel 2' }))
    expect(await rig.store.drafts.open(5)).toMatchObject([
      { ...draft, question: 'Mag ik thuiswerken?', source: 'Wet flexibel werken, artikel 2' },
    ])
  })
})

describe('who is not of HR', () => {
  const refused = async () => (await rig.store.audit.latest(20)).filter(({ act }) => act === 'refused')

  it.each(['hr:take', 'hr:reply', 'hr:draft', 'hr:close'])('is refused at the button %s', async (button) => {
    await sent()
    const fatima = rig.slack.as('fatima')
    await pressAs(fatima, atHr()[0], button)
    await rig.settled()
    expect(rig.fromApp(rig.hrTeam, fatima.user).at(-1)?.text).toMatch(/^Dit kan alleen HR\./)
    expect(openWindow(rig, fatima.user).id).toBe('')
    expect(await rig.store.questions.open('asked', 5)).toMatchObject([{ assignee: null, status: 'open' }])
    expect((await refused()).map(({ facts }) => facts)).toEqual([{ act: button.slice(3), needs: 'hr' }])
  })

  it('cannot answer the asker in the thread', async () => {
    await sent()
    rig.slack.as('fatima').say(rig.hrTeam, 'Nee hoor.', atHr()[0]?.ts ?? null)
    await rig.settled()
    expect(rig.fromApp(rig.direct)).toEqual([])
    expect(await refused()).toHaveLength(1)
  })

  it.each([
    ['hr:reply', { answer: 'Ja.' }, 'answer'],
    ['hr:draft', { title: 'Een kaart', text: 'Ja.', source: 'Handboek 2026' }, 'title'],
  ])('cannot send the window of %s that was opened before', async (button, fields, field) => {
    await sent()
    await pressAs(rig.noor, atHr()[0], button)
    await rig.settled()
    rig.dismissHr()
    const problems = await rig.noor.submit(openWindow(rig, rig.noor.user).id, filled(fields))
    expect(problems).toEqual({ [field]: expect.stringMatching(/^Dit kan alleen HR\./) })
    await rig.settled()
    expect(rig.fromApp(rig.direct)).toEqual([])
    expect(await rig.store.drafts.open(5)).toEqual([])
    expect(await refused()).toHaveLength(1)
  })
})
