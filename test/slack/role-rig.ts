import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LinkShelf } from '../../src/answer/links/link-shelf.ts'
import type { ReviewPolicy } from '../../src/answer/withdrawn.ts'
import { openAssistant } from '../../src/assistant.ts'
import type { LocalSlack } from '../../src/local-slack/local-slack.ts'
import { openEditing } from '../../src/publish/open-editing.ts'
import { createMemoryOfAdmins } from '../../src/slack/admin/editing.ts'
import { PLAIN_WORKSPACE, type WorkspaceSettings } from '../../src/slack/workspace.ts'
import { openStore } from '../../src/store/open.ts'
import { link } from '../answer/links/linked.ts'
import { day } from '../day.ts'
import { CARD, RULE, type TempContent, tempContent } from '../knowledge/temp-content.ts'
import { rowsIn } from '../store/rows.ts'
import { startRig } from './rig.ts'
import { REPLY } from './stand-in.ts'

const TODAY = day('2026-11-25')

export type RoleRig = Awaited<ReturnType<typeof startRoleRig>>

interface RoleRigSettings {
  readonly needsSecond?: boolean
  readonly review?: ReviewPolicy
  readonly remindsDaysBefore?: number
  /** Changes the content before anybody reads it. */
  readonly prepare?: (content: TempContent) => void
}

/**
 * Noor is of HR, Tom looks after the cards and Fatima does both, over signed HTTP; whatever they could do can be tried by
 * others.
 */
export async function startRoleRig(settings: RoleRigSettings = {}) {
  const { needsSecond = false, review, remindsDaysBefore, prepare } = settings
  const clearings: (() => void)[] = []
  const content = tempContent((clear) => void clearings.push(clear))
  prepare?.(content)
  const links = new LinkShelf()
  const assistant = await openAssistant(content.folders, () => {}, { links, ...(review && { review }) })
  const place = { kind: 'folder', folder: join(content.root, 'data') } as const
  const store = await openStore({ place })
  const letters = content.folders.letters
  const desk = { assistant, store, letters, today: () => TODAY, needsSecond, onTrouble: () => {} }
  const { end, ...editing } = await openEditing(desk)
  const [hrUsers, adminUsers]: [string[], string[]] = [[], []]
  const appoint = (slack: LocalSlack): void => {
    hrUsers.push(slack.as('noor').user, slack.as('fatima').user)
    adminUsers.push(slack.as('tom').user, slack.as('fatima').user)
  }
  const workspace = (slack: LocalSlack): WorkspaceSettings => {
    appoint(slack)
    const roles = { ...PLAIN_WORKSPACE.roles, hrUsers, adminUsers }
    const channel = slack.workspace.channelNamed('vraag-hr')?.id ?? ''
    const hrChannel = slack.workspace.channelNamed('hr-team')?.id ?? null
    return { ...PLAIN_WORKSPACE, roles, hrChannel, autoAnswerChannels: [channel] }
  }
  const rig = await startRig({
    transport: 'signed HTTP',
    assistant,
    links,
    store,
    workspace,
    ...(remindsDaysBefore !== undefined && { remindsDaysBefore }),
    editing: async () => ({ ...editing, ...createMemoryOfAdmins() }),
  })
  /** What is kept of everything that somebody's act could change, but for the trail of what was refused. */
  const kept = async (): Promise<string> => {
    await rig.settled()
    const rows = (await rowsIn(place)).filter((row) => !/^\{"table":"(?:audit|people|deliveries)"/.test(row))
    const files = [CARD, RULE].map((file) => readFileSync(join(content.root, file), 'utf8'))
    return JSON.stringify([rows, files, links.size])
  }
  /** The same with everything that is shown, but for what that person was told. */
  const world = async (except: string): Promise<string> => {
    const stays = await kept()
    const views = [...rig.slack.workspace.people.keys()].map((user) => [
      rig.slack.views.stack(user),
      rig.slack.views.home(user),
    ])
    const said = rig.slack.calls.filter(({ method, args }) => method === 'chat.postMessage' && !args.includes(except))
    return JSON.stringify([stays, views, said.length])
  }
  return {
    ...rig,
    kept,
    world,
    content,
    contentRoot: content.root,
    tom: rig.slack.as('tom'),
    fatima: rig.slack.as('fatima'),
    hrTeam: rig.slack.workspace.channelNamed('hr-team')?.id ?? '',
    /** Takes both roles from everyone, while what they were shown stays where it is. */
    dismissAll: () => [hrUsers, adminUsers].forEach((users) => void users.splice(0)),
    appointAll: () => appoint(rig.slack),
    async stop(): Promise<void> {
      end()
      await rig.stop()
      await store.close()
      await assistant.close()
      for (const clear of clearings) clear()
    },
  }
}

const OPEN = { question: 'Mag mijn hond mee?', words: 'hond', language: 'nl', answered: '', passage: null } as const

const LAST_VALUE = /value: "[\d.]+"(?![\s\S]*value:)/
/** Each edit is another one, also after one before it was published. */
let amount = 10

/** Something for each act to act on: everything is there, so that only the role stands in the way. */
export async function thingsFor(rig: RoleRig, writer: string) {
  const { store } = rig
  const asked = await store.questions.add({ ...OPEN, kind: 'asked', person: 'UASKER', named: false })
  await store.escalations.add(
    { question: asked, person: rig.sanne.user, channel: rig.direct, thread: null },
    rig.hrTeam,
  )
  const unanswered = await store.questions.add({ ...OPEN, kind: 'unanswered', person: 'UASKER', named: false })
  const tied = link('Mag mijn hond mee naar het loket?', 'proefvergoeding#bedrag', { id: `koppeling ${asked}` })
  await store.links.keep(tied, 'UHR')
  const draft = await store.drafts.add({
    title: 'Honden',
    question: 'Mag dat?',
    text: 'Ja.',
    source: 'Huisregels',
    language: 'nl',
    person: 'UHR',
  })
  const text = readFileSync(join(rig.contentRoot, RULE), 'utf8')
  await store.revisions.notice(RULE, text, null, () => true)
  const edit = {
    file: RULE,
    base: text,
    text: text.replace(LAST_VALUE, `value: "${++amount}.00"`),
    why: 'nieuw',
    beside: [],
    draft: null,
  }
  const own = await store.edits.keep({ ...edit, person: writer, state: 'open' })
  const waiting = await store.edits.keep({ ...edit, person: 'UOTHER', state: 'waiting' })
  const answer = { reply: REPLY, parts: [] }
  const given = { person: rig.sanne.user, channel: rig.channel, thread: null, day: '2026-11-25', receipt: null }
  await store.answers.keep({ ...given, id: `answer ${asked}`, answer, rules: ['proef.bedrag.2026'] })
  return { answer: `answer ${asked}`, asked, unanswered, link: tied.id, draft, own, waiting }
}
