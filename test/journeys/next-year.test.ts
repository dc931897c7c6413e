import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RULE } from '../knowledge/temp-content.ts'
import { type RoleRig, startRoleRig } from '../slack/role-rig.ts'
import { actAs, askPrivately, openFirst, pageOf, shut, toPlace } from './acting.ts'
import { openBrowser } from './browser.ts'

const SHOTS = 'test/journeys/screenshots'
mkdirSync(SHOTS, { recursive: true })
const browser: Browser | null = await openBrowser()
const PHONE = { width: 390, height: 780 }
const RULES = 'Bedragen en andere waarden'
const WAITING = 'Wacht op een tweede beheerder'

describe.skipIf(browser === null)('the value of next year, where a second administrator looks at each text', () => {
  let rig: RoleRig
  let tom: Page
  let fatima: Page
  const onDisk = () => readFileSync(join(rig.contentRoot, RULE), 'utf8')
  const shot = (page: Page, what: string) =>
    page.screenshot({ path: `${SHOTS}/next-year-${what}.png`, animations: 'disabled' })

  beforeAll(async () => {
    rig = await startRoleRig({ needsSecond: true })
    tom = await pageOf(browser, rig.slack.pageUrl, 'Tom')
    fatima = await pageOf(browser, rig.slack.pageUrl, 'Fatima', PHONE)
  })
  afterAll(async () => {
    await tom?.context().close()
    await fatima?.context().close()
    await browser?.close()
    await rig?.stop()
  })

  it('is entered once, with the place where it stands, and a day that is none is refused at its field', async () => {
    const window = await openFirst(tom, RULES)
    await window.getByRole('button', { name: 'Nieuwe waarde' }).click()
    await window.getByLabel('Waarde, bijvoorbeeld').fill('8,25')
    expect(await window.getByLabel('Geldt vanaf').inputValue()).toBe('2027-01-01')
    await window.getByLabel('Geldt vanaf').fill('volgend jaar')
    const source = window.getByRole('combobox', { name: 'Bron' })
    expect(await source.inputValue()).toBe('Wet op de proefvergoeding')
    await source.fill('een wet')
    await window.getByLabel('Artikel of paragraaf').fill('art. 3')
    await window.getByRole('button', { name: 'Kijk na' }).click()
    await window.getByText('Schrijf een dag als 2027-01-01.').waitFor()
    await window.getByText('Kies een bron uit de lijst.').waitFor()
    await shot(tom, 'form')
    await source.fill('wet op')
    await window.locator('datalist option').first().waitFor({ state: 'attached' })
    await source.fill('Wet op de proefvergoeding')
    await window.getByLabel('Geldt vanaf').fill('2027-01-01')
    await window.getByLabel('Waarde, bijvoorbeeld').fill('acht euro')
    await window.getByRole('button', { name: 'Kijk na' }).click()
    await window.getByText('Schrijf alleen het getal, zoals 2,50.').waitFor()
    expect(await window.getByLabel('Artikel of paragraaf').inputValue()).toBe('art. 3')
    await shot(tom, 'mistake')
    await window.getByLabel('Waarde, bijvoorbeeld').fill('8,25')
    await window.getByRole('button', { name: 'Kijk na' }).click()
    await window.getByText('Kaarten die deze waarde noemen').waitFor()
    expect(await window.innerText()).toContain('Hoeveel proefvergoeding krijg ik per dag? (gevraagd op 1 januari 2027)')
    expect(await window.innerText()).toMatch(/\+ +value: "8\.25"[\s\S]*section: "art\. 3"/)
    await shot(tom, 'preview')
  })

  it('is kept and not published when its writer sends it, and the writer cannot approve it', async () => {
    const window = tom.getByRole('dialog')
    await window.getByLabel('Waarom?').fill('bedrag van 2027')
    await window.getByRole('button', { name: 'Publiceer' }).click()
    await window.getByText('Een tweede beheerder moet hiernaar kijken').waitFor()
    await shut(window)
    expect(onDisk()).not.toContain('8.25')
    await openFirst(tom, WAITING)
    await window.getByText('Je kunt je eigen tekst niet zelf goedkeuren.').waitFor()
    await shot(tom, 'own')
    await shut(window)
  })

  it('is sent back by the other administrator with a reason: its writer hears why and goes on with the same form', async () => {
    const window = await openFirst(fatima, WAITING)
    await window.getByRole('button', { name: 'Stuur terug' }).click()
    await window.getByLabel('Wat moet er anders?').fill('Het artikel klopt niet: dit staat in artikel 4.')
    await shot(fatima, 'send-back')
    await window.getByRole('button', { name: 'Stuur terug' }).click()
    await window.getByText('Teruggestuurd.').waitFor()
    await shut(window)
    await toPlace(tom, 'Hybridewijzer')
    await tom.getByRole('button', { name: 'Je tekst ligt weer bij jou' }).first().click()
    await tom.getByText('Het artikel klopt niet: dit staat in artikel 4.').waitFor()
    await shot(tom, 'came-back')
    await tom.getByRole('button', { name: 'Schrijf verder' }).click()
    const form = tom.getByRole('dialog')
    await form.getByText('Een tweede beheerder stuurde dit terug:').waitFor()
    await shot(tom, 'go-on')
    expect(await form.getByLabel('Waarde, bijvoorbeeld').inputValue()).toBe('8,25')
    await form.getByLabel('Artikel of paragraaf').fill('art. 4')
    await form.getByRole('button', { name: 'Kijk na' }).click()
    await form.getByLabel('Waarom?').fill('bedrag van 2027')
    await form.getByRole('button', { name: 'Publiceer' }).click()
    await form.getByText('Een tweede beheerder moet hiernaar kijken').waitFor()
    await shut(form)
    expect(onDisk()).not.toContain('8.25')
  })

  it('waits on the list of the other administrator, who sees what it changes and publishes it', async () => {
    const window = await openFirst(fatima, WAITING)
    await window.getByRole('button', { name: 'Publiceer' }).waitFor()
    expect(await window.innerText()).toMatch(/\+ +value: "8\.25"/)
    expect(await window.innerText()).toMatch(/Geschreven door @?Tom Visser · \d+ \w+ \d{4}, \d\d:\d\d/)
    expect(await window.innerText()).toContain('Waarom: bedrag van 2027')
    await shot(fatima, 'approve')
    await window.getByRole('button', { name: 'Publiceer' }).click()
    await window.getByText('Gepubliceerd.').waitFor()
    await shut(window)
    expect(onDisk()).toContain('value: "8.25"')
  })

  it('is in the history with who wrote it and who approved it', async () => {
    const window = await openFirst(tom, RULES)
    await window.getByRole('button', { name: 'Geschiedenis' }).click()
    await window.getByText('bedrag van 2027').waitFor()
    await shot(tom, 'history')
    expect(await window.innerText()).toMatch(/gepubliceerd[^\n]*Tom Visser[^\n]*Fatima Idrissi/)
    await shut(window)
  })

  it('is what an employee gets for next year, with its source, and this year stays as it was', async () => {
    await actAs(fatima, 'Sanne')
    await toPlace(fatima, 'vraag-hr')
    const coming = await askPrivately(fatima, 'Hoeveel proefvergoeding krijg ik per dag in 2027?')
    expect((await coming.innerText()).replaceAll('\u00a0', ' ')).toMatch(/€ 8,25[\s\S]*art\. 4/)
    const now = await askPrivately(fatima, 'Hoeveel proefvergoeding krijg ik per dag?')
    expect((await now.innerText()).replaceAll('\u00a0', ' ')).toContain('€ 7,50')
    await shot(fatima, 'answer')
  })
})
