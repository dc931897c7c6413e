import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actAs, chooseOn, privateAnswers, say, shut, toPlace } from './acting.ts'
import { openBrowser } from './browser.ts'
import { type Program, startProgram } from './program.ts'

const SHOTS = 'test/journeys/screenshots'
mkdirSync(SHOTS, { recursive: true })
const browser: Browser | null = await openBrowser()

const DOG = 'Mag ik mijn hond meenemen naar kantoor?'
const LINKED = /Gekoppeld door HR \(Noor Bakker, \d+ \w+ \d{4}\)/

describe.skipIf(browser === null)('HR and who asks', () => {
  let program: Program
  let page: Page
  const shot = (what: string) => page.screenshot({ path: `${SHOTS}/hr-${what}.png`, animations: 'disabled' })

  beforeAll(async () => {
    program = await startProgram()
    if (!browser) throw new Error('no browser')
    const viewport = { width: 1280, height: 900 }
    const context = await browser.newContext({ locale: 'nl-NL', viewport, reducedMotion: 'reduce' })
    page = await context.newPage()
    page.setDefaultTimeout(20_000)
    await page.goto(program.address)
  })
  afterAll(async () => {
    await page?.context().close()
    expect(await program?.stop()).toBe(0)
    await browser?.close()
  })

  it('an employee sees what will be sent to HR, agrees, and only then it goes', async () => {
    await actAs(page, 'Sanne')
    await say(page, DOG)
    const answer = page.locator('.from-app').first()
    await answer.getByRole('button', { name: 'Vraag HR' }).click()
    const window = page.getByRole('dialog')
    await window.getByText('Eerder gaat er niets weg.').waitFor()
    expect(await window.getByLabel('Je vraag, zoals HR hem leest').inputValue()).toBe(DOG)
    await shot('consent')
    await window.getByRole('button', { name: 'Stuur naar HR' }).click()
    await window.getByText('Je vraag ligt bij HR.').waitFor()
    await shut(window)
  })

  it('HR reads the question without who asked it, and answers', async () => {
    await actAs(page, 'Noor')
    await toPlace(page, 'hr-team')
    const post = page.locator('.from-app').last()
    await post.getByText(DOG).first().waitFor()
    expect(await post.innerText()).toContain('De vrager blijft onbekend.')
    expect(await post.innerText()).not.toContain('Sanne')
    await shot('question')
    await post.getByRole('button', { name: 'Beantwoord' }).click()
    const window = page.getByRole('dialog')
    await window.getByLabel('Je antwoord').fill('Op vrijdag mag dat, als je collega’s het goed vinden.')
    await window.getByRole('button', { name: 'Beantwoord' }).click()
    await window.getByText('Je antwoord is bij de vrager.').waitFor()
    await shut(window)
  })

  it('the answer of HR comes to the employee, who also sees on the Home page that it was answered', async () => {
    await actAs(page, 'Sanne')
    await toPlace(page, 'Startpagina')
    await page.getByRole('heading', { name: 'Mijn vragen aan HR' }).waitFor()
    await page.getByText('beantwoord', { exact: false }).first().waitFor()
    await toPlace(page, 'Hybridewijzer')
    await page.getByRole('button', { name: DOG }).first().click()
    await page.getByText('Op vrijdag mag dat').first().waitFor()
    await shot('answered')
  })

  it('HR links an answer to a question in a channel, which then stands in the thread with who linked it', async () => {
    await toPlace(page, 'vraag-hr')
    await say(page, 'Krijg ik geld voor koffie thuis?')
    await actAs(page, 'Noor')
    await toPlace(page, 'vraag-hr')
    await chooseOn(page, 'Krijg ik geld voor koffie thuis?', 'Koppel antwoord')
    const window = page.getByRole('dialog')
    const search = window.getByRole('combobox', { name: 'Het antwoord' })
    await search.fill('hoeveel is de thuiswerkvergoeding')
    const option = window.locator('datalist option').first()
    await option.waitFor({ state: 'attached' })
    await search.fill((await option.getAttribute('value')) ?? '')
    await shot('link')
    await window.getByRole('button', { name: 'Koppel', exact: true }).click()
    await window.getByText('Gekoppeld. Op mijn startpagina').waitFor()
    await shut(window)
    await page.getByRole('button', { name: /1 reactie/ }).click()
    const answer = page.locator('.thread .from-app')
    await answer.getByText(LINKED).waitFor()
    expect(await answer.innerText()).toMatch(/Bron(nen)? \(/)
    await shot('linked')
  })

  it('a colleague who asks the like gets the linked answer first', async () => {
    await actAs(page, 'Sanne')
    await toPlace(page, 'vraag-hr')
    await say(page, '/hybride krijg ik eigenlijk geld voor koffie thuis')
    await page.locator('.only-you').getByText(LINKED).waitFor()
  })

  it('HR sees what found no answer and what is linked, and withdraws the link', async () => {
    await actAs(page, 'Noor')
    await toPlace(page, 'Startpagina')
    await page.getByRole('heading', { name: 'Geen antwoord gevonden' }).waitFor()
    await page.getByText('Krijg ik geld voor koffie thuis?').waitFor()
    await shot('home')
    await page.getByRole('button', { name: 'Trek in' }).click()
    await page.getByText('Nog geen. Kies “Koppel antwoord”').waitFor()
    await actAs(page, 'Sanne')
    await toPlace(page, 'vraag-hr')
    await say(page, '/hybride krijg ik geld voor koffie thuis?')
    const second = privateAnswers(page).nth(1)
    await second.waitFor()
    expect(await second.innerText()).not.toMatch(LINKED)
  })

  it('an employee who tries to link is told that only HR can', async () => {
    await chooseOn(page, 'Krijg ik geld voor koffie thuis?', 'Koppel antwoord')
    await page.getByText('Dit kan alleen HR.').waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  it('leaves none of the questions in what the program wrote', () => {
    expect(program.output()).not.toMatch(/koffie|hond/)
  })
})
