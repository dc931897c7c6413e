import { readFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import WebSocket from 'ws'
import { isObject, type JsonObject, parseJson } from '../../src/local-slack/json.ts'
import { type LocalSlack, startLocalSlack } from '../../src/local-slack/local-slack.ts'
import { manifestOf } from './manifests.ts'

const MANIFEST = readFileSync('manifest.json', 'utf8')

let slack: LocalSlack
let channel: string
beforeAll(async () => {
  slack = await startLocalSlack({ manifest: MANIFEST })
  channel = slack.workspace.channelNamed('vraag-hr')?.id ?? ''
})
afterAll(() => slack.stop())

/** A Web API call as the SDK makes it: a form, and the token in a header. */
async function call(method: string, args: Record<string, string> = {}, token = slack.botToken): Promise<JsonObject> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/x-www-form-urlencoded' }
  const response = await fetch(`${slack.apiUrl}${method}`, {
    method: 'POST',
    headers,
    body: String(new URLSearchParams(args)),
  })
  expect(response.status).toBe(200)
  const body = parseJson(await response.text())
  return isObject(body) ? body : {}
}

/** `fetch` does not let a caller choose the Host header, so this goes lower. */
function statusFor(path: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port: slack.port, path, method, headers }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    request.on('error', reject)
    request.end()
  })
}

describe('the server', () => {
  it('does not start in production', async () => {
    await expect(startLocalSlack({ manifest: MANIFEST, environment: 'production' })).rejects.toThrow(
      'NODE_ENV=production',
    )
  })

  it('takes a free port when the wanted one is taken, and says so', async () => {
    const second = await startLocalSlack({ manifest: MANIFEST, port: slack.port })
    expect(second.portWasTaken).toBe(true)
    expect(second.port).not.toBe(slack.port)
    await second.stop()
  })

  it.each([
    ['another name for this machine', { host: 'kwaad.example' }],
    ['another port', { host: '127.0.0.1:1' }],
  ])('refuses %s', async (_, headers) => {
    expect(await statusFor('/', headers)).toBe(403)
  })

  it('refuses a page from elsewhere, and takes its own', async () => {
    const host = `127.0.0.1:${slack.port}`
    expect(await statusFor('/page/act', { host, origin: 'https://kwaad.example' }, 'POST')).toBe(403)
    expect(await statusFor('/api/auth.test', { host, origin: 'http://kwaad.example' }, 'POST')).toBe(403)
    expect(await statusFor('/', { host, origin: `http://${host}` })).toBe(200)
  })

  it('lets nobody act without the token that stands in the page', async () => {
    const body = JSON.stringify({ act: 'say', as: slack.workspace.humans[0], channel, text: 'hallo', thread: null })
    const post = (headers: Record<string, string>) =>
      fetch(`${slack.pageUrl}page/act`, { method: 'POST', headers, body })
    expect((await post({})).status).toBe(403)
    const page = await (await fetch(slack.pageUrl)).text()
    const token = /name="local-token" content="([^"]+)"/.exec(page)?.[1] ?? ''
    expect((await post({ 'x-local-token': token })).status).toBe(200)
    expect((await fetch(`${slack.pageUrl}page/changes?as=${slack.workspace.humans[0]}`)).status).toBe(403)
  })

  it('gives out its own files and no others', async () => {
    expect((await fetch(`${slack.pageUrl}page/page.css`)).status).toBe(200)
    for (const path of [
      'dist/page/client/../../../main.js',
      'dist/main.js',
      'page/page.html',
      'dist/page/client/%2e%2e/x.js',
    ]) {
      expect((await fetch(`${slack.pageUrl}${path}`)).status).toBe(404)
    }
  })

  it('takes no body of more than a megabyte', async () => {
    const response = await fetch(`${slack.apiUrl}auth.test`, { method: 'POST', body: 'a'.repeat(1_100_000) })
    expect(response.status).toBe(413)
  })
})

describe('the Web API', () => {
  it('knows its own tokens and no others', async () => {
    expect(await call('auth.test')).toMatchObject({ ok: true, bot_id: slack.workspace.bot.botId })
    expect(await call('auth.test', {}, 'xoxb-verzonnen')).toEqual({ ok: false, error: 'invalid_auth' })
    expect(await call('auth.test', {}, '')).toEqual({ ok: false, error: 'not_authed' })
    expect(await call('auth.test', {}, slack.appToken)).toEqual({ ok: false, error: 'not_allowed_token_type' })
  })

  it('answers an unknown method without an HTTP error, as Slack does', async () => {
    expect(await call('chat.shout')).toEqual({ ok: false, error: 'unknown_method' })
  })

  it('refuses what the manifest has no scope for, and says which one', async () => {
    const reply = await call('reactions.add', { channel, timestamp: '1', name: 'eyes' })
    expect(reply).toMatchObject({ ok: false, error: 'missing_scope', needed: 'reactions:write' })
    expect(reply.provided).toContain('chat:write')
  })

  it("refuses blocks in Slack's own form", async () => {
    const blocks = JSON.stringify([{ type: 'section', text: { type: 'mrkdwn', text: 'a'.repeat(3_001) } }])
    expect(await call('chat.postMessage', { channel, text: 'a', blocks })).toEqual({
      ok: false,
      error: 'invalid_blocks',
      errors: ['must be less than 3001 characters'],
      response_metadata: { messages: ['[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]'] },
    })
    expect(await call('blocks.validate', { blocks })).toMatchObject({
      ok: false,
      error: 'invalid_blocks',
      errors: [{ pointer: '/blocks/0/text/text', code: 'too_long' }],
    })
  })

  it.each([
    ['a channel it is not in', () => slack.workspace.channelNamed('algemeen')?.id ?? '', 'not_in_channel'],
    ['no channel at all', () => 'C0NOWHERE', 'channel_not_found'],
  ])('does not post in %s', async (_, place, error) => {
    expect(await call('chat.postMessage', { channel: place(), text: 'hallo' })).toMatchObject({ ok: false, error })
  })

  it('names the arguments it cannot use', async () => {
    expect(await call('chat.postMessage', { text: 'hallo' })).toMatchObject({ ok: false, error: 'invalid_arguments' })
  })
})

describe('a trigger', () => {
  const view = JSON.stringify({ type: 'modal', title: { type: 'plain_text', text: 'Proef' }, blocks: [] })

  it('opens one modal, once, within three seconds', async () => {
    let time = Date.now()
    const local = await startLocalSlack({ manifest: MANIFEST, now: () => time })
    const issued: string[] = []
    local.deliverWith(async ({ payload }) => {
      issued.push(String(payload.trigger_id))
      return { ok: true, body: {} }
    })
    const sanne = local.as('sanne')
    const open = (trigger_id: string) => {
      const headers = { authorization: `Bearer ${local.botToken}`, 'content-type': 'application/json' }
      const body = JSON.stringify({ trigger_id, view: parseJson(view) })
      return fetch(`${local.apiUrl}views.open`, { method: 'POST', headers, body }).then((response) => response.json())
    }
    const place = local.workspace.channelNamed('vraag-hr')?.id ?? ''
    await sanne.command(place, '/hybride', 'help')
    await sanne.command(place, '/hybride', 'help')
    expect(await open(issued[0] ?? '')).toMatchObject({ ok: true, view: { type: 'modal' } })
    expect(await open(issued[0] ?? '')).toMatchObject({ error: 'exchanged_trigger_id' })
    time += 3_001
    expect(await open(issued[1] ?? '')).toMatchObject({ error: 'expired_trigger_id' })
    expect(await open('verzonnen')).toMatchObject({ error: 'invalid_trigger_id' })
    await local.stop()
  })
})

describe('a response address', () => {
  it('works five times, for half an hour', async () => {
    let time = Date.now()
    const local = await startLocalSlack({ manifest: MANIFEST, now: () => time })
    const addresses: string[] = []
    local.deliverWith(async ({ payload }) => {
      addresses.push(String(payload.response_url))
      return { ok: true, body: {} }
    })
    const place = local.workspace.channelNamed('vraag-hr')?.id ?? ''
    await local.as('sanne').command(place, '/hybride', 'help')
    await local.as('sanne').command(place, '/hybride', 'help')
    const post = async (address = '') => (await fetch(address, { method: 'POST', body: '{"text":"hallo"}' })).status
    for (let use = 1; use <= 5; use++) expect(await post(addresses[0])).toBe(200)
    expect(await post(addresses[0])).toBe(404)
    time += 30 * 60_000 + 1
    expect(await post(addresses[1])).toBe(404)
    await local.stop()
  })
})

describe('events', () => {
  it('are not delivered when the manifest does not subscribe to them', async () => {
    const quiet = manifestOf({ scopes: ['channels:history', 'app_mentions:read'], events: ['message.channels'] })
    const local = await startLocalSlack({ manifest: quiet })
    local.deliverWith(async () => ({ ok: true, body: {} }))
    local.as('sanne').say(local.workspace.channelNamed('vraag-hr')?.id ?? '', '@Proefapp hallo')
    await local.settled()
    expect(local.deliveries).toHaveLength(1)
    await local.stop()
  })

  it('are tried again when they are not acknowledged, three times, with the reason', async () => {
    const local = await startLocalSlack({ manifest: MANIFEST, retryScheduleMs: [0, 1, 1] })
    local.deliverWith(async () => ({ ok: false, reason: 'http_timeout' }))
    const sanne = local.as('sanne')
    sanne.say(local.workspace.directMessage(sanne.user)?.id ?? '', 'hallo')
    await local.settled()
    expect(local.deliveries.map(({ envelope }) => envelope.retry)).toEqual([
      null,
      { attempt: 1, reason: 'http_timeout' },
      { attempt: 2, reason: 'http_timeout' },
      { attempt: 3, reason: 'http_timeout' },
    ])
    expect(new Set(local.deliveries.map(({ envelope }) => envelope.payload.event_id)).size).toBe(1)
    await local.stop()
  })

  it('escape what was typed, as Slack does', async () => {
    const sanne = slack.as('sanne')
    expect(sanne.say(channel, '<b> & @noor https://a.example/x.').text).toBe(
      `&lt;b&gt; &amp; <@${slack.as('noor').user}> <https://a.example/x>.`,
    )
  })
})

describe('a socket', () => {
  const opened = (address: string): Promise<string> =>
    new Promise((resolve) => {
      const socket = new WebSocket(address)
      socket.on('message', (data) => {
        resolve(String(data))
        socket.close()
      })
      socket.on('error', (error) => resolve(error.message))
    })

  it('opens once for each address, and greets', async () => {
    const { url } = await call('apps.connections.open', {}, slack.appToken)
    expect(await opened(String(url))).toContain('"type":"hello"')
    expect(await opened(String(url))).toContain('404')
    expect(await opened(`ws://127.0.0.1:${slack.port}/link/verzonnen`)).toContain('404')
  })
})
