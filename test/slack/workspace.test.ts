import { WebClient } from '@slack/web-api'
import { describe, expect, it } from 'vitest'
import { readManifest } from '../../src/local-slack/manifest.ts'
import { goldenPayloads } from './golden.ts'
import { MANIFEST } from './rig.ts'
import { problemsOf } from './validated.ts'

/**
 * Slack itself, for whoever has a workspace to try things in:
 * `SLACK_TEST_BOT_TOKEN` of the installed app, `SLACK_TEST_CHANNEL` (an id; the app is a member) and
 * `SLACK_TEST_USER` (an id; gets a Home page and a message that only they see). `SLACK_API_URL` names another server.
 */
const { SLACK_API_URL: slackApiUrl } = process.env
const { SLACK_TEST_BOT_TOKEN: token = '', SLACK_TEST_CHANNEL: channel = '', SLACK_TEST_USER: user = '' } = process.env
const complete = [token, channel, user].every((value) => value !== '')
if (!complete) {
  process.stderr.write(
    '\n*** SKIPPED: Slack itself. Set SLACK_TEST_BOT_TOKEN, SLACK_TEST_CHANNEL and SLACK_TEST_USER to try it. ***\n',
  )
}

describe.skipIf(!complete)('Slack itself', () => {
  const client = new WebClient(token, slackApiUrl ? { slackApiUrl } : {})

  it('has the app installed with the scopes of the manifest', async () => {
    const { response_metadata: about } = await client.auth.test()
    expect(about?.scopes).toEqual(expect.arrayContaining([...readManifest(MANIFEST).scopes]))
  })

  it('knows the language of a person', async () => {
    const { user: person } = await client.users.info({ user, include_locale: true })
    expect(person?.locale).toMatch(/^[a-z]{2}-[A-Z]{2}$/)
  })

  it('keeps an answer in a thread, changes it and takes it away', async () => {
    const root = await client.chat.postMessage({ channel, text: 'Proef van Hybridewijzer; verdwijnt vanzelf.' })
    const ts = root.ts ?? ''
    const reply = await client.chat.postMessage({ channel, text: 'Een antwoord.', thread_ts: ts })
    await client.chat.update({ channel, ts: reply.ts ?? '', text: 'Een beter antwoord.' })
    const { permalink } = await client.chat.getPermalink({ channel, message_ts: ts })
    expect(permalink).toContain(`p${ts.replace('.', '')}`)
    await client.chat.postEphemeral({ channel, user, text: 'Alleen jij ziet dit.' })
    await client.chat.delete({ channel, ts: reply.ts ?? '' })
    await client.chat.delete({ channel, ts })
  })

  it('refuses what our local Slack refuses, with the same word', async () => {
    const view = { type: 'modal' as const, title: { type: 'plain_text' as const, text: 'Bron' }, blocks: [] }
    const long = [{ type: 'section' as const, text: { type: 'mrkdwn' as const, text: 'a'.repeat(3_001) } }]
    const refused = (call: Promise<unknown>, word: string) =>
      expect(call).rejects.toMatchObject({ data: { error: word } })
    await refused(client.views.open({ trigger_id: 'verzonnen', view }), 'invalid_trigger_id')
    await refused(client.chat.postMessage({ channel, text: 'a', blocks: long }), 'invalid_blocks')
    await refused(client.chat.postMessage({ channel: 'C0GEEN', text: 'a' }), 'channel_not_found')
  })

  it('shows a Home page', { timeout: 300_000 }, async () => {
    const golden = (await goldenPayloads()).find((one) => 'view' in one && one.from === 'home')
    const view = golden && 'view' in golden ? golden.view : {}
    expect(await client.apiCall('views.publish', { user_id: user, view })).toMatchObject({ ok: true })
  })

  it('takes everything that the app says on a walk over its surfaces', { timeout: 600_000 }, async () => {
    expect(await problemsOf(client, await goldenPayloads())).toEqual([])
  })
})
