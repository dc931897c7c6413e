import type { Core } from '../core.ts'
import type { Execution } from '../executions.ts'
import type { JsonObject } from '../json.ts'
import type { Step } from '../manifest.ts'
import type { Exchange } from '../traffic.ts'
import { viewPayload } from '../views.ts'
import type { Change, Channel, Message, Person, Prompts } from '../workspace.ts'

/** All that the page needs to draw this workspace for one person. */
export interface Snapshot {
  readonly team: string
  readonly app: { readonly id: string; readonly name: string; readonly description: string; readonly homeTab: boolean }
  readonly me: string
  readonly people: readonly Person[]
  readonly channels: readonly {
    readonly id: string
    readonly name: string
    readonly kind: Channel['kind']
    readonly purpose: string
  }[]
  readonly messages: readonly Message[]
  readonly commands: readonly { readonly command: string; readonly description: string; readonly hint: string }[]
  readonly shortcuts: readonly { readonly name: string; readonly type: string; readonly callback_id: string }[]
  readonly steps: readonly Step[]
  readonly executions: readonly Execution[]
  readonly traffic: readonly Exchange[]
  readonly prompts: Prompts
  readonly home: JsonObject | null
  readonly views: readonly JsonObject[]
}

export function snapshot(core: Core, user: string): Snapshot {
  const { workspace, manifest } = core
  const channels = [...workspace.channels.values()].filter((channel) => channel.members.has(user))
  const direct = workspace.directMessage(user)
  const shown = (view: Parameters<typeof viewPayload>[0]): JsonObject =>
    viewPayload(view, workspace.team.id, workspace.bot.appId, workspace.bot.botId)
  const home = core.views.home(user)
  return {
    team: workspace.team.name,
    app: { id: workspace.bot.id, name: manifest.botName, description: manifest.description, homeTab: manifest.homeTab },
    me: user,
    people: [...workspace.people.values()],
    channels: channels.map(({ id, name, kind, purpose }) => ({ id, name, kind, purpose })),
    messages: channels.flatMap((channel) => workspace.history(channel.id, user)),
    commands: manifest.commands,
    shortcuts: manifest.shortcuts,
    steps: manifest.steps,
    executions: core.executions.of(user),
    traffic: core.traffic.all(),
    prompts: core.prompts.get(direct?.id ?? '') ?? { title: '', prompts: manifest.prompts },
    home: home ? shown(home) : null,
    views: core.views.stack(user).map(shown),
  }
}

/** Whether this person may see this change. */
export function mayShow(core: Core, user: string, change: Change): boolean {
  const isMember = (channel: string): boolean => core.workspace.channels.get(channel)?.members.has(user) ?? false
  switch (change.type) {
    case 'message': {
      const { channel, visibleTo } = change.message
      return isMember(channel) && (visibleTo === null || visibleTo === user)
    }
    case 'removed':
    case 'status':
    case 'prompts':
      return isMember(change.channel)
    case 'execution':
      return change.execution.user === user
    // The inspector is for whoever sits at this machine, whomever they act as.
    case 'traffic':
      return true
    case 'views':
    case 'home':
    case 'notice':
      return change.user === user
  }
}
