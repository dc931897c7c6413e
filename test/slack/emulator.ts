import { WebClient } from '@slack/web-api'
import { createEmulator } from 'emulate'
import { readManifest } from '../../src/local-slack/manifest.ts'
import { freePort } from '../free-port.ts'
import { MANIFEST } from './rig.ts'

const REDIRECT = 'http://127.0.0.1:4999/slack/oauth_redirect'
const CLIENT = { client_id: '1111.2222', client_secret: 'geheim-van-de-test' }
const SANNE = 'xoxp-sanne'

export type Emulated = Awaited<ReturnType<typeof startEmulator>>

/**
 * A Slack that others wrote, with the app installed in it through OAuth and the scopes of our manifest.
 *
 * It checks the half of Slack that an app calls. It delivers nothing by itself, so tests sign and send the events.
 */
export async function startEmulator() {
  const { scopes } = readManifest(MANIFEST)
  const emulator = await createEmulator({ service: 'slack', port: await freePort(), seed: { slack: seed(scopes) } })
  const apiUrl = `${emulator.url}/api/`
  const clientOf = (token: string) => new WebClient(token, { slackApiUrl: apiUrl, retryConfig: { retries: 0 } })
  const installed = await install(emulator.url, scopes, new WebClient(undefined, { slackApiUrl: apiUrl }))
  const person = clientOf(SANNE)
  const { channels = [] } = await person.conversations.list()
  const { members = [] } = await person.users.list({})
  const channel = channels.find(({ name }) => name === 'vraag-hr')?.id ?? ''
  await person.conversations.invite({ channel, users: installed.bot_user_id ?? '' })
  return {
    apiUrl,
    installed,
    botToken: installed.access_token ?? '',
    app: clientOf(installed.access_token ?? ''),
    /** Sanne, who can do in the emulator what a person does in Slack. */
    person,
    sanne: members.find(({ name }) => name === 'sanne')?.id ?? '',
    channel,
    /** A way to open a window, as a click would give one. */
    async trigger(): Promise<string> {
      const reply = await clientOf(installed.access_token ?? '').apiCall('views.generateTriggerId', {})
      if ('trigger_id' in reply) return String(reply.trigger_id)
      throw new Error('the emulator gave no trigger')
    },
    stop: () => emulator.close(),
  }
}

function seed(scopes: readonly string[]) {
  const member = ['channels:read', 'channels:history', 'channels:manage', 'channels:write', 'chat:write']
  const direct = ['im:read', 'im:write', 'im:history', 'users:read']
  return {
    team: { name: 'Voorbeeld BV', domain: 'voorbeeld' },
    strict_scopes: true,
    users: [{ name: 'sanne', real_name: 'Sanne de Vries', email: 'sanne@voorbeeld.nl' }],
    channels: [{ name: 'vraag-hr' }],
    oauth_apps: [{ ...CLIENT, name: 'Hybridewijzer', bot_name: 'hybridewijzer', redirect_uris: [REDIRECT], scopes }],
    tokens: [{ token: SANNE, user: 'sanne', scopes: [...member, ...direct] }],
  }
}

/** What an admin does in the browser: sees what is asked, presses Allow, and the code is exchanged for a token. */
async function install(address: string, scopes: readonly string[], client: WebClient) {
  const query = new URLSearchParams({ ...CLIENT, scope: scopes.join(','), redirect_uri: REDIRECT, state: 'proef' })
  const page = await (await fetch(`${address}/oauth/v2/authorize?${query}`)).text()
  const form = page.slice(page.indexOf('<form'), page.indexOf('</form>'))
  const fields = [...form.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value])
  const allowed = await fetch(`${address}/oauth/v2/authorize/callback`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  })
  const code = new URL(allowed.headers.get('location') ?? '').searchParams.get('code') ?? ''
  return client.oauth.v2.access({ ...CLIENT, code, redirect_uri: REDIRECT })
}
