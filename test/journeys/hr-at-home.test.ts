import { mkdirSync } from 'node:fs'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CARD } from '../knowledge/temp-content.ts'
import { type RoleRig, startRoleRig } from '../slack/role-rig.ts'
import { actAs, askPrivately, chooseOn, pageOf, say, shut, toPlace } from './acting.ts'
import { openBrowser } from './browser.ts'

const SHOTS = 'test/journeys/screenshots'
mkdirSync(SHOTS, { recursive: true })
const browser: Browser | null = await openBrowser()

const MONEY = 'Krijg ik geld voor een proefdag bij een klant?'
const ENDED = `    validTo: 2026-11-24
    replacement: {nl: Er is geen proefvergoeding meer., en: There is no trial allowance any more.}
`
const LINKED = /Gekoppeld door HR \(Noor Bakker, 25 november 2026\)/

describe.skipIf(browser === null)('HR on its Home page', () => {
  let rig: RoleRig
  let page: Page
  const shot = (what: string) => page.screenshot({ path: `${SHOTS}/at-home-${what}.png`, animations: 'disabled' })
  const window = (): Locator => page.getByRole('dialog')
  const home = (): Locator => page.locator('.home')
  const atHome = async (name: string): Promise<Locator> => {
    await actAs(page, name)
    await toPlace(page, 'Startpagina')
    await home().getByRole('heading', { name: 'Laat het uitrekenen' }).waitFor()
    return home()
  }

  beforeAll(async () => {
    rig = await startRoleRig()
    page = await pageOf(browser, rig.slack.pageUrl, 'Sanne')
  })
  afterAll(async () => {
    await page?.context().close()
    await browser?.close()
    await rig?.stop()
  })

  it('takes up a question that an employee put to it, and answers it there', async () => {
    await putToHr('Mag mijn hond mee naar het loket?')
    await atHome('Noor')
    await home().getByText('nog niemand').waitFor()
    await home().getByRole('button', { name: 'Ik pak dit op' }).click()
    await home().getByText('opgepakt door: @Noor Bakker').waitFor()
    await shot('taken')
    await home().getByRole('button', { name: 'Beantwoord' }).click()
    await window().getByLabel('Je antwoord').fill('Op vrijdag mag dat.')
    await window().getByRole('button', { name: 'Beantwoord' }).click()
    await window().getByText('Je antwoord is bij de vrager.').waitFor()
    await shut(window())
    const left = await (await atHome('Noor')).innerText()
    expect(left).toContain('Geen antwoord gevonden')
    expect(left).not.toContain('hond')
    expect(await (await atHome('Sanne')).innerText()).toMatch(/hond[^\n]*\n+[^\n]*beantwoord/)
  })

  it('closes a question, and the employee sees that it was closed', async () => {
    await putToHr('Mag mijn kat mee naar het loket?')
    await atHome('Noor')
    await home().getByText('Mag mijn kat mee').waitFor()
    await home().getByRole('button', { name: 'Sluit', exact: true }).first().click()
    await expect.poll(() => home().getByText('Mag mijn kat mee').count()).toBe(0)
    expect(await (await atHome('Sanne')).innerText()).toMatch(/kat[^\n]*\n+[^\n]*afgesloten/)
  })

  it('finds what two people found no answer to under one subject, without who they were', async () => {
    for (const [name, question] of [
      ['Sanne', 'Wie betaalt de parkeergarage bij kantoor?'],
      ['Tom', 'wie betaalt parkeergarage kantoor'],
    ] as const) {
      await actAs(page, name)
      await toPlace(page, 'vraag-hr')
      await askPrivately(page, question)
    }
    await atHome('Noor')
    await home().getByText('parkeergarage').first().waitFor()
    expect(await home().getByText('parkeergarage').count()).toBe(1)
    expect(await home().innerText()).toMatch(/parkeergarage[^\n]*\n+minder dan vijf mensen/)
    expect(await home().innerText()).not.toMatch(/Sanne|Tom/)
    await shot('group')
  })

  it('is told how many people asked about a subject once they are five', async () => {
    for (const name of ['Noor', 'Fatima', 'Alex']) {
      await actAs(page, name)
      await toPlace(page, 'vraag-hr')
      await askPrivately(page, 'wie betaalt parkeergarage kantoor')
    }
    await atHome('Noor')
    await home().getByText('5 mensen').waitFor()
    expect(await home().innerText()).toMatch(/parkeergarage[^\n]*\n+5 mensen/)
  })

  it('links an answer to a question in a channel, which others get first', async () => {
    await actAs(page, 'Sanne')
    await toPlace(page, 'vraag-hr')
    await say(page, MONEY)
    await actAs(page, 'Noor')
    await toPlace(page, 'vraag-hr')
    await chooseOn(page, MONEY, 'Koppel antwoord')
    const search = window().getByRole('combobox', { name: 'Het antwoord' })
    await search.fill('hoeveel proefvergoeding')
    const option = window().locator('datalist option').first()
    await option.waitFor({ state: 'attached' })
    await search.fill((await option.getAttribute('value')) ?? '')
    await window().getByRole('button', { name: 'Koppel', exact: true }).click()
    await window().getByText('Gekoppeld. Op mijn startpagina').waitFor()
    await shut(window())
    expect(await answerToLike()).toMatch(LINKED)
    await atHome('Noor')
    await home().getByText('In gebruik · gekoppeld door Noor Bakker, 25 november 2026').waitFor()
    await shot('linked')
  })

  it('sees that a link expired with the card it rests on, and nobody gets it any more', async () => {
    // In an editor on disk, as an administrator does: the passage held until yesterday.
    rig.content.edit(CARD, 'bedrag:\n', `bedrag:\n${ENDED}`)
    await expect.poll(answerToLike, { timeout: 30_000 }).not.toMatch(LINKED)
    await atHome('Noor')
    await home().getByText('Verlopen, samen met de kaart').waitFor()
    await shot('expired')
  })

  /** “Vraag HR” below an answer in private. */
  async function putToHr(question: string): Promise<void> {
    await actAs(page, 'Sanne')
    await toPlace(page, 'vraag-hr')
    const answer = await askPrivately(page, question)
    await answer.getByRole('button', { name: 'Vraag HR' }).click()
    await window().getByRole('button', { name: 'Stuur naar HR' }).click()
    await window().getByText('Je vraag ligt bij HR.').waitFor()
    await shut(window())
  }

  async function answerToLike(): Promise<string> {
    await actAs(page, 'Sanne')
    await toPlace(page, 'vraag-hr')
    return (await askPrivately(page, 'krijg ik eigenlijk geld voor een proefdag bij een klant')).innerText()
  }
})
