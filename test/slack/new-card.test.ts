import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Acts } from '../../src/local-slack/acts.ts'
import { isObject, type JsonObject, objects } from '../../src/local-slack/json.ts'
import { checkView } from '../../src/local-slack/validate/view.ts'
import { type AdminRig, chooseOnHome, pressIn, send, startAdminRig, windowWith } from './admin-rig.ts'

const QUESTION = 'Mag ik mijn hond meenemen naar kantoor?'
const DRAFT = {
  title: 'Honden op kantoor',
  question: QUESTION,
  text: 'Op vrijdag mag je hond mee naar kantoor.',
  source: 'Huisregels 2026, https://intranet.voorbeeld.nl/huisregels',
  language: 'nl',
  person: 'U0NOOR',
} as const

const ENGLISH = {
  titleEn: 'Dogs at the office',
  headingEn: 'May my dog come to the office?',
  textEn: 'On Fridays your dog may come along.',
  questionsEn: 'Can I bring my dog to the office?',
}
const CARD = 'knowledge/cards/vergoedingen/honden-op-kantoor.md'

let rig: AdminRig
beforeEach(async () => {
  rig = await startAdminRig()
})

/** The list on the Home page, and the first thing in it. */
async function openFirst(person: Acts, list: string): Promise<void> {
  await chooseOnHome(rig, person, 'admin:list', list)
  const home = rig.slack.views.home(person.user)
  await pressIn(person, { id: home?.id ?? '', words: '', blocks: objects(home?.view.blocks) }, 'Open')
}

/** Sends the form as it was filled, with some fields typed in. */
async function fill(
  person: Acts,
  form: { id: string; blocks: readonly JsonObject[] },
  typed: Readonly<Record<string, string>>,
) {
  const fields = form.blocks.filter(({ type }) => type === 'input')
  const values = fields.map((block): [string, JsonObject] => {
    const element = isObject(block.element) ? block.element : {}
    const chosen = isObject(element.initial_option) ? element.initial_option : null
    const value = typed[String(block.block_id)] ?? String(element.initial_value ?? '')
    const state = element.type === 'plain_text_input' ? { value } : { selected_option: chosen }
    return [String(block.block_id), { [String(element.action_id)]: { type: String(element.type), ...state } }]
  })
  return person.submit(form.id, Object.fromEntries(values))
}

const onDisk = (file: string): string => readFileSync(join(rig.content.root, file), 'utf8')

async function answerTo(question: string): Promise<string> {
  await rig.sanne.command(rig.channel, '/hybride', question)
  await rig.settled()
  return rig.fromApp(rig.channel).at(-1)?.text ?? ''
}

describe('a proposal of HR', () => {
  it('is counted on the Home page and opens with what HR wrote', async () => {
    await rig.store.drafts.add(DRAFT)
    await openFirst(rig.tom, 'drafts::0')
    const window = await windowWith(rig, rig.tom, DRAFT.text)
    expect(window.words).toContain('Huisregels 2026')
    expect(checkView(JSON.parse(window.words), 'modal')).toEqual([])
    expect(JSON.stringify(rig.slack.views.home(rig.tom.user)?.view)).toContain('1 voorstel van HR')
  })

  it('becomes a card in both languages with its source registered, and the next question is answered from it', async () => {
    const id = await rig.store.drafts.add(DRAFT)
    await openFirst(rig.tom, 'drafts::0')
    await pressIn(rig.tom, await windowWith(rig, rig.tom, DRAFT.text), 'Maak er een kaart van')
    const form = await windowWith(rig, rig.tom, 'Titel in het Engels')
    expect(checkView(JSON.parse(form.words), 'modal')).toEqual([])
    await fill(rig.tom, form, ENGLISH)
    const preview = await windowWith(rig, rig.tom, 'Publiceer')
    expect(preview.words).toContain('+ id: honden-op-kantoor')
    expect(existsSync(join(rig.content.root, CARD))).toBe(false)
    await send(rig.tom, preview, () => 'gevraagd door HR')
    await windowWith(rig, rig.tom, 'Gepubliceerd.')
    expect(onDisk(CARD)).toContain(`owner: "${rig.tom.user}"\nreviewBy: 2027-11-25`)
    expect(onDisk(CARD.replace('.md', '.en.md'))).toContain(
      '## May my dog come to the office? {#mag-ik-mijn-hond-meenemen-naar-kantoor}',
    )
    expect(onDisk('knowledge/sources/huisregels-2026.yaml')).toContain(
      'url: "https://intranet.voorbeeld.nl/huisregels"',
    )
    expect(await answerTo(QUESTION)).toMatch(/Op vrijdag mag je hond mee[\s\S]*Huisregels 2026/)
    expect(await rig.store.drafts.find(id)).not.toBeNull()
    expect(await rig.store.drafts.open(5)).toEqual([])
    expect((await rig.store.revisions.of(CARD))[0]).toMatchObject({ by: rig.tom.user, why: 'gevraagd door HR' })
  })

  it('is not a card before what is wrong is repaired, and nothing that was typed is lost', async () => {
    await rig.store.drafts.add(DRAFT)
    await openFirst(rig.tom, 'drafts::0')
    await pressIn(rig.tom, await windowWith(rig, rig.tom, DRAFT.text), 'Maak er een kaart van')
    const form = await windowWith(rig, rig.tom, 'Titel in het Engels')
    const typed = { ...ENGLISH, textNl: '# Een kop\n\nWoorden.' }
    expect(await fill(rig.tom, form, typed)).toEqual({ textNl: expect.stringMatching(/→/) })
    await rig.tom.closeView(form.id)
    await openFirst(rig.tom, 'drafts::0')
    await pressIn(rig.tom, await windowWith(rig, rig.tom, DRAFT.text), 'Schrijf verder')
    const again = await windowWith(rig, rig.tom, 'Dit schreef je eerder')
    expect(again.words).toContain('Dogs at the office')
    expect(checkView(JSON.parse(again.words), 'modal')).toEqual([])
    await fill(rig.tom, again, { textNl: 'Woorden.' })
    await send(rig.tom, await windowWith(rig, rig.tom, 'Publiceer'), () => '')
    await windowWith(rig, rig.tom, 'Gepubliceerd.')
    expect(onDisk(CARD)).toContain('Woorden.')
    expect(await rig.store.drafts.open(5)).toEqual([])
  })

  it('says at its field what is wrong with it, and is one edit also when its title becomes another', async () => {
    await rig.store.drafts.add(DRAFT)
    await openFirst(rig.tom, 'drafts::0')
    await pressIn(rig.tom, await windowWith(rig, rig.tom, DRAFT.text), 'Maak er een kaart van')
    const form = await windowWith(rig, rig.tom, 'Titel in het Engels')
    const wrong = { ...ENGLISH, titleEn: 'D', textEn: 'You get {{no.such.rule}}.', newSource: 'H' }
    expect(await fill(rig.tom, form, wrong)).toEqual({
      titleEn: 'Hier horen minstens 3 tekens.',
      newSource: 'Hier horen minstens 3 tekens.',
    })
    const better = { ...wrong, titleEn: 'Dogs', titleNl: 'Honden', newSource: 'Huisregels' }
    expect(await fill(rig.tom, form, better)).toEqual({
      textEn: '{{no.such.rule}} noemt een waarde die er niet is. → Gebruik de id van een waarde uit de lijst.',
    })
    expect(await rig.store.edits.inState('open')).toHaveLength(1)
    await fill(rig.tom, form, { ...ENGLISH, titleNl: 'Honden' })
    await windowWith(rig, rig.tom, 'Publiceer')
    expect((await rig.store.edits.inState('open')).map(({ file }) => file)).toEqual([CARD.replace('-op-kantoor', '')])
  })

  it('asks for a source and a question in each language', async () => {
    await rig.store.drafts.add(DRAFT)
    await openFirst(rig.tom, 'drafts::0')
    await pressIn(rig.tom, await windowWith(rig, rig.tom, DRAFT.text), 'Maak er een kaart van')
    const form = await windowWith(rig, rig.tom, 'Titel in het Engels')
    expect(await fill(rig.tom, form, { ...ENGLISH, newSource: '', questionsEn: ' ' })).toEqual({
      newSource: 'Kies een bron, of noem hieronder een nieuwe.',
      questionsEn: 'Schrijf een vraag van minstens drie tekens.',
    })
    expect(await rig.store.edits.inState('open')).toEqual([])
  })

  it('can go on a card that is there, and be finished without a card', async () => {
    await rig.store.drafts.add(DRAFT)
    await openFirst(rig.tom, 'drafts::0')
    const window = await windowWith(rig, rig.tom, DRAFT.text)
    const block = window.blocks.find(({ block_id }) => String(block_id).startsWith('draft:'))
    const blockId = String(block?.block_id)
    const found = await rig.tom.suggest({ kind: 'view', view: window.id }, blockId, 'admin:draft-onto', 'proef')
    expect(JSON.stringify(found)).toContain('Proefvergoeding')
    await rig.tom.clickInView(window.id, { blockId, actionId: 'admin:draft-onto', value: 'proefvergoeding' }, {})
    const form = await windowWith(rig, rig.tom, 'Kop, als een vraag')
    expect(form.words).not.toContain('Titel in het Engels')
    expect(form.words).toContain(DRAFT.text)
  })
})

describe('a passage that an admin adds', () => {
  const PASSAGE = {
    headingNl: 'Krijg ik proefvergoeding op zondag?',
    textNl: 'Op zondag krijg je geen proefvergoeding.',
    questionsNl: 'Krijg ik proefvergoeding op zondag?\nis er proefvergoeding in het weekend',
    headingEn: 'Do I get the trial allowance on Sundays?',
    textEn: 'On Sundays there is no trial allowance.',
    questionsEn: 'Do I get the trial allowance on a Sunday?',
  }

  async function openForm(person: Acts) {
    await openFirst(person, 'theme:vergoedingen:0')
    await pressIn(person, await windowWith(rig, person, 'Nieuwe passage'), 'Nieuwe passage')
    return windowWith(rig, person, 'Kop, als een vraag')
  }

  it('is on the card in both languages, and answers the next question', async () => {
    const form = await openForm(rig.tom)
    const sources = await rig.tom.suggest({ kind: 'view', view: form.id }, 'source', 'admin:source', 'wet proef')
    expect(JSON.stringify(sources)).toContain('wet-proef')
    await fill(rig.tom, form, { ...PASSAGE, newSource: 'Besluit op de proefvergoeding' })
    await send(rig.tom, await windowWith(rig, rig.tom, 'Publiceer'), () => '')
    await windowWith(rig, rig.tom, 'Gepubliceerd.')
    expect(await answerTo('krijg ik op zondag proefvergoeding?')).toContain('Op zondag krijg je geen proefvergoeding.')
    expect(rig.amount()).toBe('€ 7,50')
  })

  it('meets an edit of another without loss: both go on the card', async () => {
    const form = await openForm(rig.tom)
    await openFirst(rig.fatima, 'theme:vergoedingen:0')
    await pressIn(rig.fatima, await windowWith(rig, rig.fatima, 'Nieuwe passage'), 'Bewerk')
    const whole = await windowWith(rig, rig.fatima, 'Tekst 1/')
    await fill(rig.tom, form, { ...PASSAGE, newSource: 'Besluit op de proefvergoeding' })
    const mine = await windowWith(rig, rig.tom, 'Publiceer')
    await send(rig.fatima, whole, (text) => text.replace('owner: redactie', 'owner: hr'))
    await send(rig.fatima, await windowWith(rig, rig.fatima, 'Publiceer'), () => '')
    await windowWith(rig, rig.fatima, 'Gepubliceerd.')
    await send(rig.tom, mine, () => '')
    await pressIn(rig.tom, await windowWith(rig, rig.tom, 'Geen van beide teksten is weg'), 'Neem allebei')
    await send(rig.tom, await windowWith(rig, rig.tom, 'proefvergoeding.en.md 1/'), (text) => text)
    await send(rig.tom, await windowWith(rig, rig.tom, 'Publiceer'), () => '')
    await windowWith(rig, rig.tom, 'Gepubliceerd.')
    const card = onDisk('knowledge/cards/vergoedingen/proefvergoeding.md')
    expect(card).toContain('owner: hr')
    expect(card).toContain('Op zondag krijg je geen proefvergoeding.')
  })
})

describe('who is no admin', () => {
  it.each(['draft-card', 'draft-onto', 'passage', 'new-card'])(
    'gets no form with a forged payload for "%s"',
    async (what) => {
      const id = await rig.store.drafts.add(DRAFT)
      await rig.forge({
        type: 'block_actions',
        user: { id: rig.sanne.user },
        trigger_id: 'forged',
        view: { type: 'home', id: 'V0' },
        actions: [{ type: 'button', block_id: `draft:${id}`, action_id: `admin:${what}`, value: id }],
      })
      await rig.settled()
      expect(rig.slack.views.stack(rig.sanne.user)).toEqual([])
      expect((await rig.store.audit.latest(1))[0]).toMatchObject({ act: 'refused', facts: { act: what } })
    },
  )

  it('cannot send the form that was opened before, nor search in it', async () => {
    await chooseOnHome(rig, rig.tom, 'admin:list', 'rules::0')
    const home = rig.slack.views.home(rig.tom.user)
    await pressIn(rig.tom, { id: home?.id ?? '', words: '', blocks: objects(home?.view.blocks) }, 'Nieuwe kaart')
    const form = await windowWith(rig, rig.tom, 'Titel in het Engels')
    rig.dismissAdmins()
    expect(await rig.tom.suggest({ kind: 'view', view: form.id }, 'source', 'admin:source', 'proef')).toEqual([])
    await fill(rig.tom, form, { ...ENGLISH, titleNl: 'Honden' })
    await windowWith(rig, rig.tom, 'Dit kan alleen een beheerder.')
    expect(await rig.store.edits.inState('open')).toEqual([])
  })
})
