import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Acts } from '../../src/local-slack/acts.ts'
import type { JsonObject } from '../../src/local-slack/json.ts'
import { ACTIONS } from '../../src/slack/actions.ts'
import { ADMIN_ACTS } from '../../src/slack/admin/clicks.ts'
import { ADMIN_SUBMISSIONS } from '../../src/slack/admin/submissions.ts'
import { HR_ACTS } from '../../src/slack/hr/clicks.ts'
import { HR_SUBMISSIONS } from '../../src/slack/hr/submissions.ts'
import { SUBMISSIONS } from '../../src/slack/submissions.ts'
import { ADMIN_VALUES, ADMIN_WINDOWS, HR_VALUES, HR_WINDOWS, type Things, type Window } from './forged-payloads.ts'
import { type RoleRig, startRoleRig, thingsFor } from './role-rig.ts'
import { commandSigned, nowhere, postSigned, triggerOf } from './signed.ts'

/** Windows and buttons that everyone may use. */
const FOR_EVERYONE = {
  submissions: ['feedback-reason', 'ask', 'form', 'hr-ask'],
  actions: ['ask', 'card', 'feedback', 'form', 'own', 'passage', 'share', 'source'],
  /** Some of these are for everyone: `hr:ask`, and silence in one thread. */
  mixed: ['hr', 'quiet'],
}

let rig: RoleRig
let things: Things
let forger: Acts

const click = (actionId: string, value: string, trigger: string): JsonObject => ({
  type: 'block_actions',
  user: { id: forger.user },
  trigger_id: trigger,
  view: { type: 'home', id: 'V0', hash: '1', private_metadata: '' },
  actions: [{ type: 'button', block_id: `draft:${things.draft}`, action_id: actionId, value }],
})

const submission = (callback: string, { metadata, values }: Window): JsonObject => ({
  type: 'view_submission',
  user: { id: forger.user },
  view: {
    type: 'modal',
    id: 'V0',
    callback_id: callback,
    private_metadata: JSON.stringify(metadata(things, 'id: iets anders')),
    state: { values },
  },
})

const lastRefusal = async () => (await rig.store.audit.latest(1))[0]

/** Nothing changes in the world, the forger is told, and the refusal is written down. */
async function isRefused(needs: 'hr' | 'admin', send: () => Promise<JsonObject>): Promise<JsonObject> {
  const before = await rig.world(forger.user)
  const answer = await send()
  expect(await rig.world(forger.user)).toBe(before)
  const { mark } = await rig.store.people.meet(forger.user)
  expect(await lastRefusal()).toMatchObject({ actor: mark, act: 'refused', facts: { needs } })
  return answer
}

it('every window and every button is known to be for everyone or for a role', () => {
  expect(Object.keys(HR_VALUES).sort()).toEqual(Object.keys(HR_ACTS).sort())
  expect(Object.keys(ADMIN_VALUES).sort()).toEqual(Object.keys(ADMIN_ACTS).sort())
  expect([...Object.keys(HR_WINDOWS), 'hr-ask'].sort()).toEqual(Object.keys(HR_SUBMISSIONS).sort())
  expect(Object.keys(ADMIN_WINDOWS).sort()).toEqual(Object.keys(ADMIN_SUBMISSIONS).sort())
  const windows = [...FOR_EVERYONE.submissions, ...Object.keys(HR_WINDOWS), ...Object.keys(ADMIN_WINDOWS)]
  expect(windows.sort()).toEqual(Object.keys(SUBMISSIONS).sort())
  expect([...FOR_EVERYONE.actions, ...FOR_EVERYONE.mixed].sort()).toEqual(Object.keys(ACTIONS).sort())
})

describe.each([
  ['an employee', 'sanne', 'hr', whatHrDoes],
  ['an employee', 'sanne', 'admin', whatAdminsDo],
  ['an administrator who is not of HR', 'tom', 'hr', whatHrDoes],
  ['an HR adviser who is no administrator', 'noor', 'admin', whatAdminsDo],
] as const)('a signed payload of %s', (_, name, needs, attempts) => {
  beforeAll(async () => {
    rig = await startRoleRig()
    forger = rig.slack.as(name)
    things = await thingsFor(rig, forger.user)
  })
  afterAll(() => rig.stop())

  describe(`is refused what takes the role ${needs}`, attempts)
})

function whatHrDoes(): void {
  it.each(Object.keys(HR_ACTS))('at the button hr:%s', async (act) => {
    const trigger = await triggerOf(rig, forger)
    await isRefused('hr', () => postSigned(rig, click(`hr:${act}`, HR_VALUES[act]?.(things) ?? '', trigger)))
  })

  it.each(Object.entries(HR_WINDOWS))('at the window %s', async (callback, window) => {
    const answer = await isRefused('hr', () => postSigned(rig, submission(callback, window)))
    expect(JSON.stringify(answer)).toContain('Dit kan alleen HR.')
  })

  it('when it chooses “Koppel antwoord” on a message', async () => {
    const shortcut = {
      type: 'message_action',
      callback_id: 'link-answer',
      user: { id: forger.user },
      channel: { id: rig.channel },
      message: { ts: '1.1', text: 'Mag mijn hond mee?' },
      message_ts: '1.1',
      response_url: nowhere(rig),
      trigger_id: await triggerOf(rig, forger),
    }
    await isRefused('hr', () => postSigned(rig, shortcut))
  })

  it('when it searches passages to link: none are found', async () => {
    const asked = { type: 'block_suggestion', action_id: 'hr:passage', block_id: 'answer', value: 'proefvergoeding' }
    const answer = await isRefused('hr', () => postSigned(rig, { ...asked, user: { id: forger.user } }))
    expect(answer).toEqual({ options: [] })
  })
}

function whatAdminsDo(): void {
  it.each(Object.keys(ADMIN_ACTS))('at the button admin:%s', async (act) => {
    const trigger = await triggerOf(rig, forger)
    await isRefused('admin', () => postSigned(rig, click(`admin:${act}`, ADMIN_VALUES[act]?.(things) ?? '', trigger)))
  })

  it.each(Object.entries(ADMIN_WINDOWS))('at the window %s', async (callback, window) => {
    const answer = await isRefused('admin', () => postSigned(rig, submission(callback, window)))
    expect(JSON.stringify(answer)).toContain('Dit kan alleen een beheerder.')
  })

  it('when it searches sources and cards: none are found', async () => {
    const asked = { type: 'block_suggestion', action_id: 'admin:source', block_id: 'source', value: 'proef' }
    const answer = await isRefused('admin', () => postSigned(rig, { ...asked, user: { id: forger.user } }))
    expect(answer).toEqual({ options: [] })
  })

  it('when it silences a whole channel', async () => {
    const silence = {
      ...click('quiet:channel', rig.channel, 'geen'),
      view: null,
      channel: { id: rig.channel },
      container: { message_ts: '1.1' },
    }
    await isRefused('admin', () => postSigned(rig, silence))
  })

  it('when it switches automatic answers', async () => {
    const asked = { command: '/hybride', text: 'automatisch uit', user_id: forger.user, channel_id: rig.channel }
    const command = { ...asked, response_url: nowhere(rig), trigger_id: 'geen' }
    await isRefused('admin', () => commandSigned(rig, command))
  })
}

describe('the very same payload of who may does its work, so that it was only the role that stood in the way', () => {
  beforeAll(async () => {
    rig = await startRoleRig()
  })
  afterAll(() => rig.stop())

  /** Something in the world is different after it. */
  async function works(person: Acts, payload: (trigger: string) => JsonObject): Promise<void> {
    forger = person
    things = await thingsFor(rig, person.user)
    const trigger = await triggerOf(rig, person)
    const before = await rig.world('nobody')
    await postSigned(rig, payload(trigger))
    expect(await rig.world('nobody')).not.toBe(before)
    expect(await lastRefusal()).not.toMatchObject({ act: 'refused' })
  }

  it.each(Object.keys(HR_ACTS))('hr:%s', (act) =>
    works(rig.noor, (trigger) => click(`hr:${act}`, HR_VALUES[act]?.(things) ?? '', trigger)),
  )
  it.each(Object.keys(ADMIN_ACTS))('admin:%s', (act) =>
    works(rig.tom, (trigger) => click(`admin:${act}`, ADMIN_VALUES[act]?.(things) ?? '', trigger)),
  )
  it.each(Object.entries(HR_WINDOWS))('%s', (callback, window) => works(rig.noor, () => submission(callback, window)))
  it.each(Object.entries(ADMIN_WINDOWS))('%s', (callback, window) => works(rig.tom, () => submission(callback, window)))
})

it('a role that is taken away is gone at the next click, whatever was on the screen', async () => {
  rig = await startRoleRig()
  try {
    for (const [person, act, value, needs] of [
      [rig.noor, 'hr:withdraw', 'link', 'hr'],
      [rig.tom, 'admin:approve', 'waiting', 'admin'],
    ] as const) {
      forger = person
      things = await thingsFor(rig, person.user)
      rig.dismissAll()
      await isRefused(needs, () => postSigned(rig, click(act, things[value], 'geen')))
    }
  } finally {
    await rig.stop()
  }
})
