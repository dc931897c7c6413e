import { setTimeout as pause } from 'node:timers/promises'
import type { WebClient } from '@slack/web-api'
import type { Log } from './log.ts'
import { createRecent } from './recent.ts'
import type { RoleSettings } from './workspace.ts'

/** Everyone is an employee; what the others may do besides is checked where they do it, at every action. */
export type Role = 'employee' | 'hr' | 'admin'

export interface Roles {
  of(client: WebClient, user: string): Promise<ReadonlySet<Role>>
  /**
   * The same as Slack last told it, for what is only shown: what a person may do is looked at when they do it. Only
   * those of everyone when Slack does not say it soon.
   */
  soon(client: WebClient, user: string): Promise<ReadonlySet<Role>>
  /** Everyone who looks after the assistant, as far as Slack can say who that is. */
  admins(client: WebClient): Promise<readonly string[]>
}

interface RolesSurroundings {
  readonly log: Log
  readonly now: () => Date
}

const MINUTE_MS = 60_000
/** Long enough not to ask at every click, short enough that a hiccup of Slack is over soon. */
const AFTER_FAILURE_MS = 5_000
const PATIENCE_MS = 2_000
const SOON_MS = 400

type Members = ReadonlySet<string>
const NOBODY: Members = new Set()
const EVERYONE: ReadonlySet<Role> = new Set<Role>(['employee'])

/**
 * The roles of each person, from the listed ids and the members of the user groups.
 *
 * Who was taken out of a group loses the role within a minute. When Slack cannot say who is in a group,
 * only listed ids count: nobody gets more than was certainly given.
 */
export function createRoles(settings: RoleSettings, { log, now }: RolesSurroundings): Roles {
  const kept = createRecent<{ readonly members: Promise<Members>; readonly until: number }>(10)
  /** The members as Slack last told, however long ago. */
  const lastTold = createRecent<Members>(10)

  async function ask(client: WebClient, group: string): Promise<Members> {
    try {
      const { users = [] } = await withinPatience(client.usergroups.users.list({ usergroup: group }))
      const members: Members = new Set(users)
      lastTold.set(group, members)
      return members
    } catch (error) {
      log('warn', 'user-group-unknown', { group, error: error instanceof Error ? error.message.slice(0, 200) : '' })
      kept.set(group, { members: Promise.resolve(NOBODY), until: now().getTime() + AFTER_FAILURE_MS })
      return NOBODY
    }
  }

  function membersOf(client: WebClient, group: string | null): Promise<Members> {
    if (group === null) return Promise.resolve(NOBODY)
    const known = kept.get(group)
    if (known && known.until > now().getTime()) return known.members
    const members = ask(client, group)
    kept.set(group, { members, until: now().getTime() + MINUTE_MS })
    return members
  }

  async function of(client: WebClient, user: string): Promise<ReadonlySet<Role>> {
    const [hr, admins] = await Promise.all([
      membersOf(client, settings.hrUsergroup),
      membersOf(client, settings.adminUsergroup),
    ])
    return rolesOf(user, hr, admins)
  }

  function soon(client: WebClient, user: string): ReadonlySet<Role> | Promise<ReadonlySet<Role>> {
    const asked = of(client, user)
    const told = (group: string | null) => (group === null ? NOBODY : lastTold.get(group))
    const [hr, admins] = [told(settings.hrUsergroup), told(settings.adminUsergroup)]
    return hr && admins ? rolesOf(user, hr, admins) : Promise.race([asked, pause(SOON_MS, EVERYONE, { ref: false })])
  }

  function rolesOf(user: string, hr: Members, admins: Members): ReadonlySet<Role> {
    const roles = new Set<Role>(['employee'])
    if (settings.hrUsers.includes(user) || hr.has(user)) roles.add('hr')
    if (settings.adminUsers.includes(user) || admins.has(user)) roles.add('admin')
    return roles
  }

  return {
    of,
    soon: async (client, user) => soon(client, user),
    async admins(client) {
      return [...new Set([...settings.adminUsers, ...(await membersOf(client, settings.adminUsergroup))])]
    },
  }
}

/** A person is waiting at a button; better without a group than after half a minute. */
function withinPatience<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Slack did not say in time who is in this group')), PATIENCE_MS)
    answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
