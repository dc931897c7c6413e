import { WebClient } from '@slack/web-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LocalSlack, startLocalSlack } from '../../src/local-slack/local-slack.ts'
import { ALL_METHODS } from '../../src/local-slack/web-api.ts'
import { manifestOf } from './manifests.ts'
import type { Verdicts } from './reply-types.ts'

const MANIFEST = manifestOf({
  scopes: [
    'assistant:write',
    'channels:history',
    'channels:read',
    'chat:write',
    'im:write',
    'links:write',
    'reactions:write',
    'usergroups:read',
    'users:read',
  ],
  functions: { stap: { title: 'Stap' } },
  unfurlDomains: ['voorbeeld.nl'],
  shortcuts: [{ name: 'Kies', type: 'global', callback_id: 'kies' }],
})

/** Compiles only when each reply has the names and the types that Slack's SDK has for it. */
const FITS: Verdicts = {
  'apps.connections.open': 'fits',
  'assistant.threads.setStatus': 'fits',
  'assistant.threads.setSuggestedPrompts': 'fits',
  'auth.test': 'fits',
  'blocks.validate': 'fits',
  'chat.delete': 'fits',
  'chat.getPermalink': 'fits',
  'chat.postEphemeral': 'fits',
  'chat.postMessage': 'fits',
  'chat.unfurl': 'fits',
  'chat.update': 'fits',
  'conversations.history': 'fits',
  'conversations.info': 'fits',
  'conversations.members': 'fits',
  'conversations.open': 'fits',
  'conversations.replies': 'fits',
  'functions.completeError': 'fits',
  'functions.completeSuccess': 'fits',
  'reactions.add': 'fits',
  'usergroups.list': 'fits',
  'usergroups.users.list': 'fits',
  'users.info': 'fits',
  'views.open': 'fits',
  'views.publish': 'fits',
  'views.push': 'fits',
  'views.update': 'fits',
}

it('every method answers as the types of the SDK say', () => {
  expect(Object.keys(FITS).toSorted()).toEqual(Object.keys(ALL_METHODS).toSorted())
})

describe("the SDK's own client", () => {
  let slack: LocalSlack
  let client: WebClient
  const triggers: string[] = []
  beforeAll(async () => {
    slack = await startLocalSlack({ manifest: MANIFEST })
    slack.deliverWith(async ({ payload }) => {
      if (payload.trigger_id !== undefined) triggers.push(String(payload.trigger_id))
      return { ok: true, body: {} }
    })
    client = new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } })
  })
  afterAll(() => slack.stop())

  /** A trigger, as a person gives one by choosing the shortcut. */
  async function trigger(): Promise<string> {
    await slack.as('sanne').shortcut('kies', null)
    return triggers.at(-1) ?? ''
  }

  it('reads the answer of every method', async () => {
    const channel = slack.workspace.channelNamed('vraag-hr')?.id ?? ''
    const user = slack.as('sanne').user
    const { ts } = slack.as('sanne').say(channel, 'Zie https://voorbeeld.nl/p')
    const modal = { type: 'modal' as const, title: { type: 'plain_text' as const, text: 'Bron' }, blocks: [] }
    const step = () => slack.as('sanne').runStep('stap', {}).id
    await new WebClient(slack.appToken, { slackApiUrl: slack.apiUrl }).apps.connections.open()
    await client.auth.test()
    await client.blocks.validate({ blocks: [{ type: 'divider' }] })
    await client.users.info({ user, include_locale: true })
    await client.usergroups.list({ include_users: true })
    await client.usergroups.users.list({ usergroup: slack.workspace.groupNamed('hr')?.id ?? '' })
    await client.conversations.info({ channel })
    await client.conversations.members({ channel })
    await client.conversations.open({ users: user })
    await client.chat.unfurl({ channel, ts, unfurls: { 'https://voorbeeld.nl/p': { blocks: [{ type: 'divider' }] } } })
    await client.reactions.add({ channel, timestamp: ts, name: 'eyes' })
    const posted = await client.chat.postMessage({ channel, thread_ts: ts, text: 'dag' })
    const own = { channel, ts: posted.ts ?? '' }
    await client.chat.update({ ...own, text: 'dag dan' })
    await client.chat.getPermalink({ channel, message_ts: own.ts })
    await client.conversations.history({ channel })
    const { messages = [] } = await client.conversations.replies({ channel, ts })
    expect(messages.map(({ text }) => text)).toEqual(['Zie <https://voorbeeld.nl/p>', 'dag dan'])
    await client.chat.delete(own)
    await client.chat.postEphemeral({ channel, user, text: 'stil' })
    await client.assistant.threads.setStatus({ channel_id: channel, thread_ts: ts, status: 'zoekt' })
    const prompts: [{ title: string; message: string }] = [{ title: 'Vraag', message: 'Wat?' }]
    await client.assistant.threads.setSuggestedPrompts({ channel_id: channel, prompts })
    const opened = await client.views.open({ trigger_id: await trigger(), view: modal })
    await client.views.update({ view_id: opened.view?.id ?? '', view: modal })
    await client.views.push({ trigger_id: await trigger(), view: modal })
    await client.views.publish({ user_id: user, view: { type: 'home', blocks: [] } })
    await client.functions.completeSuccess({ function_execution_id: step(), outputs: {} })
    await client.functions.completeError({ function_execution_id: step(), error: 'kan niet' })
    expect([...new Set(slack.calls.map(({ method }) => method))].toSorted()).toEqual(
      Object.keys(ALL_METHODS).toSorted(),
    )
  })
})
