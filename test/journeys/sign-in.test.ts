import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createOpenId } from '../../src/web/openid.ts'
import { startServer } from '../../src/web/server.ts'
import { createSeal } from '../../src/web/session.ts'
import { createSignIn, RETURN_PATH } from '../../src/web/sign-in.ts'
import type { Web } from '../../src/web/web.ts'
import { type Behaviour, CLIENT, startProvider } from '../web/open-id-provider.ts'
import { trialWeb } from '../web/trial-web.ts'
import { openBrowser } from './browser.ts'

const SHOTS = 'test/journeys/screenshots'
mkdirSync(SHOTS, { recursive: true })
const browser: Browser | null = await openBrowser()

describe.skipIf(browser === null)('the pages of a connected workspace, in a browser', () => {
  const behaviour: Behaviour = { user: 'U1', team: 'T2', flaw: 'none', offersPkce: true }
  let web: Web
  let server: Awaited<ReturnType<typeof startServer>>
  let provider: Awaited<ReturnType<typeof startProvider>>
  let address = ''
  let page: Page

  beforeAll(async () => {
    if (!browser) throw new Error('no browser')
    provider = await startProvider(behaviour)
    server = await startServer((incoming) => web(incoming), 0, true)
    address = `http://127.0.0.1:${server.port}`
    const returnTo = `${address}${RETURN_PATH}`
    const client = { issuer: provider.issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret, returnTo }
    const seal = createSeal('een geheim van meer dan tweeendertig tekens')
    const openId = createOpenId(client)
    const signIn = createSignIn({ openId, seal, team: () => 'T1', now: () => new Date() })
    web = trialWeb({ gate: { kind: 'sign-in', signIn }, isLoopback: false }).web
    page = await (await browser.newContext({ locale: 'nl-NL', viewport: { width: 390, height: 780 } })).newPage()
  })
  afterAll(async () => {
    await page?.context().close()
    await browser?.close()
    await server?.stop()
    await provider?.stop()
  })

  const words = () => page.locator('main').innerText()

  it('someone of another workspace is sent to Slack, and told that it is another', async () => {
    await page.goto(`${address}/p/proefvergoeding/bedrag`)
    expect(await words()).toContain('Je logde in bij een andere Slack-workspace.')
    await page.screenshot({ path: `${SHOTS}/sign-in-refused.png` })
    expect(await statusOf('/k')).not.toBe(200)
  })

  it('a member comes back to the page that was opened, and reads it', async () => {
    behaviour.team = 'T1'
    await page.goto(`${address}/p/proefvergoeding/bedrag?op=2025-05-01`)
    expect(page.url()).toBe(`${address}/p/proefvergoeding/bedrag?op=2025-05-01`)
    expect(await words()).toContain('Je krijgt in 2025 hoogstens')
    expect(await statusOf('/brief/verzoek')).toBe(200)
  })

  it('who signed out reads nothing any more, before signing in again', async () => {
    await page.goto(`${address}/uitloggen`)
    await page.screenshot({ path: `${SHOTS}/sign-in-out.png` })
    await page.getByRole('link', { name: 'Log uit' }).click()
    expect(await words()).toContain('Je bent uitgelogd op deze pagina’s.')
    expect(await statusOf('/k')).not.toBe(200)
  })

  /** Of a direct request with the cookies of this browser, which follows nobody to Slack. */
  async function statusOf(path: string): Promise<number> {
    return (await page.request.get(`${address}${path}`, { maxRedirects: 0 })).status()
  }
})
