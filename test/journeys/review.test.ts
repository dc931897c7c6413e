import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CARD, type TempContent } from '../knowledge/temp-content.ts'
import { type RoleRig, startRoleRig } from '../slack/role-rig.ts'
import { actAs, askPrivately, pageOf, shut, toPlace } from './acting.ts'
import { openBrowser } from './browser.ts'

const SHOTS = 'test/journeys/screenshots'
mkdirSync(SHOTS, { recursive: true })
const browser: Browser | null = await openBrowser()

const PARKING_FILE = 'knowledge/cards/vergoedingen/parkeren.md'
const PARKING = `---
id: parkeren
title: Parkeren bij kantoor
theme: vergoedingen
audience: [werknemer]
owner: redactie
reviewBy: 2026-09-01
passages:
  garage:
    layer: wet
    questions:
      - Wie betaalt de parkeergarage bij kantoor?
    citations:
      - {source: wet-proef, section: art. 9, checkedOn: 2026-11-21}
---

## Wie betaalt de parkeergarage? {#garage}

De werkgever betaalt de parkeergarage bij kantoor.
`
const PARKING_IN_ENGLISH = `---
id: parkeren
language: en
title: Parking at the office
passages:
  garage:
    questions:
      - Who pays for the car park at the office?
---

## Who pays for the car park? {#garage}

The employer pays for the car park at the office.
`

/** One card should have been looked over five days ago, another almost three months ago. */
function prepare(content: TempContent): void {
  content.edit(CARD, 'reviewBy: 2027-01-15', 'reviewBy: 2026-11-20')
  content.write(PARKING_FILE, PARKING)
  content.write('knowledge/cards/vergoedingen/parkeren.en.md', PARKING_IN_ENGLISH)
}

const DUE = 'deze tekst had uiterlijk 20 november 2026 nagekeken moeten zijn'

describe.skipIf(browser === null)('a card whose review day has passed', () => {
  let rig: RoleRig
  let page: Page
  const shot = (what: string) => page.screenshot({ path: `${SHOTS}/review-${what}.png`, animations: 'disabled' })
  const answerTo = async (question: string): Promise<string> => {
    await actAs(page, 'Sanne')
    await toPlace(page, 'vraag-hr')
    return (await askPrivately(page, question)).innerText()
  }

  beforeAll(async () => {
    rig = await startRoleRig({ prepare, review: { warns: true, withholdsAfterDays: 30 }, remindsDaysBefore: 7 })
    page = await pageOf(browser, rig.slack.pageUrl, 'Sanne')
  })
  afterAll(async () => {
    await page?.context().close()
    await browser?.close()
    await rig?.stop()
  })

  it('first warns whoever asks, and is withheld after as many days as was set', async () => {
    expect(await answerTo('Hoeveel proefvergoeding krijg ik per dag?')).toMatch(new RegExp(`7,50[\\s\\S]*${DUE}`))
    await shot('warned')
    const withheld = await answerTo('Wie betaalt de parkeergarage bij kantoor?')
    expect(withheld).toContain('nagekeken moeten zijn. Zolang dat niet is gebeurd, geef ik er geen antwoord op.')
    expect(withheld).not.toContain('De werkgever betaalt')
    await shot('withheld')
  })

  it('is brought to the administrators, as it names no owner in this Slack', async () => {
    await rig.remind()
    await actAs(page, 'Tom')
    await page
      .getByRole('button', { name: /Wil je deze 2 kaarten nakijken/ })
      .first()
      .click()
    await page.getByText('had nagekeken moeten zijn op 1 september 2026').waitFor()
    await shot('reminder')
    await page.getByRole('button', { name: 'Open', exact: true }).last().click()
    await page.getByRole('dialog').getByText('• Hoeveel proefvergoeding krijg ik?').waitFor()
    await shot('card')
    await shut(page.getByRole('dialog'))
  })

  it('is brought to its owner when it names one, who reads it and may not publish', async () => {
    const owned = PARKING.replace('owner: redactie', `owner: ${rig.noor.user}`)
    rig.content.write(PARKING_FILE, owned.replace('reviewBy: 2026-09-01', 'reviewBy: 2026-11-21'))
    const reminded = () => rig.slack.calls.filter(({ method }) => method === 'chat.postMessage').length
    const before = reminded()
    // As soon as the card is read anew.
    await expect.poll(() => rig.remind().then(reminded), { timeout: 30_000 }).toBe(before + 1)
    await actAs(page, 'Noor')
    await page
      .getByRole('button', { name: /Wil je deze kaart nakijken/ })
      .first()
      .click()
    await page.getByText('had nagekeken moeten zijn op 21 november 2026').waitFor()
    expect(await page.getByRole('button', { name: 'Klopt nog' }).count()).toBe(0)
    await shot('owner')
    await actAs(page, 'Tom')
    await page
      .getByRole('button', { name: /Wil je deze 2 kaarten nakijken/ })
      .first()
      .click()
  })

  it('gets a new review day with one button, published as any other edit, and warns no longer', async () => {
    await page.getByRole('button', { name: 'Klopt nog' }).last().click()
    const window = page.getByRole('dialog')
    await window.getByRole('button', { name: 'Publiceer' }).waitFor()
    expect(await window.innerText()).toMatch(/- reviewBy: 2026-11-20\s+\+ reviewBy: 2027-11-25/)
    expect(await window.getByLabel('Waarom?').inputValue()).toBe('Nagekeken, klopt nog')
    await shot('still-right')
    await window.getByRole('button', { name: 'Publiceer' }).click()
    await window.getByText('Gepubliceerd.').waitFor()
    await shut(window)
    expect(readFileSync(join(rig.contentRoot, CARD), 'utf8')).toContain('reviewBy: 2027-11-25')
    expect(await answerTo('Hoeveel proefvergoeding krijg ik per dag?')).not.toContain('nagekeken moeten zijn')
  })
})
