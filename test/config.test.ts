import { describe, expect, it } from 'vitest'
import { ConfigError, type Environment, readConfig } from '../src/config.ts'

const BOT = { SLACK_BOT_TOKEN: 'xoxb-1' }
const APP = { SLACK_APP_TOKEN: 'xapp-1' }
const SECRET = { SLACK_SIGNING_SECRET: 'geheim' }

function complaint(environment: Environment): string {
  try {
    readConfig(environment)
    return 'no complaint'
  } catch (error) {
    return error instanceof ConfigError ? error.message : 'another error'
  }
}

describe('the settings choose the transport', () => {
  it.each<[string, Environment, object]>([
    ['none: the local Slack', {}, { kind: 'local' }],
    ['empty ones: the local Slack', { SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: ' ' }, { kind: 'local' }],
    ['bot and app token: Socket Mode', { ...BOT, ...APP }, { kind: 'socket', botToken: 'xoxb-1', appToken: 'xapp-1' }],
    [
      'bot token and secret: HTTP',
      { ...BOT, ...SECRET },
      { kind: 'http', botToken: 'xoxb-1', signingSecret: 'geheim' },
    ],
    [
      'all three: Socket Mode',
      { ...BOT, ...APP, ...SECRET },
      { kind: 'socket', botToken: 'xoxb-1', appToken: 'xapp-1' },
    ],
  ])('%s', (_, environment, transport) => {
    expect(readConfig(environment).transport).toEqual(transport)
  })
})

it('a second look is off and a passed review day is told, unless the settings say otherwise with a 1 or a 0', () => {
  const editing = (environment: Environment) => readConfig(environment).editing
  expect(editing({})).toMatchObject({ needsSecond: false, review: { warns: true } })
  expect(editing({ PUBLISH_NEEDS_SECOND: '1', REVIEW_WARN: '0' })).toMatchObject({
    needsSecond: true,
    review: { warns: false },
  })
  const told = complaint({ PUBLISH_NEEDS_SECOND: 'true', REVIEW_WARN: 'nee' })
  expect(told).toContain('PUBLISH_NEEDS_SECOND is "true"; expected 1 for on or 0 for off.')
  expect(told).toContain('REVIEW_WARN is "nee"')
})

it('what a copy was answering is held for fifteen seconds, or as long as the settings say', () => {
  expect(readConfig({}).heldMs).toBe(15_000)
  expect(readConfig({ TAKE_OVER_SECONDS: '4' }).heldMs).toBe(4_000)
  expect(complaint({ TAKE_OVER_SECONDS: '0' })).toContain('expected a number of seconds from 1 to 999')
})

describe('settings that do not fit are refused', () => {
  it.each<[string, Environment, string]>([
    ['an app token alone', APP, 'SLACK_BOT_TOKEN is missing'],
    ['a secret alone', SECRET, 'SLACK_BOT_TOKEN is missing'],
    ['a bot token alone', BOT, 'SLACK_APP_TOKEN (for Socket Mode) or SLACK_SIGNING_SECRET (for HTTP) is missing'],
    ['tokens of another kind', { SLACK_BOT_TOKEN: 'xoxp-1', ...APP }, 'should start with "xoxb-"'],
    ['no tokens in production', { NODE_ENV: 'production' }, 'is refused with NODE_ENV=production'],
    ['a port that is none', { PORT: 'tachtig' }, 'PORT is "tachtig"'],
    ['an address that is none', { SLACK_API_URL: 'slack' }, 'SLACK_API_URL is "slack"'],
    ['a public address that is none', { PUBLIC_URL: 'hybridewijzer' }, 'PUBLIC_URL is "hybridewijzer"'],
    ['a name for an id', { HR_USERS: 'U0NOOR, noor' }, 'HR_USERS holds "noor"; expected a member id'],
    ['a channel name for an id', { HR_CHANNEL: '#vraag-hr' }, 'HR_CHANNEL holds "#vraag-hr"; expected a channel id'],
    ['two groups for one role', { ADMIN_USERGROUP: 'S01,S02' }, 'ADMIN_USERGROUP holds 2 ids; expected one'],
  ])('%s', (_, environment, words) => {
    expect(complaint(environment)).toContain(words)
  })

  it('all at once', () => {
    const words = complaint({ ...APP, PORT: '99999', SLACK_API_URL: 'x' })
    expect(words.split('\n')).toHaveLength(4)
  })
})

describe('the settings of a workspace', () => {
  it('give nobody a role and no channel an answer until somebody chose', () => {
    expect(readConfig({}).workspace).toEqual({
      roles: { hrUsers: [], adminUsers: [], hrUsergroup: null, adminUsergroup: null },
      hrChannel: null,
      autoAnswerChannels: [],
      publicUrl: null,
    })
  })

  it('are ids, several with a comma between', () => {
    const { workspace } = readConfig({
      HR_USERS: 'U01, W02 ,',
      ADMIN_USERGROUP: 'S03',
      AUTO_ANSWER_CHANNELS: 'C04,G05',
    })
    expect(workspace).toMatchObject({
      roles: { hrUsers: ['U01', 'W02'], adminUsergroup: 'S03' },
      autoAnswerChannels: ['C04', 'G05'],
    })
  })
})

describe('the settings say where the store is', () => {
  it.each<[string, Environment, object]>([
    ['none: a file beside the program', {}, { kind: 'folder', folder: expect.stringMatching(/\.data$/) }],
    ['a folder', { DATA_DIR: '/srv/data' }, { kind: 'folder', folder: '/srv/data' }],
    ['a server', { DATABASE_URL: 'postgres://u@db/hw' }, { kind: 'server', url: 'postgres://u@db/hw' }],
  ])('%s', (_, environment, store) => expect(readConfig(environment).store).toEqual(store))

  it('and refuse another kind of database, without repeating its password', () => {
    expect(complaint({ DATABASE_URL: 'mysql://u:secret@db/hw' })).toMatch(/DATABASE_URL is no address(?!.*secret)/)
  })
})
