import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LinkShelf } from '../../src/answer/links/link-shelf.ts'
import { assistantOf } from '../../src/answer/respond.ts'
import { readKnowledge } from '../../src/knowledge/read-knowledge.ts'
import type { Acts } from '../../src/local-slack/acts.ts'
import { objects } from '../../src/local-slack/json.ts'
import { link } from '../answer/links/linked.ts'
import { filled, type HrRig, openWindow, pressAs, startHrRig } from './hr-rig.ts'

const { knowledge } = readKnowledge('test/fixtures/knowledge')

let rig: HrRig
let links: LinkShelf
beforeEach(async () => {
  links = new LinkShelf()
  rig = await startHrRig({ assistant: assistantOf(knowledge, undefined, links), links })
})
afterEach(() => rig.stop())

/** The Home page of a person, as one text. */
async function homeOf(person: Acts): Promise<string> {
  person.openHome('home')
  await rig.settled()
  return JSON.stringify(rig.slack.views.home(person.user)?.view)
}

async function pressAtHome(person: Acts, actionId: string): Promise<void> {
  const home = rig.slack.views.home(person.user)
  for (const block of objects(home?.view.blocks)) {
    const element = objects(block.elements).find((one) => one.action_id === actionId)
    if (!element) continue
    await person.clickInView(
      home?.id ?? '',
      { blockId: String(block.block_id), actionId, value: String(element.value) },
      {},
    )
    await rig.settled()
    return
  }
  throw new Error(`no button ${actionId} on the Home page`)
}

async function asked(question: string, person = rig.sanne): Promise<void> {
  await person.command(rig.channel, '/hybride', question)
  await rig.settled()
}

const DOG = 'Mag ik van Jan mijn hond meenemen naar kantoor?'

describe('the Home page of HR', () => {
  it('shows what found no answer by what it was about, without the sentence and without who asked', async () => {
    await asked(DOG)
    await asked('mag mijn hond mee naar kantoor nemen?', rig.slack.as('alex'))
    const home = await homeOf(rig.noor)
    expect(home).toContain('hond meenemen kantoor')
    expect(home).toContain('minder dan vijf mensen')
    expect(home).not.toContain('Jan')
    expect(home).not.toContain(DOG)
    expect(home).not.toContain(rig.sanne.user)
  })

  it('is rid of what HR answered, and keeps what another asked about the same', async () => {
    await asked(DOG)
    await asked('mag mijn hond mee naar kantoor nemen?', rig.slack.as('alex'))
    await pressAs(rig.sanne, rig.fromApp(rig.channel)[0], 'hr:ask')
    await rig.settled()
    const { id } = openWindow(rig, rig.sanne.user)
    await rig.sanne.submit(id, filled({ question: 'Mag mijn hond mee naar kantoor?', named: false }))
    await rig.settled()
    expect(await rig.store.questions.count('unanswered')).toBe(2)
    rig.noor.say(rig.hrTeam, 'Op vrijdag mag dat.', rig.fromApp(rig.hrTeam, rig.noor.user)[0]?.ts ?? null)
    await rig.settled()
    expect(await rig.store.questions.count('unanswered')).toBe(1)
    expect(await homeOf(rig.noor)).toContain('hond kantoor nemen')
  })

  it('counts people from five up', async () => {
    for (let person = 0; person < 5; person++) {
      const gap = { kind: 'unanswered', words: 'hond kantoor', language: 'nl', question: '', answered: '' } as const
      await rig.store.questions.add({ ...gap, person: `U${person}`, passage: null, named: false })
    }
    expect(await homeOf(rig.noor)).toContain('5 mensen')
  })

  it('shows what was not found helpful, with the passage that was the answer', async () => {
    await asked('Hoeveel proefvergoeding krijg ik per dag?')
    const [answer] = rig.fromApp(rig.channel)
    for (const block of answer?.blocks ?? []) {
      if (block.type !== 'context_actions') continue
      const [buttons] = objects(block.elements)
      const bad = objects([buttons?.negative_button ?? null])[0]
      await rig.sanne.click(rig.channel, answer?.ts ?? '', {
        blockId: String(block.block_id),
        actionId: 'feedback',
        value: String(bad?.value),
      })
    }
    await rig.settled()
    const home = await homeOf(rig.noor)
    expect(home).toContain('proefvergoeding dag')
    expect(home).toContain('Proefvergoeding: Hoeveel proefvergoeding krijg ik?')
  })

  it('closes a group at once', async () => {
    await asked(DOG)
    await asked(DOG, rig.slack.as('alex'))
    await homeOf(rig.noor)
    await pressAtHome(rig.noor, 'hr:close-group')
    expect(await rig.store.questions.open('unanswered', 10)).toEqual([])
    expect(JSON.stringify(rig.slack.views.home(rig.noor.user)?.view)).not.toContain('hond meenemen')
  })

  it('lists links with their standing, and withdraws one so that nobody gets it any more', async () => {
    const mine = link('Mag ik mijn hond meenemen?', 'proefvergoeding#bedrag', { id: 'k1' })
    await rig.store.links.keep(mine, rig.noor.user)
    await rig.store.links.keep(
      link('Moet ik naar het loket?', 'proefvergoeding#aanvragen', { id: 'k2' }),
      rig.noor.user,
    )
    links.put(mine)
    const home = await homeOf(rig.noor)
    expect(home).toContain('In gebruik · gekoppeld door Noor Bakker, 25 november 2026')
    expect(home).toContain('Verlopen, samen met de kaart')
    await pressAtHome(rig.noor, 'hr:withdraw')
    await pressAtHome(rig.noor, 'hr:withdraw')
    expect(await rig.store.links.latest(5)).toEqual([])
    expect(links.size).toBe(0)
    expect((await rig.store.audit.latest(5)).map(({ act }) => act)).toContain('withdraw-link')
  })

  it('takes up and closes an open question', async () => {
    await asked(DOG)
    await pressAs(rig.sanne, rig.fromApp(rig.channel)[0], 'hr:ask')
    await rig.settled()
    await rig.sanne.submit(openWindow(rig, rig.sanne.user).id, filled({ question: 'Mag mijn hond mee?', named: false }))
    await rig.settled()
    expect(await homeOf(rig.noor)).toContain('opgepakt door: nog niemand')
    await pressAtHome(rig.noor, 'hr:take')
    expect(JSON.stringify(rig.slack.views.home(rig.noor.user)?.view)).toContain(`opgepakt door: <@${rig.noor.user}>`)
    expect(await homeOf(rig.sanne)).toContain('wacht op antwoord')
    await pressAtHome(rig.noor, 'hr:close')
    expect(await rig.store.questions.open('asked', 5)).toEqual([])
    expect(await homeOf(rig.sanne)).toContain('afgesloten')
  })
})

describe('lists of HR that are longer than a page', () => {
  const add = (kind: 'asked' | 'unanswered', words: string) =>
    rig.store.questions.add({
      ...{ kind, words, question: kind === 'asked' ? words : '', person: 'U1', language: 'nl' },
      ...{ answered: '', passage: null, named: false },
    })

  it('show every open question, a page at a time, and stay where HR was when something is done', async () => {
    // Each in a moment of its own, because the oldest comes first.
    for (let number = 1; number <= 9; number++) {
      await add('asked', `Vraag ${number} van iemand`)
      await pause(2)
    }
    expect(await homeOf(rig.noor)).toMatch(/Vraag 1 van[\s\S]*Vraag 4 van[\s\S]*Pagina 1 van 3/)
    await pressAtHome(rig.noor, 'hr:turn:asked:on')
    expect(await homeOf(rig.noor)).toMatch(/Vraag 5 van[\s\S]*Vraag 8 van[\s\S]*Pagina 2 van 3/)
    await pressAtHome(rig.noor, 'hr:close')
    const after = JSON.stringify(rig.slack.views.home(rig.noor.user)?.view)
    expect(after).not.toContain('Vraag 5 van')
    expect(after).toMatch(/Vraag 9 van[\s\S]*Pagina 2 van 2/)
    await pressAtHome(rig.noor, 'hr:turn:asked:back')
    expect(JSON.stringify(rig.slack.views.home(rig.noor.user)?.view)).toContain('Vraag 1 van')
  })

  it('show every group and every link', async () => {
    for (const words of ['hond kantoor', 'fiets stalling', 'koffie thuis', 'vakantie spanje'])
      await add('unanswered', words)
    for (let number = 1; number <= 5; number++) {
      await rig.store.links.keep(
        link(`Vraag ${number}?`, 'proefvergoeding#bedrag', { id: `k${number}` }),
        rig.noor.user,
      )
    }
    const seen = [await homeOf(rig.noor)]
    await pressAtHome(rig.noor, 'hr:turn:unanswered:on')
    await pressAtHome(rig.noor, 'hr:turn:links:on')
    seen.push(JSON.stringify(rig.slack.views.home(rig.noor.user)?.view))
    for (const words of ['hond kantoor', 'fiets stalling', 'koffie thuis', 'vakantie spanje']) {
      expect(seen.filter((page) => page.includes(words))).toHaveLength(1)
    }
    for (let number = 1; number <= 5; number++) {
      expect(seen.filter((page) => page.includes(`Vraag ${number}?`))).toHaveLength(1)
    }
  })

  it('say how many proposals wait for an admin', async () => {
    const draft = {
      title: 'Honden',
      question: '',
      text: 'Ja.',
      source: 'Huisregels',
      language: 'nl',
      person: 'U1',
    } as const
    await rig.store.drafts.add(draft)
    expect(await homeOf(rig.noor)).toContain('Eén voorstel voor een kaart wacht op een beheerder.')
  })
})

describe('who is not of HR', () => {
  it('sees nothing of it on the Home page', async () => {
    await asked(DOG)
    expect(await homeOf(rig.sanne)).not.toMatch(/Geen antwoord gevonden|hond meenemen/)
  })

  it.each(['hr:close-group', 'hr:link', 'hr:withdraw'])(
    'is refused at the button %s of a page that is old',
    async (button) => {
      await asked(DOG)
      await rig.store.links.keep(link(DOG, 'proefvergoeding#bedrag', { id: 'k1' }), rig.noor.user)
      await homeOf(rig.noor)
      rig.dismissHr()
      await pressAtHome(rig.noor, button)
      const direct = rig.slack.workspace.directMessage(rig.noor.user)?.id ?? ''
      expect(rig.fromApp(direct, rig.noor.user).at(-1)?.text).toMatch(/^Dit kan alleen HR\./)
      expect(openWindow(rig, rig.noor.user).id).toBe('')
      expect(await rig.store.questions.open('unanswered', 5)).toHaveLength(1)
      expect(await rig.store.links.latest(5)).toHaveLength(1)
      expect((await rig.store.audit.latest(5)).map(({ act }) => act)).toContain('refused')
    },
  )
})

it('what nobody agreed to show is kept without names and numbers, and goes when its asker wants to be forgotten', async () => {
  await asked('Mag Jan de Vries (BSN 111222333, jan@voorbeeld.nl) zijn hond meenemen?')
  const [gap] = await rig.store.questions.open('unanswered', 5)
  expect(gap).toMatchObject({ question: '', words: expect.stringContaining('hond') })
  expect(JSON.stringify(gap)).not.toMatch(/jan|vries|111222333|voorbeeld/i)
  await rig.store.personal.forget(rig.sanne.user)
  expect(await rig.store.questions.open('unanswered', 5)).toEqual([])
})
