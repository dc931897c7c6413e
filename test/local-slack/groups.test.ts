import { WebClient } from '@slack/web-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LocalSlack, startLocalSlack } from '../../src/local-slack/local-slack.ts'
import { manifestOf } from './manifests.ts'

let slack: LocalSlack
let client: WebClient
beforeAll(async () => {
  slack = await startLocalSlack({ manifest: manifestOf({ scopes: ['usergroups:read'] }) })
  client = new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } })
})
afterAll(() => slack.stop())

describe('the user groups of the example workspace', () => {
  it('are HR and those who keep the knowledge, with somebody who is in both', async () => {
    const { usergroups = [] } = await client.usergroups.list({ include_users: true })
    const names = usergroups.map(({ handle, users = [] }) => [
      handle,
      users.map((id) => slack.workspace.people.get(id)?.name),
    ])
    expect(names).toEqual([
      ['hr', ['noor', 'fatima']],
      ['beheer', ['tom', 'fatima']],
    ])
  })

  it('change when somebody leaves', async () => {
    const group = slack.workspace.groupNamed('hr')
    group?.members.delete(slack.workspace.idOf('noor'))
    const { users } = await client.usergroups.users.list({ usergroup: group?.id ?? '' })
    expect(users).toEqual([slack.workspace.idOf('fatima')])
  })

  it('are not there under an id that nobody gave', async () => {
    await expect(client.usergroups.users.list({ usergroup: 'S0VERZONNEN' })).rejects.toMatchObject({
      data: { error: 'no_such_subteam' },
    })
  })
})

it('the channel of HR is closed to others', () => {
  const channel = slack.workspace.channelNamed('hr-team')?.id ?? ''
  expect(() => slack.as('sanne').say(channel, 'mag ik meelezen?')).toThrow('is not in channel')
  expect(slack.as('noor').say(channel, 'hallo').channel).toBe(channel)
})
