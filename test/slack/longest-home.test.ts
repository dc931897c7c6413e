import { expect, it, onTestFinished } from 'vitest'
import { openAssistant } from '../../src/assistant.ts'
import { objects, parseJson } from '../../src/local-slack/json.ts'
import { checkMessage } from '../../src/local-slack/validate/message.ts'
import { openEditing } from '../../src/publish/open-editing.ts'
import { createMemoryOfAdmins } from '../../src/slack/admin/editing.ts'
import { hrPost } from '../../src/slack/hr/hr-post.ts'
import { PLAIN_WORKSPACE } from '../../src/slack/workspace.ts'
import { link } from '../answer/links/linked.ts'
import { day } from '../day.ts'
import { CARD, RULE, tempContent } from '../knowledge/temp-content.ts'
import { chooseOnHome, pressIn, startAdminRig, windowWith } from './admin-rig.ts'
import { type Rig, startRig } from './rig.ts'

const LONG = '&<>*_~` een lange vraag met van alles erin '.repeat(60)
/** More than fit on a page. */
const SUBJECTS = ['hond', 'fiets', 'koffie', 'vakantie', 'stoel', 'trein', 'laptop']
const QUESTION = { question: LONG, words: LONG, language: 'nl', answered: LONG, passage: null, named: true } as const

/** Presses a button of the Home page as it is now. */
async function pressHome(rig: Rig, actionId: string): Promise<void> {
  const home = rig.slack.views.home(rig.sanne.user)
  const block = objects(home?.view.blocks).find((one) =>
    objects(one.elements).some(({ action_id }) => action_id === actionId),
  )
  const value = objects(block?.elements).find(({ action_id }) => action_id === actionId)?.value
  await rig.sanne.clickInView(home?.id ?? '', { blockId: String(block?.block_id), actionId, value: String(value) }, {})
  await rig.settled()
}

it('the Home page of who has every role and much to do is one that Slack takes', async () => {
  const content = tempContent()
  const assistant = await openAssistant(content.folders, () => {})
  onTestFinished(() => assistant.close())
  const rig = await startRig({
    workspace: ({ workspace }) => {
      const everyone = [...workspace.people.keys()]
      const roles = { ...PLAIN_WORKSPACE.roles, hrUsers: everyone, adminUsers: everyone }
      return { ...PLAIN_WORKSPACE, roles }
    },
    assistant,
    editing: async (store) => {
      const settings = { assistant, store, letters: content.folders.letters, needsSecond: false, onTrouble: () => {} }
      const editing = await openEditing({ ...settings, today: () => day('2026-11-25') })
      onTestFinished(editing.end)
      return { ...editing, ...createMemoryOfAdmins() }
    },
  })
  for (let number = 0; number < 40; number += 1) {
    const edit = {
      base: '',
      text: LONG,
      why: LONG,
      person: rig.sanne.user,
      state: 'waiting',
      beside: [],
      draft: null,
    } as const
    await rig.store.edits.keep({ ...edit, file: `knowledge/cards/lang/${number}.md` })
    await rig.store.links.keep(link(LONG.slice(0, 500), 'proef#proef', { id: `k${number}` }), rig.sanne.user)
    await rig.store.drafts.add({ title: LONG, question: LONG, text: LONG, source: LONG, language: 'nl', person: 'U1' })
  }
  for (const kind of ['asked', 'unanswered', 'disliked'] as const) {
    for (let count = 0; count < 30; count += 1) {
      const words = `${SUBJECTS[count % SUBJECTS.length]} ${LONG}`
      await rig.store.questions.add({ ...QUESTION, words, kind, person: rig.sanne.user })
    }
  }
  await chooseOnHome(rig, rig.sanne, 'admin:list', 'waiting::0')
  await pressHome(rig, 'admin:page:on')
  for (const list of ['asked', 'unanswered', 'disliked', 'links']) await pressHome(rig, `hr:turn:${list}:on`)
  const home = rig.slack.views.home(rig.sanne.user)?.view
  expect(rig.lines.filter((line) => /failed|face-missing/.test(line))).toEqual([])
  expect(objects(home?.blocks).length).toBeLessThanOrEqual(100)
  expect(JSON.stringify(home).match(/Pagina 2 van/g)).toHaveLength(5)
  expect(JSON.stringify(home)).toContain('Mijn vragen aan HR')
  expect(JSON.stringify(home)).toContain('Laat het uitrekenen')
  await rig.stop()
})

/** A card and a rule with everything in them as long as it can be. */
async function startLongRig() {
  const rig = await startAdminRig()
  const long = JSON.stringify(LONG)
  rig.content.edit(CARD, 'title: Proefvergoeding', `title: ${long}`)
  rig.content.edit(CARD, 'reviewBy: 2027-01-15', 'reviewBy: 2020-01-15')
  rig.content.edit(CARD, '## Hoeveel proefvergoeding krijg ik?', `## Hoeveel ${LONG.replaceAll(/[&<>*_~`]/g, '')}?`)
  rig.content.edit(RULE, 'nl: Proefvergoeding per dag', `nl: ${long}`)
  rig.assistant.reload()
  return rig
}

const noFailure = (rig: Pick<Rig, 'lines'>) => rig.lines.filter((line) => /failed|face-missing|"error"/.test(line))

const LISTS = ['due', 'ownerless', 'sources', 'rules', 'off', 'waiting', 'mine', 'drafts', 'theme:vergoedingen']

it.each(LISTS)('the Home page of an admin is one that Slack takes, however long what is listed: %s', async (list) => {
  const rig = await startLongRig()
  const { store } = rig
  const person = rig.tom.user
  for (let count = 0; count < 30; count += 1) {
    await store.withdrawals.add({ kind: 'card', id: `${count}${LONG}` }, LONG, 'U1')
    const edit = { file: `${count}${LONG}`, base: LONG, text: LONG, why: LONG, person, beside: [], draft: null }
    await store.edits.keep({ ...edit, state: count % 2 === 0 ? 'open' : 'waiting' })
    await store.drafts.add({ title: LONG, question: LONG, text: LONG, source: LONG, language: 'nl', person })
  }
  await chooseOnHome(rig, rig.tom, 'admin:list', `${list}${list.includes(':') ? '' : ':'}:0`)
  expect(noFailure(rig)).toEqual([])
  const home = rig.slack.views.home(person)?.view
  expect(JSON.stringify(home)).toContain('Beheer')
  if (!['sources', 'ownerless'].includes(list)) expect(JSON.stringify(home)).toContain('een lange vraag')
})

it('a long card, and who got an answer from it, are windows that Slack takes', async () => {
  const rig = await startLongRig()
  await chooseOnHome(rig, rig.tom, 'admin:list', 'due::0')
  const home = rig.slack.views.home(rig.tom.user)
  await pressIn(rig.tom, { id: home?.id ?? '', words: '', blocks: objects(home?.view.blocks) }, 'Open')
  await pressIn(rig.tom, await windowWith(rig, rig.tom, 'Wie kreeg dit?'), 'Wie kreeg dit?')
  await windowWith(rig, rig.tom, 'admin:recall:of')
  expect(noFailure(rig)).toEqual([])
})

it('a question in the channel of HR is one that Slack takes, however long', () => {
  const open = {
    ...QUESTION,
    id: 'q',
    kind: 'asked',
    status: 'open',
    assignee: null,
    asker: 'U1',
    at: '2026-11-25',
  } as const
  for (const language of ['nl', 'en'] as const) {
    const { blocks } = hrPost(open, language)
    expect(checkMessage(objects(parseJson(JSON.stringify(blocks))))).toEqual([])
  }
})
