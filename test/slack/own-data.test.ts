import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { objects } from '../../src/local-slack/json.ts'
import { press } from './press.ts'
import { type Rig, startRig, TRANSPORTS } from './rig.ts'

const QUESTION = {
  kind: 'asked',
  question: 'Mag ik vanuit Spanje werken?',
  words: 'spanje werken',
  language: 'nl',
  answered: '',
  passage: null,
  named: false,
} as const

describe.each(TRANSPORTS)('what is kept of a person, over %s', (transport) => {
  let rig: Rig
  beforeEach(async () => {
    rig = await startRig({ transport })
  })
  afterEach(() => rig.stop())

  const mine = async () => {
    await rig.sanne.command(rig.channel, '/hybride', 'mijn gegevens')
    await rig.settled()
    return rig.fromApp(rig.channel).at(-1)
  }

  it('is shown to that person alone, and nothing of others', async () => {
    await rig.store.questions.add({ ...QUESTION, person: rig.sanne.user })
    await rig.store.questions.add({ ...QUESTION, question: 'De vraag van Noor', person: rig.noor.user })
    const words = JSON.stringify((await mine())?.blocks)
    expect(words).toContain('Mag ik vanuit Spanje werken?')
    expect(words).not.toContain('De vraag van Noor')
    expect(rig.fromApp(rig.channel, rig.noor.user)).toEqual([])
  })

  it('is gone after the button that deletes it, and what is kept of others stays', async () => {
    await rig.store.questions.add({ ...QUESTION, person: rig.sanne.user })
    await rig.store.questions.add({ ...QUESTION, person: rig.noor.user })
    await press(rig, await mine(), 'own:forget')
    await rig.settled()
    expect(rig.fromApp(rig.channel).at(-1)?.text).toContain('Gewist.')
    expect(await rig.store.personal.of(rig.sanne.user)).toEqual([])
    expect(await rig.store.questions.askedBy(rig.noor.user, 5)).toHaveLength(1)
  })

  it('can be asked for on the Home page, which also shows the questions that are with HR', async () => {
    await rig.store.questions.add({ ...QUESTION, person: rig.sanne.user })
    rig.sanne.openHome('home')
    await rig.settled()
    const home = rig.slack.views.home(rig.sanne.user)
    expect(JSON.stringify(home?.view)).toContain('Mijn vragen aan HR')
    expect(JSON.stringify(home?.view)).toContain('wacht op antwoord')
    const block = objects(home?.view.blocks).find((one) => JSON.stringify(one).includes('own:show'))
    await rig.sanne.clickInView(
      home?.id ?? '',
      { blockId: String(block?.block_id), actionId: 'own:show', value: '' },
      {},
    )
    await rig.settled()
    expect(JSON.stringify(rig.fromApp(rig.direct).at(-1)?.blocks)).toContain('Mag ik vanuit Spanje werken?')
  })
})

it('the Home page comes also when the store is away', async () => {
  const rig = await startRig()
  await rig.store.close()
  rig.sanne.openHome('home')
  await rig.settled()
  expect(JSON.stringify(rig.slack.views.home(rig.sanne.user)?.view)).toContain('Laat het uitrekenen')
  expect(rig.lines.join('')).toContain('"event":"face-missing"')
  await rig.stop()
})
