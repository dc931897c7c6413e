import type { Acts } from '../../src/local-slack/acts.ts'
import { type JsonObject, objects } from '../../src/local-slack/json.ts'
import type { LocalSlack } from '../../src/local-slack/local-slack.ts'
import type { Message } from '../../src/local-slack/workspace.ts'
import type { WorkspaceSettings } from '../../src/slack/workspace.ts'
import { PLAIN_WORKSPACE } from '../../src/slack/workspace.ts'
import { type Rig, startRig } from './rig.ts'

export type HrRig = Rig & {
  readonly hrTeam: string
  /** Takes the role of HR from everyone, while their windows and buttons stay where they are. */
  readonly dismissHr: () => void
}

/** Noor is of HR, and HR reads its questions in a channel of its own, where Fatima reads along. */
export async function startHrRig(settings: Parameters<typeof startRig>[0] = {}): Promise<HrRig> {
  const hrUsers: string[] = []
  const workspace = (slack: LocalSlack): WorkspaceSettings => {
    hrUsers.push(slack.as('noor').user)
    const roles = { ...PLAIN_WORKSPACE.roles, hrUsers }
    return { ...PLAIN_WORKSPACE, roles, hrChannel: slack.workspace.channelNamed('hr-team')?.id ?? null }
  }
  const rig = await startRig({ workspace, ...settings })
  const hrTeam = rig.slack.workspace.channelNamed('hr-team')?.id ?? ''
  return { ...rig, hrTeam, dismissHr: () => void hrUsers.splice(0) }
}

/** A person presses a button of a message by the start of its action id. */
export async function pressAs(person: Acts, message: Message | undefined, actionId: string): Promise<void> {
  for (const block of message?.blocks ?? []) {
    const element = objects(block.elements).find((one) => one.action_id === actionId)
    if (!element || !message) continue
    const click = { blockId: String(block.block_id), actionId, value: String(element.value) }
    await person.click(message.channel, message.ts, click)
    return
  }
  throw new Error(`no button ${actionId} in ${JSON.stringify(message?.blocks)}`)
}

/** The window that stands open for a person, with its words as one text. */
export function openWindow(rig: Rig, user: string): { readonly id: string; readonly words: string } {
  const window = rig.slack.views.stack(user).at(-1)
  return { id: window?.id ?? '', words: JSON.stringify(window?.view ?? {}) }
}

/** What was filled in, as Slack sends it with a window. */
export function filled(fields: Readonly<Record<string, string | boolean>>): JsonObject {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { typed: typed(value) }]))
}

function typed(value: string | boolean): JsonObject {
  if (typeof value === 'string') return { type: 'plain_text_input', value }
  return { type: 'checkboxes', selected_options: value ? [{ value: 'yes' }] : [] }
}
