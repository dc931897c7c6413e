import { mkdirSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askPrivately } from './acting.ts'
import { openBrowser } from './browser.ts'
import { type Program, startProgram } from './program.ts'

const SHOTS = 'test/journeys/screenshots'
mkdirSync(SHOTS, { recursive: true })
const browser: Browser | null = await openBrowser()

const SCREENS = [
  { name: 'desktop', width: 1280, height: 800 },
  { name: 'phone', width: 390, height: 780 },
] as const

describe.skipIf(browser === null).each(SCREENS)('a newcomer on a $name', ({ name, width, height }) => {
  let program: Program
  let page: Page
  const mistakes: string[] = []
  const shot = (what: string) => page.screenshot({ path: `${SHOTS}/${name}-${what}.png`, animations: 'disabled' })

  beforeAll(async () => {
    program = await startProgram()
    page = await opened(program, { width, height })
    page.on('pageerror', (error) => mistakes.push(error.message))
    page.on('console', (message) => message.type() === 'error' && mistakes.push(message.text()))
  })
  afterAll(async () => {
    await page?.context().close()
    expect(await program?.stop()).toBe(0)
    expect(mistakes).toEqual([])
  })

  it('has a first answer within ten seconds of the start, and sees its source', async () => {
    const began = Date.now()
    const fresh = await startProgram()
    const first = await opened(fresh, { width, height })
    await first.getByRole('textbox').fill('Hoeveel is de thuiswerkvergoeding in 2024?')
    await first.keyboard.press('Enter')
    const answer = first.locator('.from-app').first()
    await answer.waitFor()
    const waited = Date.now() - began
    const words = await answer.innerText()
    await first.context().close()
    await fresh.stop()
    expect(words).toContain('2,35')
    expect(words).toMatch(/Bron(nen)? \(/)
    expect(waited).toBeLessThan(10_000 * crowd())
  })

  it('meets questions to start with', async () => {
    await page.getByRole('heading', { name: 'Waar kan ik je mee helpen?' }).waitFor()
    expect(await page.locator('.prompt').count()).toBe(4)
    expect(await page.getByText('Lokaal, geen echte Slack').isVisible()).toBe(true)
    await shot('start')
  })

  it('asks in a conversation, asks on, and says that it helped', async () => {
    await page.getByRole('button', { name: 'Wat krijg ik voor een thuiswerkdag?' }).click()
    await page.locator('.from-app').first().waitFor()
    await shot('answer')
    await page.getByRole('textbox').fill('en in 2023?')
    await page.keyboard.press('Enter')
    const second = page.locator('.from-app').nth(1)
    await second.waitFor()
    expect(await second.innerText()).toContain('2,15')
    await second.getByRole('button', { name: 'Dit antwoord is nuttig', exact: true }).click()
    await page.getByText('Dank je, fijn dat dit hielp.').waitFor()
    expect(await second.getByRole('button', { pressed: true }).innerText()).toContain('Nuttig')
    await shot('feedback')
  })

  it('asks in a channel and is answered in a thread', async () => {
    await toPlace(page, 'vraag-hr')
    await page.getByRole('button', { name: 'Noem @Hybridewijzer' }).click()
    await page.keyboard.type('mag mijn baas thuiswerken weigeren?')
    await page.keyboard.press('Enter')
    const answer = page.locator('.thread .from-app')
    await answer.waitFor()
    expect(await answer.innerText()).toContain('werkgever')
    await shot('thread')
    await page.locator('.thread').getByRole('button', { name: 'Sluit' }).click()
    await page.getByRole('button', { name: /1 reactie/ }).waitFor()
  })

  it('asks in private with /hybride and shares the answer', async () => {
    const answer = await askPrivately(page, 'hoeveel is de thuiswerkvergoeding in 2024?')
    expect(await answer.innerText()).toContain('Alleen voor jou zichtbaar')
    await shot('command')
    await answer.getByRole('button', { name: 'Deel in kanaal' }).click()
    await page.getByText('Gedeeld door').waitFor()
    await answer.waitFor({ state: 'detached' })
    await shot('shared')
  })

  it('may type anything: it is shown as text and runs nowhere', async () => {
    await toPlace(page, 'algemeen')
    await page.getByRole('textbox').fill('<img src=x onerror=alert(1)> <script>alert(2)</script> <!channel>')
    await page.keyboard.press('Enter')
    await page.getByText('<script>alert(2)</script>').waitFor()
    expect(await page.locator('.message img, .message script').count()).toBe(0)
  })

  it('sees nothing wider than the screen', async () => {
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  })
})

describe.skipIf(browser === null)('a newcomer', () => {
  let program: Program
  beforeAll(async () => {
    program = await startProgram()
  })
  afterAll(async () => {
    await program?.stop()
    await browser?.close()
  })

  it('gets there with the keyboard alone', async () => {
    const page = await opened(program, { width: 1280, height: 800 })
    await page.locator('.prompt').first().waitFor()
    for (let step = 0; step < 30 && !(await isFocused(page, 'vraag-hr')); step++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.type('@Hybridewijzer hoeveel is de thuiswerkvergoeding in 2024?')
    await page.keyboard.press('Enter')
    await page.locator('.thread .from-app').waitFor()
    for (let step = 0; step < 40 && !(await isFocused(page, 'Nuttig')); step++) await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.getByText('Dank je, fijn dat dit hielp.').waitFor()
    await page.context().close()
  })

  it('reads English when the browser prefers that, and meets the assistant in English', async () => {
    const page = await opened(program, { width: 1280, height: 800 }, 'en-GB')
    await page.getByRole('heading', { name: 'What can I help you with?' }).waitFor()
    await page.getByRole('textbox').fill('How much is the home-working allowance in 2024?')
    await page.keyboard.press('Enter')
    const answer = page.locator('.from-app').first()
    await answer.waitFor()
    expect(await answer.innerText()).toMatch(/Sources? \(/)
    await page.screenshot({ path: `${SHOTS}/english-answer.png` })
    await page.context().close()
  })

  it('finds it in the dark as well', async () => {
    const page = await opened(program, { width: 1280, height: 800 }, 'nl-NL', 'dark')
    await page.locator('.prompt').first().waitFor()
    await page.screenshot({ path: `${SHOTS}/dark-start.png` })
    await page.locator('.prompt').nth(1).click()
    await page.locator('.from-app').first().waitFor()
    await page.screenshot({ path: `${SHOTS}/dark-answer.png` })
    await page.context().close()
  })
})

async function opened(
  program: Program,
  viewport: { width: number; height: number },
  locale = 'nl-NL',
  colorScheme: 'light' | 'dark' = 'light',
): Promise<Page> {
  if (!browser) throw new Error('no browser')
  const context = await browser.newContext({ locale, viewport, colorScheme, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(program.address)
  return page
}

/** How many programs want each processor: the ten seconds are for a machine that has nothing else to do. */
function crowd(): number {
  return Math.max(1, (loadavg()[0] ?? 0) / cpus().length)
}

async function toPlace(page: Page, name: string): Promise<void> {
  const menu = page.getByRole('button', { name: 'Menu' })
  if (await menu.isVisible()) await menu.click()
  await page.locator('.sidebar').getByRole('button', { name }).click()
}

function isFocused(page: Page, words: string): Promise<boolean> {
  return page.evaluate((text) => document.activeElement?.textContent?.trim().endsWith(text) ?? false, words)
}
