import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebAPIPlatformError, WebClient } from '@slack/web-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/local-slack/json.ts'
import { startLocalSlack } from '../../src/local-slack/local-slack.ts'
import { readManifest } from '../../src/local-slack/manifest.ts'
import { signedHttp } from '../../src/local-slack/signed-http.ts'
import { createSlackApp } from '../../src/slack/app.ts'
import { createLog } from '../../src/slack/log.ts'
import { httpReceiver, portOf } from '../../src/slack/transport.ts'
import { PLAIN_WORKSPACE } from '../../src/slack/workspace.ts'
import { openStore } from '../../src/store/open.ts'
import { type Emulated, startEmulator } from './emulator.ts'
import { MANIFEST } from './rig.ts'
import { STAND_IN } from './stand-in.ts'
import { createUnderWay } from './under-way.ts'

/** One workspace, whoever wrote the server: what a test needs to know of it. */
interface Place {
  readonly app: WebClient
  readonly channel: string
  readonly sanne: string
  readonly trigger: () => Promise<string>
  readonly stop: () => Promise<void>
}

const SERVERS: readonly (readonly [string, () => Promise<Place>])[] = [
  ['the emulator of others', startEmulator],
  ['our local Slack', startOwn],
]

async function startOwn(): Promise<Place> {
  const slack = await startLocalSlack({ manifest: MANIFEST })
  const triggers: string[] = []
  slack.deliverWith(async ({ payload }) => {
    triggers.push(String(payload.trigger_id))
    return { ok: true, body: {} }
  })
  const channel = slack.workspace.channelNamed('vraag-hr')?.id ?? ''
  return {
    app: new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } }),
    channel,
    sanne: slack.workspace.idOf('sanne'),
    async trigger() {
      await slack.as('sanne').command(channel, '/hybride', 'help')
      return triggers.at(-1) ?? ''
    },
    stop: slack.stop,
  }
}

const refusal = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'taken',
    (error) => (error instanceof WebAPIPlatformError ? error.data : error),
  )

describe.each(SERVERS)('the Web API of %s', (_, start) => {
  let place: Place
  beforeAll(async () => {
    place = await start()
  })
  afterAll(() => place.stop())

  it('knows the app by its token', async () => {
    const me = await place.app.auth.test()
    expect(me).toMatchObject({ ok: true, team: 'Voorbeeld BV', user: 'hybridewijzer' })
    expect(me.user_id).toMatch(/^U/)
    expect(me.bot_id).toMatch(/^B/)
  })

  it('keeps a message and its thread, changed when the app changes it, until the app takes it away', async () => {
    const { app, channel } = place
    const blocks = [{ type: 'section' as const, text: { type: 'mrkdwn' as const, text: '*Ja*, dat mag.' } }]
    const root = await app.chat.postMessage({ channel, text: 'Ja, dat mag.', blocks })
    const ts = root.ts ?? ''
    await app.chat.postMessage({ channel, text: 'En in 2023?', thread_ts: ts })
    await app.chat.update({ channel, ts, text: 'Nee, dat mag niet.' })
    const { messages = [] } = await app.conversations.replies({ channel, ts })
    expect(messages.map(({ text, thread_ts }) => [text, thread_ts === ts])).toEqual([
      ['Nee, dat mag niet.', expect.anything()],
      ['En in 2023?', true],
    ])
    expect(messages[0]?.edited).toBeDefined()
    await app.chat.delete({ channel, ts })
    const history = await app.conversations.history({ channel })
    expect(history.messages?.some((message) => message.ts === ts)).toBe(false)
  })

  it('keeps what only one person sees out of the history', async () => {
    const { app, channel, sanne } = place
    const { message_ts } = await app.chat.postEphemeral({ channel, user: sanne, text: 'alleen voor jou' })
    const { messages = [] } = await app.conversations.history({ channel })
    expect(message_ts).toBeDefined()
    expect(messages.map(({ text }) => text)).not.toContain('alleen voor jou')
  })

  it('opens a direct conversation for a message to a person', async () => {
    const { app, sanne } = place
    const posted = await app.chat.postMessage({ channel: sanne, text: 'Dag Sanne' })
    expect(posted.channel).toMatch(/^D/)
  })

  it('gives a message a permalink in the shape of Slack', async () => {
    const { app, channel } = place
    const { ts = '' } = await app.chat.postMessage({ channel, text: 'hier' })
    const { permalink } = await app.chat.getPermalink({ channel, message_ts: ts })
    expect(permalink).toMatch(new RegExp(`/archives/${channel}/p${ts.replace('.', '')}$`))
  })

  it('opens a window by a trigger once, and changes it by its hash', async () => {
    const { app } = place
    const view = { type: 'modal' as const, title: { type: 'plain_text' as const, text: 'Bron' }, blocks: [] }
    const trigger_id = await place.trigger()
    const opened = await app.views.open({ trigger_id, view })
    const { id: view_id = '', hash = '' } = opened.view ?? {}
    expect(await refusal(app.views.open({ trigger_id, view }))).toMatchObject({ error: 'exchanged_trigger_id' })
    expect(await refusal(app.views.open({ trigger_id: 'verzonnen', view }))).toMatchObject({
      error: 'invalid_trigger_id',
    })
    const changed = await app.views.update({ view_id, hash, view })
    expect(changed.view?.id).toBe(view_id)
    expect(await refusal(app.views.update({ view_id, hash, view }))).toMatchObject({ error: 'hash_conflict' })
    expect(await refusal(app.views.update({ view_id: 'V0GEEN', view }))).toMatchObject({ error: 'not_found' })
  })

  it('forgets a trigger after three seconds', async () => {
    const view = { type: 'modal' as const, title: { type: 'plain_text' as const, text: 'Bron' }, blocks: [] }
    const trigger_id = await place.trigger()
    await new Promise((resolve) => setTimeout(resolve, 3_200))
    expect(await refusal(place.app.views.open({ trigger_id, view }))).toMatchObject({ error: 'expired_trigger_id' })
  })

  it('publishes a Home page, and gives it the same id the next time', async () => {
    const view = { type: 'home' as const, blocks: [] }
    const first = await place.app.views.publish({ user_id: place.sanne, view })
    const second = await place.app.views.publish({ user_id: place.sanne, view })
    expect(first.view).toMatchObject({ type: 'home' })
    expect(second.view?.id).toBe(first.view?.id)
  })

  it.each<[string, string, (place: Place) => Promise<unknown>]>([
    ['an unknown channel', 'channel_not_found', ({ app }) => app.chat.postMessage({ channel: 'C0GEEN', text: 'a' })],
    ['nothing to say', 'no_text', ({ app, channel }) => app.chat.postMessage({ channel, text: '' })],
    [
      'a message that is not there',
      'message_not_found',
      ({ app, channel }) => app.chat.update({ channel, ts: '1.0', text: 'a' }),
    ],
    ['an unknown person', 'user_not_found', ({ app }) => app.users.info({ user: 'U0GEEN' })],
  ])('refuses %s with the same word', async (_, error, call) => {
    expect(await refusal(call(place))).toMatchObject({ ok: false, error })
  })

  it('refuses what the manifest asks no scope for, and says which scope it is', async () => {
    const { app, channel } = place
    const refused = await refusal(app.reactions.add({ channel, timestamp: '1.0', name: 'eyes' }))
    expect(refused).toMatchObject({ error: 'missing_scope', needed: 'reactions:write' })
    expect(refused).toHaveProperty('provided', expect.stringContaining('chat:write'))
  })
})

describe('the app, with the emulator of others as its Slack', () => {
  let emulated: Emulated
  let deliver: (event: JsonObject) => Promise<void>
  let command: (text: string, trigger: string) => Promise<void>
  let stop: () => Promise<void>

  beforeAll(async () => {
    emulated = await startEmulator()
    const log = createLog(
      () => {},
      () => new Date(),
    )
    const folder = mkdtempSync(join(tmpdir(), 'emulated-'))
    const store = await openStore({ place: { kind: 'folder', folder } })
    const secret = 'het-geheim-van-de-test'
    const receiver = httpReceiver(secret, log)
    const underWay = createUnderWay()
    const { app, idle } = createSlackApp({
      assistant: STAND_IN,
      receiver,
      log,
      store,
      botToken: emulated.botToken,
      slackApiUrl: emulated.apiUrl,
      workspace: PLAIN_WORKSPACE,
      now: () => new Date('2026-11-25T12:00:00Z'),
    })
    underWay.follow(app)
    await app.init()
    const send = signedHttp(`http://127.0.0.1:${portOf(await receiver.start(0))}/slack/events`, secret, Date.now)
    const sent = async (type: 'events_api' | 'slash_commands', payload: JsonObject): Promise<void> => {
      expect(await send({ id: 'E1', type, payload, retry: null }, 20_000)).toMatchObject({ ok: true })
      await underWay.over()
      await idle()
    }
    const common = { team_id: 'T000000001', api_app_id: 'A1', token: 'oud' }
    deliver = (event) =>
      sent('events_api', { ...common, type: 'event_callback', event_id: `Ev${event.event_ts}`, event })
    command = (text, trigger_id) => {
      const { channel: channel_id, sanne: user_id } = emulated
      const where = { channel_id, channel_name: 'vraag-hr', user_id, response_url: `${emulated.apiUrl}geen` }
      return sent('slash_commands', { ...common, ...where, command: '/hybride', text, trigger_id })
    }
    stop = async () => {
      await receiver.stop()
      await emulated.stop()
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })
  afterAll(() => stop())

  /** Sanne says something; the emulator keeps it, and what Slack would tell of it is sent. */
  async function say(channel: string, text: string, type: string, more: JsonObject = {}): Promise<string> {
    const { ts = '' } = await emulated.person.chat.postMessage({ channel, text })
    await deliver({ type, channel, user: emulated.sanne, text, ts, event_ts: ts, ...more })
    return ts
  }

  async function repliesTo(channel: string, ts: string): Promise<string[]> {
    const { messages = [] } = await emulated.person.conversations.replies({ channel, ts })
    return messages.slice(1).map(({ text }) => text ?? '')
  }

  it('was installed with exactly the scopes of the manifest', () => {
    expect(emulated.installed.scope?.split(',').toSorted()).toEqual([...readManifest(MANIFEST).scopes].toSorted())
  })

  it('answers a mention in its thread, once, also when Slack tells of it twice', async () => {
    const { channel, installed } = emulated
    const text = `<@${installed.bot_user_id}> wat krijg ik?`
    const ts = await say(channel, text, 'app_mention')
    await deliver({ type: 'app_mention', channel, user: emulated.sanne, text, ts, event_ts: `${ts}1` })
    expect(await repliesTo(channel, ts)).toEqual([expect.stringContaining('je vroeg “wat krijg ik?”')])
  })

  it('answers in a direct conversation', async () => {
    const opened = await emulated.person.conversations.open({ users: emulated.installed.bot_user_id ?? '' })
    const channel = opened.channel?.id ?? ''
    const ts = await say(channel, 'wat krijg ik?', 'message', { channel_type: 'im' })
    expect(await repliesTo(channel, ts)).toEqual([expect.stringContaining('je vroeg “wat krijg ik?”')])
  })

  it('opens a form by the trigger of a command', async () => {
    const trigger = await emulated.trigger()
    await command('formulier proef', trigger)
    const used = emulated.app.views.open({
      trigger_id: trigger,
      view: { type: 'modal', title: { type: 'plain_text', text: 'x' }, blocks: [] },
    })
    expect(await refusal(used)).toMatchObject({ error: 'exchanged_trigger_id' })
  })
})

it('the emulator is the one we mean: another package of the same name stands beside it in the registry', () => {
  const { repository } = JSON.parse(readFileSync('node_modules/emulate/package.json', 'utf8'))
  expect(repository.url).toContain('vercel-labs/emulate')
})
