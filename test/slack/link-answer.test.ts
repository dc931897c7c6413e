import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LinkShelf } from '../../src/answer/links/link-shelf.ts'
import { assistantOf } from '../../src/answer/respond.ts'
import { readKnowledge } from '../../src/knowledge/read-knowledge.ts'
import type { JsonObject } from '../../src/local-slack/json.ts'
import type { Message } from '../../src/local-slack/workspace.ts'
import { filled, type HrRig, openWindow, pressAs, startHrRig } from './hr-rig.ts'

const { knowledge } = readKnowledge('test/fixtures/knowledge')
const DOG = 'Mag ik mijn hond meenemen naar het loket?'
const AMOUNT = 'proefvergoeding#bedrag'

let rig: HrRig
let links: LinkShelf
beforeEach(async () => {
  links = new LinkShelf()
  rig = await startHrRig({ assistant: assistantOf(knowledge, undefined, links), links })
})
afterEach(() => rig.stop())

/** What HR fills in: the question, the passage that was chosen, and the rest of the window. */
function chosen(question: string, passage: string, more: JsonObject = {}): JsonObject {
  const answer = { 'hr:passage': { type: 'external_select', selected_option: { value: passage } } }
  const scope = { typed: { type: 'radio_buttons', selected_option: { value: 'everywhere' } } }
  const until = { typed: { type: 'datepicker', selected_date: null } }
  return { ...filled({ question, post: true }), answer, scope, until, ...more }
}

/** Noor chooses "Koppel antwoord" on a question of Sanne. */
async function opened(question = DOG): Promise<{ readonly message: Message; readonly id: string; words: string }> {
  const message = rig.sanne.say(rig.channel, question)
  await rig.noor.shortcut('link-answer', { channel: rig.channel, ts: message.ts })
  await rig.settled()
  return { message, ...openWindow(rig, rig.noor.user) }
}

async function linked(more: JsonObject = {}): Promise<Message> {
  const { message, id } = await opened()
  expect(await rig.noor.submit(id, chosen(DOG, AMOUNT, more))).toEqual({})
  await rig.settled()
  return message
}

async function askedInPrivate(question: string): Promise<string> {
  await rig.sanne.command(rig.channel, '/hybride', question)
  await rig.settled()
  return JSON.stringify(rig.fromApp(rig.channel).at(-1)?.blocks)
}

describe('“Koppel antwoord” on a question', () => {
  it('opens a window with the question, without what leads to a person', async () => {
    const { words } = await opened(`${DOG} Bel 0612345678`)
    expect(words).toContain(`${DOG} Bel [telefoon]`)
    expect(words).toContain('gekoppelde antwoord als eerste')
  })

  it('puts the answer in the thread, with who linked it and when', async () => {
    const message = await linked()
    const [answer] = rig.fromApp(rig.channel)
    expect(answer).toMatchObject({ threadTs: message.ts, visibleTo: null })
    expect(JSON.stringify(answer?.blocks)).toContain('Gekoppeld door HR (Noor Bakker, 25 november 2026).')
  })

  it('gives like questions that answer first from then on, with its source', async () => {
    await linked()
    const words = await askedInPrivate('mag mn hond meenemen naar het loket')
    expect(words).toContain('Gekoppeld door HR (Noor Bakker, 25 november 2026).')
    expect(words).toMatch(/7,50.*Bron/)
    expect(await askedInPrivate('Mag ik mijn kat meenemen naar het loket?')).not.toContain('Gekoppeld')
  })

  it('is written down without the words of the question', async () => {
    await linked()
    expect(await rig.store.links.latest(5)).toMatchObject([{ question: DOG, by: 'Noor Bakker' }])
    const [entry] = (await rig.store.audit.latest(5)).filter(({ act }) => act === 'link')
    expect(entry?.facts).toMatchObject({ target: AMOUNT })
    expect(JSON.stringify(entry)).not.toContain('hond')
    expect(rig.lines.join('')).not.toContain('hond')
  })

  it.each([
    ['a question that says too little', chosen('Mag dat?', AMOUNT), { question: /zegt te weinig/ }],
    ['a passage that no longer holds', chosen(DOG, 'proefvergoeding#aanvragen'), { answer: /geldt nu niet/ }],
    ['a passage that is not there', chosen(DOG, 'proefvergoeding#weg'), { answer: /geldt nu niet/ }],
    ['no answer', chosen(DOG, ''), { answer: /Kies hier/ }],
    [
      'a day that has passed',
      chosen(DOG, AMOUNT, { until: { typed: { type: 'datepicker', selected_date: '2026-11-24' } } }),
      { until: /al voorbij/ },
    ],
  ])('refuses %s', async (_, values, problems) => {
    const { id } = await opened()
    const found = await rig.noor.submit(id, values)
    for (const [field, words] of Object.entries(problems)) expect(String(found[field])).toMatch(words)
    expect(await rig.store.links.latest(5)).toEqual([])
  })

  it('finds passages that hold now for what HR types', async () => {
    const { id } = await opened()
    const options = await rig.noor.suggest({ kind: 'view', view: id }, 'answer', 'hr:passage', 'proefvergoeding')
    expect(JSON.stringify(options)).toContain('Proefvergoeding: Hoeveel proefvergoeding krijg ik?')
    expect(JSON.stringify(options)).not.toContain('aanvragen')
  })
})

it('“Koppel antwoord” on what the assistant answered takes the question that it answered', async () => {
  rig.noor.say(rig.slack.workspace.directMessage(rig.noor.user)?.id ?? '', DOG)
  await rig.settled()
  const direct = rig.slack.workspace.directMessage(rig.noor.user)?.id ?? ''
  const answer = rig.fromApp(direct, rig.noor.user)[0]
  await rig.noor.shortcut('link-answer', { channel: direct, ts: answer?.ts ?? '' })
  await rig.settled()
  expect(openWindow(rig, rig.noor.user).words).toContain(DOG)
})

describe('an answer that an adviser of HR got alone', () => {
  const directOf = (user: string) => rig.slack.workspace.directMessage(user)?.id ?? ''

  it.each([
    ['in a direct message', () => directOf(rig.noor.user), (to: string) => Promise.resolve(rig.noor.say(to, DOG))],
    ['by command', () => rig.channel, (to: string) => rig.noor.command(to, '/hybride', DOG)],
  ])('%s has a button that links another answer to the question', async (_, place, ask) => {
    await ask(place())
    await rig.settled()
    await pressAs(rig.noor, rig.fromApp(place(), rig.noor.user)[0], 'hr:link-own')
    await rig.settled()
    const { id, words } = openWindow(rig, rig.noor.user)
    expect(words).toContain(DOG)
    expect(await rig.noor.submit(id, chosen(DOG, AMOUNT))).toEqual({})
    await rig.settled()
    expect(await askedInPrivate(DOG)).toContain('Gekoppeld door HR (Noor Bakker')
  })

  it('still knows the question after a restart, which the store does not hold', async () => {
    await rig.noor.command(rig.channel, '/hybride', DOG)
    await rig.settled()
    await rig.restart()
    await pressAs(rig.noor, rig.fromApp(rig.channel, rig.noor.user)[0], 'hr:link-own')
    await rig.settled()
    expect(openWindow(rig, rig.noor.user).words).toContain(DOG)
  })

  it('has no such button where others read along, nor for who is not of HR', async () => {
    rig.noor.say(rig.channel, `@Hybridewijzer ${DOG}`)
    rig.sanne.say(rig.direct, DOG)
    await rig.settled()
    await askedInPrivate(DOG)
    const all = [...rig.fromApp(rig.channel), ...rig.fromApp(rig.direct)]
    expect(all.length).toBeGreaterThanOrEqual(3)
    expect(JSON.stringify(all)).not.toContain('hr:link-own')
  })
})

it('“Koppel antwoord” on an answer in a channel takes the question above it, also after a restart', async () => {
  rig.sanne.say(rig.channel, `@Hybridewijzer ${DOG}`)
  await rig.settled()
  await rig.restart()
  const answer = rig.fromApp(rig.channel)[0]
  await rig.noor.shortcut('link-answer', { channel: rig.channel, ts: answer?.ts ?? '' })
  await rig.settled()
  expect(openWindow(rig, rig.noor.user).words).toContain(DOG)
})

it('a question that was put to HR is answered by linking, and the asker has it', async () => {
  await askedInPrivate(DOG)
  await pressAs(rig.sanne, rig.fromApp(rig.channel)[0], 'hr:ask')
  await rig.settled()
  await rig.sanne.submit(openWindow(rig, rig.sanne.user).id, filled({ question: DOG, named: false }))
  await rig.settled()
  await pressAs(rig.noor, rig.fromApp(rig.hrTeam, rig.noor.user)[0], 'hr:link')
  await rig.settled()
  await rig.noor.submit(openWindow(rig, rig.noor.user).id, chosen(DOG, AMOUNT))
  await rig.settled()
  const [answer] = rig.fromApp(rig.direct)
  expect(answer?.text).toContain('HR antwoordt op je vraag')
  expect(answer?.text).toContain('Gekoppeld door HR (Noor Bakker')
  expect(await rig.store.questions.open('asked', 5)).toEqual([])
})

describe('who is not of HR', () => {
  const refusals = async () => (await rig.store.audit.latest(20)).filter(({ act }) => act === 'refused')

  it('is refused at the shortcut', async () => {
    const message = rig.noor.say(rig.channel, DOG)
    await rig.sanne.shortcut('link-answer', { channel: rig.channel, ts: message.ts })
    await rig.settled()
    expect(openWindow(rig, rig.sanne.user).id).toBe('')
    expect(rig.fromApp(rig.channel).at(-1)?.text).toMatch(/^Dit kan alleen HR\./)
    expect(await refusals()).toHaveLength(1)
  })

  it('is refused at the button of an answer, when the role was taken away meanwhile', async () => {
    await rig.noor.command(rig.channel, '/hybride', DOG)
    await rig.settled()
    rig.dismissHr()
    await pressAs(rig.noor, rig.fromApp(rig.channel, rig.noor.user)[0], 'hr:link-own')
    await rig.settled()
    expect(openWindow(rig, rig.noor.user).id).toBe('')
    expect(rig.fromApp(rig.channel, rig.noor.user).at(-1)?.text).toMatch(/^Dit kan alleen HR\./)
    expect(await refusals()).toHaveLength(1)
  })

  it('cannot send a window that was opened before, nor search in it', async () => {
    const { id } = await opened()
    rig.dismissHr()
    expect(await rig.noor.suggest({ kind: 'view', view: id }, 'answer', 'hr:passage', 'proefvergoeding')).toEqual([])
    expect(await rig.noor.submit(id, chosen(DOG, AMOUNT))).toEqual({
      question: expect.stringMatching(/^Dit kan alleen HR\./),
    })
    expect(await rig.store.links.latest(5)).toEqual([])
    expect(links.size).toBe(0)
    expect(await refusals()).toHaveLength(2)
  })
})
