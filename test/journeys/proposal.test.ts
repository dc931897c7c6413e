import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { actAs, say, shut, toPlace } from './acting.ts'
import { openBrowser } from './browser.ts'
import { type Program, startProgram } from './program.ts'

vi.setConfig({ testTimeout: 240_000 })

const SHOTS = 'test/journeys/screenshots'
mkdirSync(SHOTS, { recursive: true })
const browser: Browser | null = await openBrowser()

const DOG = 'Mag ik mijn hond meenemen naar kantoor?'
const AGAIN = 'Mag ik op vrijdag mijn hond meenemen naar kantoor?'
const ANSWER = 'Op vrijdag mag je hond mee naar kantoor.'
const CARD = 'cards/thuisbeleid/honden-op-kantoor.md'

describe.skipIf(browser === null)('what HR proposes', () => {
  const root = mkdtempSync(join(tmpdir(), 'proposal-'))
  const policy = join(root, 'policy')
  let program: Program
  let page: Page
  const shot = (what: string) => page.screenshot({ path: `${SHOTS}/proposal-${what}.png`, animations: 'disabled' })
  const window = () => page.getByRole('dialog')

  beforeAll(async () => {
    cpSync('test/fixtures/company', policy, { recursive: true })
    program = await startProgram({ KNOWLEDGE_DIRS: policy, DATA_DIR: join(root, 'data') })
    if (!browser) throw new Error('no browser')
    const viewport = { width: 1280, height: 1000 }
    const context = await browser.newContext({ locale: 'nl-NL', viewport, reducedMotion: 'reduce' })
    page = await context.newPage()
    page.setDefaultTimeout(45_000)
    await page.goto(program.address)
  })
  afterAll(async () => {
    await page?.context().close()
    await browser?.close()
    await program?.stop()
    rmSync(root, { recursive: true, force: true })
  })

  it('an adviser sees below an own answer that nothing was found, with the button to link one', async () => {
    await actAs(page, 'Noor')
    await say(page, 'Mag mijn kat mee naar kantoor?')
    await page.locator('.from-app').first().waitFor()
    await say(page, DOG)
    await page.locator('.from-app').nth(1).waitFor()
    await page.locator('.from-app').last().getByRole('button', { name: 'Koppel antwoord' }).waitFor()
    await shot('own-answer')
  })

  it('an employee asks HR, and HR keeps the answer as a card', async () => {
    await actAs(page, 'Sanne')
    await say(page, DOG)
    await page.locator('.from-app').last().getByRole('button', { name: 'Vraag HR' }).click()
    await window().getByRole('button', { name: 'Stuur naar HR' }).click()
    await window().getByText('Je vraag ligt bij HR.').waitFor()
    await shut(window())
    await actAs(page, 'Noor')
    await toPlace(page, 'hr-team')
    await page.locator('.from-app').last().getByRole('button', { name: 'Bewaar als kaart' }).click()
    await window().getByLabel('Waar gaat de kaart over?').fill('Honden op kantoor')
    await window().getByLabel('Wat is het antwoord?').fill(ANSWER)
    await window().getByLabel('Waar staat dat?').fill('Huisregels Acme 2026')
    await window().getByRole('button', { name: 'Bewaar', exact: true }).click()
    await window().getByText('Een beheerder ziet het voorstel').waitFor()
    await shut(window())
    await toPlace(page, 'Startpagina')
    await page.getByText('Eén voorstel voor een kaart wacht op een beheerder.').waitFor()
  })

  it('an administrator makes it a card in both languages, sees what it changes, and publishes', async () => {
    await actAs(page, 'Tom')
    await toPlace(page, 'Startpagina')
    await page.getByText('1 voorstel van HR').waitFor()
    await chooseList(page, 'Voorstellen van HR')
    await page.getByRole('button', { name: /^Open/ }).first().click()
    await window().getByText(ANSWER).waitFor()
    await shot('draft')
    await window().getByRole('button', { name: 'Maak er een kaart van' }).click()
    await window().getByLabel('Titel in het Engels').fill('Dogs at the office')
    await window().getByLabel('Thema').selectOption({ label: 'thuisbeleid' })
    await window().getByLabel('Kop in het Engels').fill('May I bring my dog to the office?')
    await window().getByLabel('Antwoord in het Engels').fill('On Fridays your dog may come to the office.')
    await window().getByLabel('Vragen in het Engels').fill('Can I bring my dog to the office?')
    await shot('form')
    await window().getByLabel('Antwoord in het Engels').fill('On Fridays you get {{no.such.rule}}.')
    await window().getByRole('button', { name: 'Kijk na' }).click()
    await window().getByText('{{no.such.rule}} noemt een waarde die er niet is.').waitFor()
    expect(await window().getByLabel('Titel in het Engels').inputValue()).toBe('Dogs at the office')
    await shot('mistake')
    await window().getByRole('button', { name: 'Annuleer' }).click()
    await window().waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /^Open/ }).first().click()
    await window().getByRole('button', { name: 'Schrijf verder' }).click()
    await window().getByText('Dit schreef je eerder').waitFor()
    await shot('kept')
    await window().getByLabel('Antwoord in het Engels').fill('On Fridays your dog may come to the office.')
    await window().getByRole('button', { name: 'Kijk na' }).click()
    await window().getByRole('button', { name: 'Publiceer' }).waitFor({ timeout: 180_000 })
    await shot('preview')
    await window().getByRole('button', { name: 'Publiceer' }).click()
    await window().getByText('Gepubliceerd.').waitFor()
    await shut(window())
    expect(readFileSync(join(policy, CARD), 'utf8')).toContain(ANSWER)
    expect(readFileSync(join(policy, 'sources/huisregels-acme-2026.yaml'), 'utf8')).toContain('Huisregels Acme 2026')
  })

  it('the next who asks gets that answer with its source', async () => {
    await actAs(page, 'Sanne')
    await say(page, AGAIN)
    await page.locator('.from-app').filter({ hasText: ANSWER }).first().waitFor()
    await shot('answer')
  })

  it('when it turns out wrong it goes off line, and everyone who got it is told at once', async () => {
    await actAs(page, 'Tom')
    await toPlace(page, 'Startpagina')
    await page.getByText('0 voorstellen van HR').waitFor()
    await chooseList(page, 'Kaarten: thuisbeleid')
    await page.getByRole('button', { name: /^Open/ }).first().click()
    await window().getByText('Honden op kantoor').waitFor()
    await window().getByRole('button', { name: 'Haal van de lijn' }).click()
    await window().getByLabel('Waarom?').fill('mag toch niet')
    await window().getByRole('button', { name: 'Haal van de lijn' }).click()
    await window().getByRole('button', { name: 'Wie kreeg dit?' }).click()
    await window().getByText('Minder dan vijf antwoorden rustten hierop.').waitFor()
    await shot('recall')
    await window().getByRole('button', { name: 'Meld het in al deze gesprekken' }).click()
    await window().getByText('Gemeld, in elk gesprek één keer.').waitFor()
    await shut(window())
    await actAs(page, 'Sanne')
    await page.getByRole('button', { name: AGAIN }).first().click()
    await page.getByText('Ik gaf je hier een antwoord over “Honden op kantoor”.').first().waitFor()
    await shot('notice')
  })

  it('a theme and a calculation go off line from the Home page, and whoever asks hears why', async () => {
    await actAs(page, 'Tom')
    for (const [gone, label] of ['Thema: thuisbeleid', 'Berekening: vrije ruimte'].entries()) {
      await toPlace(page, 'Startpagina')
      await page.getByText(`${gone + 1} van de lijn`).waitFor()
      await page.locator('select').filter({ hasText: 'Haal van de lijn' }).selectOption({ label })
      await window().getByLabel('Waarom?').fill('klopt niet')
      await window().getByRole('button', { name: 'Haal van de lijn' }).click()
      await window().getByText('Van de lijn gehaald.').waitFor()
      await shut(window())
    }
    await toPlace(page, 'Startpagina')
    await page.getByText('3 van de lijn').waitFor()
    await chooseList(page, 'Van de lijn gehaald')
    await shot('off-line')
    await actAs(page, 'Sanne')
    await toPlace(page, 'vraag-hr')
    const withheld = page.locator('.only-you').filter({ hasText: 'tijdelijk weggehaald' })
    await say(page, '/hybride Op welke dag is iedereen bij Acme op kantoor?')
    await withheld.first().waitFor()
    await say(page, '/hybride Bereken de vrije ruimte van 2024 bij een loonsom van 500.000 euro')
    await withheld.nth(1).waitFor()
    await shot('withheld')
  })
})

async function chooseList(page: Page, label: string): Promise<void> {
  await page.locator('select').filter({ hasText: label }).selectOption({ label })
  await page.getByText(label, { exact: true }).locator('visible=true').first().waitFor()
}
