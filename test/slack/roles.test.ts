import { WebClient } from '@slack/web-api'
import { describe, expect, it } from 'vitest'
import { createLog } from '../../src/slack/log.ts'
import { createRoles } from '../../src/slack/roles.ts'
import { PLAIN_WORKSPACE } from '../../src/slack/workspace.ts'

const LISTED = { ...PLAIN_WORKSPACE.roles, hrUsers: ['UNOOR'], adminUsers: ['UTOM'] }
const GROUPED = { ...LISTED, hrUsergroup: 'SHR' }

/** Slack with one user group, as it is at this moment; `null` when Slack cannot say. */
function rolesWith(settings: typeof LISTED, members: () => string[] | null) {
  const lines: string[] = []
  let asked = 0
  let clock = Date.parse('2026-11-25T12:00:00Z')
  const client = new WebClient('xoxb-1', {
    retryConfig: { retries: 0 },
    fetch: async () => {
      asked += 1
      const users = members()
      return Response.json(users === null ? { ok: false, error: 'missing_scope' } : { ok: true, users })
    },
  })
  const log = createLog(
    (line) => lines.push(line),
    () => new Date(clock),
  )
  const roles = createRoles(settings, { log, now: () => new Date(clock) })
  return {
    of: async (user: string) => [...(await roles.of(client, user))],
    asked: () => asked,
    lines,
    pass: (seconds: number) => {
      clock += seconds * 1000
    },
  }
}

describe('roles', () => {
  it('are those of an employee for everyone who is not listed', async () => {
    const roles = rolesWith(LISTED, () => [])
    expect(await roles.of('USANNE')).toEqual(['employee'])
    expect(await roles.of('UNOOR')).toEqual(['employee', 'hr'])
    expect(await roles.of('UTOM')).toEqual(['employee', 'admin'])
    expect(roles.asked()).toBe(0)
  })

  it('come with membership of the user group, and go with it within a minute', async () => {
    const members = ['USANNE']
    const roles = rolesWith(GROUPED, () => members)
    expect(await roles.of('USANNE')).toEqual(['employee', 'hr'])
    members.pop()
    roles.pass(59)
    expect(await roles.of('USANNE')).toEqual(['employee', 'hr'])
    roles.pass(2)
    expect(await roles.of('USANNE')).toEqual(['employee'])
  })

  it('are asked once for clicks that come together', async () => {
    const roles = rolesWith(GROUPED, () => ['USANNE'])
    await Promise.all([roles.of('USANNE'), roles.of('UTOM'), roles.of('UNOOR')])
    expect(roles.asked()).toBe(1)
  })

  it('are only the listed ones when Slack cannot say who is in the group, and the log says so', async () => {
    let down = true
    const roles = rolesWith(GROUPED, () => (down ? null : ['USANNE']))
    expect(await roles.of('USANNE')).toEqual(['employee'])
    expect(await roles.of('UNOOR')).toEqual(['employee', 'hr'])
    expect(roles.lines.join('')).toContain('"event":"user-group-unknown","group":"SHR"')
    down = false
    roles.pass(6)
    expect(await roles.of('USANNE')).toEqual(['employee', 'hr'])
  })
})
