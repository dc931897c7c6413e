import { join } from 'node:path'
import { expect, onTestFinished, vi } from 'vitest'
import { type OpenAssistant, openAssistant } from '../../src/assistant.ts'
import type { Acts } from '../../src/local-slack/acts.ts'
import { isObject, type JsonObject, objects } from '../../src/local-slack/json.ts'
import type { LocalSlack } from '../../src/local-slack/local-slack.ts'
import { openEditing } from '../../src/publish/open-editing.ts'
import { createMemoryOfAdmins } from '../../src/slack/admin/editing.ts'
import { PLAIN_WORKSPACE, type WorkspaceSettings } from '../../src/slack/workspace.ts'
import type { Store } from '../../src/store/store.ts'
import { day } from '../day.ts'
import { RULE, type TempContent, tempContent } from '../knowledge/temp-content.ts'
import { type Rig, startRig } from './rig.ts'

const TODAY = day('2026-11-25')

export interface AdminRig extends Rig {
  readonly content: TempContent
  readonly assistant: OpenAssistant
  readonly tom: Acts
  readonly fatima: Acts
  readonly ruleFile: string
  /** As it is called in the store. */
  readonly ruleName: string
  readonly amount: () => string | undefined
  /** Takes the role from everyone, while their windows and buttons stay where they are. */
  readonly dismissAdmins: () => void
}

interface AdminRigSettings {
  readonly needsSecond?: boolean
  readonly store?: Store
}

/** Tom and Fatima look after a small content; Sanne does not. */
export async function startAdminRig({ needsSecond = false, store }: AdminRigSettings = {}): Promise<AdminRig> {
  const content = tempContent()
  const assistant = await openAssistant(content.folders, () => {})
  onTestFinished(() => assistant.close())
  const adminUsers: string[] = []
  const workspace = (slack: LocalSlack): WorkspaceSettings => {
    adminUsers.push(slack.as('tom').user, slack.as('fatima').user)
    return { ...PLAIN_WORKSPACE, roles: { ...PLAIN_WORKSPACE.roles, adminUsers } }
  }
  const rig = await startRig({
    assistant,
    workspace,
    ...(store && { store }),
    editing: async (store) => {
      const letters = content.folders.letters
      const editing = await openEditing({
        assistant,
        store,
        letters,
        today: () => TODAY,
        needsSecond,
        onTrouble: () => {},
      })
      onTestFinished(editing.end)
      return { ...editing, ...createMemoryOfAdmins() }
    },
  })
  onTestFinished(() => rig.stop())
  return {
    ...rig,
    content,
    assistant,
    tom: rig.slack.as('tom'),
    fatima: rig.slack.as('fatima'),
    ruleFile: join(content.root, RULE),
    ruleName: RULE,
    amount: () => {
      const utterance = { text: 'Hoeveel proefvergoeding krijg ik per dag?', today: TODAY }
      return /€\s\d+,\d\d/.exec(assistant.ask(utterance, null).reply.text)?.[0].replace('\u00a0', ' ')
    },
    dismissAdmins: () => void adminUsers.splice(0),
  }
}

/** The window on top for a person, once its words hold these. */
export async function windowWith(rig: Pick<Rig, 'slack'>, person: Acts, words: string, timeout = 60_000) {
  return vi.waitFor(
    () => {
      const window = rig.slack.views.stack(person.user).at(-1)
      const shown = JSON.stringify(window?.view ?? {})
      expect(shown).toContain(words)
      return { id: window?.id ?? '', words: shown, blocks: objects(window?.view.blocks) }
    },
    { timeout, interval: 50 },
  )
}

type Window = Awaited<ReturnType<typeof windowWith>>

/** Presses a button of a window by its label. */
export async function pressIn(person: Acts, { id, blocks }: Window, label: string): Promise<void> {
  for (const block of blocks) {
    const [button] = [...objects(block.elements), ...(isObject(block.accessory) ? [block.accessory] : [])].filter(
      (one) => JSON.stringify(one.text ?? '').includes(`"${label}"`),
    )
    if (!button) continue
    const click = { blockId: String(block.block_id), actionId: String(button.action_id), value: String(button.value) }
    return void (await person.clickInView(id, click, {}))
  }
  throw new Error(`no button ${label} in ${JSON.stringify(blocks)}`)
}

/** Sends a window with what stands in its fields, some of it replaced. */
export async function send(person: Acts, { id, blocks }: Window, change: (text: string, field: string) => string) {
  const fields = blocks.filter(({ type }) => type === 'input')
  const values = Object.fromEntries(fields.map((block) => [String(block.block_id), typedIn(block, change)]))
  return person.submit(id, values)
}

/** What was chosen stays chosen. */
function typedIn(block: JsonObject, change: (text: string, field: string) => string): JsonObject {
  const element = isObject(block.element) ? block.element : {}
  const actionId = String(element.action_id)
  if (element.type === 'external_select') {
    return { [actionId]: { type: 'external_select', selected_option: element.initial_option ?? null } }
  }
  const value = change(String(element.initial_value ?? ''), String(block.block_id))
  return { [actionId]: { type: 'plain_text_input', value } }
}

/** Opens the Home page, and from there the rule. */
export async function openRule(rig: AdminRig, person: Acts): Promise<Window> {
  await chooseOnHome(rig, person, 'admin:list', 'rules::0')
  const home = rig.slack.views.home(person.user)
  await pressIn(person, { id: home?.id ?? '', words: '', blocks: objects(home?.view.blocks) }, 'Open')
  return windowWith(rig, person, 'Proefvergoeding per dag')
}

/** Picks from one of the lists on the Home page, which shows it then. */
export async function chooseOnHome(rig: Rig, person: Acts, actionId: string, value: string): Promise<void> {
  const shown = () => rig.slack.views.home(person.user)
  const renewed = async (act: () => unknown): Promise<void> => {
    const before = shown()?.view
    await act()
    await vi.waitFor(() => expect(shown()?.view).not.toBe(before), { timeout: 60_000 })
    await rig.settled()
  }
  await renewed(() => person.openHome('home'))
  const block = objects(shown()?.view.blocks).find((one) =>
    objects(one.elements).some(({ action_id }) => action_id === actionId),
  )
  const click = { blockId: String(block?.block_id), actionId, value }
  await renewed(() => person.clickInView(shown()?.id ?? '', click, {}))
}
