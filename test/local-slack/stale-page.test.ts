import { readFileSync } from 'node:fs'
import { WebClient } from '@slack/web-api'
import { expect, it, onTestFinished } from 'vitest'
import { objects } from '../../src/local-slack/json.ts'
import { startLocalSlack } from '../../src/local-slack/local-slack.ts'
import { perform } from '../../src/local-slack/page/act.ts'

const LOOK = {
  type: 'button' as const,
  action_id: 'look',
  text: { type: 'plain_text' as const, text: 'Kijk' },
  value: 'x',
}
const HOME = { type: 'home' as const, blocks: [{ type: 'actions' as const, elements: [LOOK] }] }

/** Sanne, and the Home page that the app makes for her. */
async function atHome() {
  const slack = await startLocalSlack({ manifest: readFileSync('manifest.json', 'utf8') })
  onTestFinished(() => slack.stop())
  const client = new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl })
  const sanne = slack.as('sanne')
  const publish = async () => {
    await client.views.publish({ user_id: sanne.user, view: HOME })
    const home = slack.views.home(sanne.user)
    return { view: home?.id ?? '', blockId: String(objects(home?.view.blocks)[0]?.block_id) }
  }
  return { sanne, publish }
}

it('whoever presses on a Home page that was just made anew is told so, because its parts have other names now', async () => {
  const { sanne, publish } = await atHome()
  const seen = await publish()
  const next = await publish()
  expect(next.view).toBe(seen.view)
  const click = { blockId: seen.blockId, actionId: 'look', value: 'x' }
  const outcome = await perform(sanne, { act: 'clickInView', view: seen.view, click, values: {} })
  expect(outcome).toEqual({ ok: false, error: 'no such element', isGone: true })
})

it('a window that is closed twice is closed, and another mistake of the page is none of what was renewed', async () => {
  const { sanne } = await atHome()
  expect(await perform(sanne, { act: 'close', view: 'V0' })).toEqual({ ok: true, result: {} })
  expect(await perform(sanne, { act: 'submit', view: 'V0', values: {} })).toMatchObject({ isGone: true })
  expect(await perform(sanne, { act: 'iets' })).toMatchObject({ ok: false, isGone: false })
})
