import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askPrivately, toPlace, until } from './acting.ts'
import { openBrowser } from './browser.ts'
import { type Program, startProgram } from './program.ts'

const QUESTION = 'Op welke dag is iedereen bij Acme op kantoor?'
const CARD = 'cards/thuisbeleid/kantoordagen.md'
const browser: Browser | null = await openBrowser()

describe.skipIf(browser === null)('an administrator in the browser', () => {
  const root = mkdtempSync(join(tmpdir(), 'editing-'))
  const policy = join(root, 'policy')
  let program: Program
  let page: Page

  beforeAll(async () => {
    cpSync('test/fixtures/company', policy, { recursive: true })
    program = await startProgram({ KNOWLEDGE_DIRS: policy, DATA_DIR: join(root, 'data') })
    if (!browser) throw new Error('no browser')
    page = await (await browser.newContext({ locale: 'nl-NL', viewport: { width: 1280, height: 900 } })).newPage()
    page.setDefaultTimeout(30_000)
    await page.goto(program.address)
    await page.locator('#act-as').selectOption({ label: await personCalled(page, 'Tom') })
  })
  afterAll(async () => {
    await page?.context().close()
    await browser?.close()
    await program?.stop()
    rmSync(root, { recursive: true, force: true })
  })

  it('is told what is wrong with a text, with line and repair, and finds all that was typed', async () => {
    await openCard(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Bewerk', exact: true }).click()
    const field = page.getByLabel('Tekst 1/2')
    await field.fill((await field.inputValue()).replace('layer: beleid', 'layer: mening'))
    await page.getByRole('button', { name: 'Kijk na' }).click()
    await page.getByText('Wat je typte is bewaard').waitFor()
    await page.getByText(/kantoordagen\.md, regel 10/).waitFor()
    expect(await page.getByLabel('Tekst 1/2').inputValue()).toContain('layer: mening')
    expect(readFileSync(join(policy, CARD), 'utf8')).toContain('layer: beleid')
  })

  it('repairs it, sees what it changes, publishes, and the next answer is the new one', async () => {
    const [first, second] = [page.getByLabel('Tekst 1/2'), page.getByLabel('Tekst 2/2')]
    await first.fill((await first.inputValue()).replace('layer: mening', 'layer: beleid'))
    await second.fill((await second.inputValue()).replace('op dinsdag', 'op donderdag'))
    await page.getByRole('button', { name: 'Kijk na' }).click()
    await page.getByRole('button', { name: 'Publiceer' }).waitFor({ timeout: 120_000 })
    await page.getByRole('dialog').getByText(QUESTION).first().waitFor()
    await page.getByLabel('Waarom?').fill('nieuwe vaste dag')
    await page.screenshot({ path: 'test/journeys/screenshots/admin-preview.png' })
    await page.getByRole('button', { name: 'Publiceer' }).click()
    await page.getByText('Gepubliceerd.').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Sluit' }).last().click()
    expect(readFileSync(join(policy, CARD), 'utf8')).toContain('op donderdag op kantoor')
    expect(await answerTo(page)).toContain('donderdag')
  })

  it('takes the card off line, and whoever asks hears that it is being checked', async () => {
    await openCard(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Haal van de lijn' }).click()
    await page.getByLabel('Waarom?').fill('klopt niet')
    await page.getByRole('dialog').getByRole('button', { name: 'Haal van de lijn' }).click()
    await page.getByText('Van de lijn gehaald.').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Sluit' }).last().click()
    expect(await answerTo(page)).toContain('tijdelijk weggehaald')
  })
})

/** The label under which a person stands in the list of whom to act as. */
async function personCalled(page: Page, name: string): Promise<string> {
  const labels = await page.locator('#act-as option').allInnerTexts()
  return labels.find((label) => label.includes(name)) ?? name
}

/** From the Home page: the list of the theme, and the card in it; anew when the page came anew in between. */
async function openCard(page: Page): Promise<void> {
  await toPlace(page, 'Startpagina')
  const lists = page.locator('select').filter({ hasText: 'Kaarten: thuisbeleid' })
  const row = page.locator('.block').filter({ hasText: 'thuisbeleid · eigenaar hr' })
  const window = page.getByRole('dialog')
  await until(window, async () => {
    await until(row, () => lists.selectOption({ label: 'Kaarten: thuisbeleid' }))
    const open = row.getByRole('button', { name: /^Open/ }).first()
    await open.click({ timeout: 3_000 }).catch(() => undefined)
  })
  await window.getByText('Kantoordagen bij Acme').waitFor()
}

async function answerTo(page: Page): Promise<string> {
  await page.locator('.sidebar').getByRole('button', { name: 'vraag-hr' }).click()
  return (await askPrivately(page, QUESTION)).innerText()
}
