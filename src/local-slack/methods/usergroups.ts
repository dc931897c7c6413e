import { z } from 'zod'
import { ApiError } from '../api-error.ts'
import type { UserGroup } from '../groups.ts'
import { Flag, type Method, read } from './method.ts'

const List = z.object({ include_users: Flag.optional() })
const Members = z.object({ usergroup: z.string() })

const list = {
  scopes: ['usergroups:read'],
  token: 'bot',
  run(call) {
    const { include_users } = read(List, call)
    const { groups, team } = call.core.workspace
    return { usergroups: [...groups.values()].map((group) => payload(group, team.id, include_users ?? false)) }
  },
} satisfies Method

const members = {
  scopes: ['usergroups:read'],
  token: 'bot',
  run(call) {
    const group = call.core.workspace.groups.get(read(Members, call).usergroup)
    if (!group) throw new ApiError('no_such_subteam')
    return { users: [...group.members] }
  },
} satisfies Method

function payload({ id, handle, name, members }: UserGroup, team: string, withMembers: boolean) {
  return {
    id,
    team_id: team,
    is_usergroup: true,
    is_subteam: true,
    is_external: false,
    handle,
    name,
    description: '',
    date_delete: 0,
    user_count: members.size,
    ...(withMembers ? { users: [...members] } : {}),
  }
}

export const usergroupMethods = {
  'usergroups.list': list,
  'usergroups.users.list': members,
} satisfies Readonly<Record<string, Method>>
