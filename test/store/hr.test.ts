import { expect, it, vi } from 'vitest'
import { LinkShelf } from '../../src/answer/links/link-shelf.ts'
import { followLinks } from '../../src/store/follow-links.ts'
import { LINKS_CHANGED } from '../../src/store/links.ts'
import type { NewQuestion } from '../../src/store/questions.ts'
import { LINK } from './a-link.ts'
import { onEachEngine } from './engines.ts'

const ASKED: NewQuestion = {
  kind: 'asked',
  person: 'U1',
  question: 'Mag ik thuiswerken? Mail mij op sanne@voorbeeld.nl',
  words: 'thuiswerken',
  language: 'nl',
  answered: 'Dat weet ik niet.',
  passage: null,
  named: false,
}

onEachEngine('a link', (rig) => {
  it('is found again as it was made, until it is withdrawn', async () => {
    const { links } = await rig.open()
    await links.keep(LINK, 'U9')
    expect(await links.find(LINK.id)).toEqual(LINK)
    expect(await links.latest(10)).toEqual([LINK])
    expect(await links.withdraw(LINK.id)).toBe(true)
    expect(await links.withdraw(LINK.id)).toBe(false)
    expect(await links.find(LINK.id)).toBeNull()
    expect(await links.latest(10)).toEqual([])
  })

  it('that another program made or withdrew is on the shelf of this one', async () => {
    const place = await rig.place()
    const [here, there] = [await rig.open({ place }), await rig.open({ place })]
    const shelf = new LinkShelf()
    const follower = followLinks(here, shelf)
    await there.links.keep(LINK, 'U9')
    await follower.catchUp()
    expect(shelf.like(LINK.reading, [])).toEqual([LINK])
    await there.links.withdraw(LINK.id)
    await there.changes.tell(LINKS_CHANGED)
    await follower.catchUp()
    expect(shelf.size).toBe(0)
    follower.stop()
  })

  it('loses the name of its maker on the shelf of every copy of the program', async () => {
    const place = await rig.place()
    const [here, there] = [await rig.open({ place }), await rig.open({ place })]
    await here.links.keep(LINK, 'U9')
    const shelf = new LinkShelf()
    const follower = followLinks(there, shelf)
    await follower.catchUp()
    await here.personal.forget('U9')
    const makers = () => shelf.like(LINK.reading, []).map(({ by }) => by)
    await vi.waitFor(() => expect(makers()).toEqual(['HR']), { timeout: 60_000 })
    follower.stop()
  })

  it('stays when its maker wants to be forgotten, without the name', async () => {
    const { links, personal } = await rig.open()
    await links.keep(LINK, 'U9')
    await personal.forget('U9')
    expect(await links.find(LINK.id)).toEqual({ ...LINK, by: 'HR' })
    expect(await personal.of('U9')).toEqual([])
  })
})

onEachEngine('an open question', (rig) => {
  it('is kept without an address of mail, and without who asked unless that was agreed', async () => {
    const { questions } = await rig.open()
    const hidden = await questions.add(ASKED)
    const named = await questions.add({ ...ASKED, named: true })
    expect(await questions.find(hidden)).toMatchObject({
      question: 'Mag ik thuiswerken? Mail mij op [e-mail]',
      asker: null,
    })
    expect(await questions.find(named)).toMatchObject({ asker: 'U1' })
    expect((await questions.askedBy('U1', 10)).map(({ id }) => id).sort()).toEqual([hidden, named].sort())
  })

  it('is taken up, answered and closed', async () => {
    const { questions } = await rig.open()
    const id = await questions.add(ASKED)
    await questions.assign(id, 'U9')
    expect(await questions.open('asked', 10)).toMatchObject([{ id, assignee: 'U9', status: 'open' }])
    await questions.setStatus(id, 'answered')
    expect(await questions.open('asked', 10)).toEqual([])
    expect(await questions.find(id)).toMatchObject({ status: 'answered' })
  })

  it('counts people and not questions', async () => {
    const { questions } = await rig.open()
    const ids = [
      await questions.add(ASKED),
      await questions.add(ASKED),
      await questions.add({ ...ASKED, person: 'U2' }),
    ]
    expect(await questions.askers(ids)).toBe(2)
  })

  it('goes with everything that leads to the asker', async () => {
    const { questions, escalations, personal } = await rig.open()
    const id = await questions.add(ASKED)
    await escalations.add({ question: id, person: 'U1', channel: 'D1', thread: null }, 'C9')
    await escalations.posted(id, '1700000000.000100')
    await escalations.takeReply('C9:1', id)
    await personal.forget('U1')
    expect(await questions.find(id)).toBeNull()
    expect(await escalations.inThread('C9', '1700000000.000100')).toBeNull()
    expect(await personal.of('U1')).toEqual([])
  })
})

onEachEngine('an answer of HR', (rig) => {
  it('goes to the asker once, and again only when it did not arrive', async () => {
    const { questions, escalations } = await rig.open()
    const question = await questions.add(ASKED)
    await escalations.add({ question, person: 'U1', channel: 'C1', thread: '17.1' }, 'C9')
    expect(await escalations.inThread('C9', '18.1')).toBeNull()
    await escalations.posted(question, '18.1')
    expect(await escalations.inThread('C9', '18.1')).toEqual({ question, person: 'U1', channel: 'C1', thread: '17.1' })
    expect(await escalations.takeReply('C9:18.2', question)).toBe(true)
    expect(await escalations.takeReply('C9:18.2', question)).toBe(false)
    await escalations.giveBack('C9:18.2')
    expect(await escalations.takeReply('C9:18.2', question)).toBe(true)
  })
})

onEachEngine('a draft of a card', (rig) => {
  it('waits for an admin, without addresses of people', async () => {
    const { drafts } = await rig.open()
    const draft = {
      title: 'Hond',
      question: 'Mag dat?',
      text: 'Ja, bel 0612345678.',
      source: 'Huisregels',
      language: 'nl',
    } as const
    const id = await drafts.add({ ...draft, person: 'U9' })
    expect(await drafts.open(10)).toMatchObject([{ ...draft, id, text: 'Ja, bel [telefoon].' }])
    expect(await drafts.done(id)).toBe(true)
    expect(await drafts.done(id)).toBe(false)
    expect(await drafts.open(10)).toEqual([])
  })
})
