import { expect, it } from 'vitest'
import { objects, parseJson } from '../../src/local-slack/json.ts'
import { checkMessage } from '../../src/local-slack/validate/message.ts'
import { hrPost } from '../../src/slack/hr/hr-post.ts'
import { PLAIN_WORKSPACE } from '../../src/slack/workspace.ts'
import { startRig } from './rig.ts'

const LONG = '&<>*_~` een lange vraag met van alles erin '.repeat(60)
const QUESTION = { question: LONG, words: LONG, language: 'nl', answered: LONG, passage: null, named: true } as const

it('the Home page of who has every role and much to do is one that Slack takes', async () => {
  const rig = await startRig({
    workspace: ({ workspace }) => {
      const everyone = [...workspace.people.keys()]
      const roles = { ...PLAIN_WORKSPACE.roles, hrUsers: everyone, adminUsers: everyone }
      return { ...PLAIN_WORKSPACE, roles }
    },
  })
  for (const kind of ['asked', 'unanswered', 'disliked'] as const) {
    for (let count = 0; count < 30; count += 1) {
      await rig.store.questions.add({ ...QUESTION, kind, person: rig.sanne.user })
    }
  }
  rig.sanne.openHome('home')
  await rig.settled()
  const home = rig.slack.views.home(rig.sanne.user)?.view
  expect(rig.lines.filter((line) => /failed|face-missing/.test(line))).toEqual([])
  expect(objects(home?.blocks).length).toBeGreaterThan(40)
  expect(JSON.stringify(home)).toContain('Mijn vragen aan HR')
  expect(JSON.stringify(home)).toContain('Laat het uitrekenen')
  await rig.stop()
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
