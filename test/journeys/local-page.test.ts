import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seriousFindings } from './axe.ts'
import { openBrowser } from './browser.ts'
import { startProofApp } from './proof-app.ts'

const SHOTS = 'test/journeys/screenshots'
mkdirSync(SHOTS, { recursive: true })
const browser: Browser | null = await openBrowser()

const LOOKS = [
  { name: 'desktop in the light', width: 1280, height: 800, colorScheme: 'light' },
  { name: 'phone in the dark', width: 390, height: 780, colorScheme: 'dark' },
] as const

describe.skipIf(browser === null).each(LOOKS)('the chat page, on a $name', ({ width, height, colorScheme }) => {
  let proof: Awaited<ReturnType<typeof startProofApp>>
  let page: Page
  const shot = (what: string) =>
    page.screenshot({ path: `${SHOTS}/local-${what}-${width}.png`, animations: 'disabled' })

  beforeAll(async () => {
    proof = await startProofApp()
    if (!browser) throw new Error('no browser')
    const context = await browser.newContext({
      locale: 'nl-NL',
      viewport: { width, height },
      colorScheme,
      bypassCSP: true,
      reducedMotion: 'reduce',
    })
    page = await context.newPage()
    await page.goto(proof.slack.pageUrl)
  })
  afterAll(async () => {
    await page?.context().close()
    await proof?.stop()
  })

  it('shows whom one can act as, and what they do', async () => {
    const names = await page.locator('#act-as option').allInnerTexts()
    expect(names).toEqual([
      'Sanne · medewerker',
      'Alex · employee',
      'Noor · HR-adviseur',
      'Tom · beheerder',
      'Fatima · HR en beheer',
    ])
  })

  it('runs a step of a workflow, and shows what came of it', async () => {
    await toPlace(page, 'Werkstroom')
    await page.getByLabel('Wie').selectOption({ label: 'Noor Bakker' })
    await page.getByLabel('Woorden').fill('goedemorgen')
    await page.keyboard.press('Enter')
    await page.getByText('@Noor Bakker, goedemorgen').waitFor()
    await page.getByLabel('Woorden').fill('niets')
    await page.keyboard.press('Enter')
    await page.getByText('Met niets kan ik niet groeten.').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await shot('workflow')
  })

  it('shows below a link what the app says of it', async () => {
    await toPlace(page, 'vraag-hr')
    await say(page, 'Zie https://voorbeeld.nl/p')
    await page.locator('.unfurl').getByText('Zo staat het op die pagina.').waitFor()
  })

  it('asks before an act that cannot be undone, and does nothing on no', async () => {
    await say(page, 'hallo')
    const button = page.getByRole('button', { name: 'Verwijder', exact: true })
    await button.click()
    await page.getByRole('alertdialog').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Nee' }).click()
    expect(proof.acted).toEqual([])
    await button.press('Enter')
    await page.getByRole('button', { name: 'Ja, verwijder' }).press('Enter')
    await expect.poll(() => proof.acted).toEqual(['button'])
  })

  it('opens the rest of the acts with the keyboard', async () => {
    const more = page.locator('.thread .from-app details.more summary')
    await more.press('Enter')
    await page.getByRole('button', { name: 'Tweede' }).press('Enter')
    await expect.poll(() => proof.acted).toEqual(['button', 'overflow:b'])
  })

  it('tells when the app does not react to a button', async () => {
    await page.getByRole('button', { name: 'Struikel' }).click()
    await page.getByText('De app gaf geen antwoord (timeout).').waitFor()
  })

  it('offers people and what the app finds to choose from, and sends what was chosen', async () => {
    await openMenu(page)
    await page.getByRole('button', { name: 'Kies een collega' }).click()
    await page.locator('dialog').waitFor()
    await page.getByLabel('Wie').selectOption({ label: 'Tom Visser' })
    await page.getByLabel('Plaats').pressSequentially('ut')
    await page.locator('datalist option').first().waitFor({ state: 'attached' })
    await page.getByLabel('Plaats').fill('Utrecht')
    await page.getByLabel('Dag').fill('2026-12-01')
    expect(await seriousFindings(page)).toEqual([])
    await shot('fields')
    await page.getByRole('button', { name: 'Kies', exact: true }).click()
    await page.locator('dialog').waitFor({ state: 'detached' })
    expect(proof.submitted.at(-1)).toMatchObject({
      who: { who: { selected_user: proof.slack.workspace.idOf('tom') } },
      city: { city: { selected_option: { value: 'utrecht', text: { text: 'Utrecht' } } } },
      day: { day: { selected_date: '2026-12-01' } },
    })
  })

  it('shows with the keyboard what went to the app, what it called, and what was refused', async () => {
    await page.locator('.traffic-button').press('Enter')
    const traffic = page.locator('.traffic')
    await traffic.getByText('link_shared').waitFor()
    expect(await traffic.locator('[data-outcome="refused"]').getByText('stumble').count()).toBe(1)
    expect(await traffic.getByText('chat.unfurl').count()).toBe(1)
    await traffic.locator('summary', { hasText: 'link_shared' }).press('Enter')
    expect(await traffic.locator('pre').first().innerText()).toContain('https://voorbeeld.nl/p')
    expect(await seriousFindings(page)).toEqual([])
    await shot('traffic')
    await traffic.getByLabel('Toon').selectOption('refused')
    expect(await traffic.getByText('chat.unfurl').isVisible()).toBe(false)
    await traffic.getByRole('button', { name: 'Sluit' }).press('Enter')
    expect(await traffic.isVisible()).toBe(false)
  })

  it('shows a call that failed, and each attempt at an event that was not acknowledged', async () => {
    proof.slack.faults.plan({ method: 'chat.postMessage', status: 503 })
    await say(page, 'hallo nog eens')
    await page.locator('main').getByText('hallo nog eens').first().waitFor()
    await proof.slack.settled()
    proof.slack.deliverWith(async () => ({ ok: false, reason: 'http_timeout' }))
    await say(page, 'is daar iemand?')
    await page.locator('.traffic-button').click()
    const row = (...words: string[]) =>
      words.reduce((rows, word) => rows.filter({ hasText: word }), page.locator('.exchanges li')).first()
    await row('chat.postMessage', 'HTTP 503').waitFor()
    await row('message', 'events_api', 'http_timeout').waitFor()
    await row('message', 'events_api 2', 'http_timeout').waitFor()
    await page.locator('.traffic').getByRole('button', { name: 'Sluit' }).click()
  })

  it('is nowhere wider than the screen', async () => {
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  })
})

afterAll(() => browser?.close())

async function say(page: Page, words: string): Promise<void> {
  const close = page.locator('.thread').getByRole('button', { name: 'Sluit' })
  if (await close.isVisible()) await close.click()
  await page.locator('main').getByRole('textbox').fill(words)
  await page.keyboard.press('Enter')
}

async function openMenu(page: Page): Promise<void> {
  const menu = page.getByRole('button', { name: 'Menu' })
  if (await menu.isVisible()) await menu.click()
}

async function toPlace(page: Page, name: string): Promise<void> {
  await openMenu(page)
  await page.locator('.sidebar').getByRole('button', { name }).click()
}
