import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actAs, askPrivately, say, shut, toPlace } from './acting.ts'
import { openBrowser } from './browser.ts'
import { type Program, startProgram } from './program.ts'

const SHOTS = 'test/journeys/screenshots'
mkdirSync(SHOTS, { recursive: true })
const browser: Browser | null = await openBrowser()

const PARROT = 'Mag mijn papegaai mee naar kantoor?'
const LINKED = /Gekoppeld door HR \(Noor Bakker, \d+ \w+ \d{4}\)/

describe.skipIf(browser === null)('what HR does with questions', () => {
  let program: Program
  let page: Page
  const shot = (what: string) => page.screenshot({ path: `${SHOTS}/queue-${what}.png`, animations: 'disabled' })

  beforeAll(async () => {
    program = await startProgram()
    if (!browser) throw new Error('no browser')
    const viewport = { width: 1280, height: 900 }
    page = await (await browser.newContext({ locale: 'nl-NL', viewport, reducedMotion: 'reduce' })).newPage()
    page.setDefaultTimeout(40_000)
    await page.goto(program.address)
  })
  afterAll(async () => {
    await page?.context().close()
    expect(await program?.stop()).toBe(0)
    await browser?.close()
  })

  it('a question from a private answer goes to HR with the name that the employee ticked', async () => {
    await actAs(page, 'Sanne')
    await toPlace(page, 'vraag-hr')
    const answer = await askPrivately(page, `${PARROT} Bel mij op 06-12345678. Groet, Sanne de Vries`)
    await answer.getByRole('button', { name: 'Vraag HR' }).click()
    const window = page.getByRole('dialog')
    const words = await window.getByLabel('Je vraag, zoals HR hem leest').inputValue()
    expect(words).toBe(`${PARROT} Bel mij op [telefoon]. Groet, [naam]`)
    await window.getByText('Zet mijn naam erbij').click()
    await window.getByRole('button', { name: 'Stuur naar HR' }).click()
    await window.getByText('Je vraag ligt bij HR.').waitFor()
    await shut(window)
  })

  it('an adviser takes it up, and the reply in the thread reaches the employee alone', async () => {
    await actAs(page, 'Noor')
    await toPlace(page, 'hr-team')
    const post = page.locator('.from-app').last()
    await post.getByText('Gevraagd door').waitFor()
    expect(await post.innerText()).toContain('Sanne de Vries')
    await post.getByRole('button', { name: 'Ik pak dit op' }).click()
    await page.getByRole('button', { name: /1 reactie/ }).click()
    await page.locator('.thread').getByText('pakt dit op').waitFor()
    await page.locator('.thread').getByRole('textbox').fill('Nee, een papegaai is te luid.')
    await page.keyboard.press('Enter')
    await page.locator('.thread').getByText('Je antwoord is bij de vrager.').waitFor()
    await shot('thread')
    await actAs(page, 'Sanne')
    await toPlace(page, 'vraag-hr')
    expect(await page.getByText('een papegaai is te luid').count()).toBe(0)
    await toPlace(page, 'Hybridewijzer')
    await page
      .getByRole('button', { name: /papegaai/ })
      .first()
      .click()
    await page.getByText('een papegaai is te luid').first().waitFor()
  })

  it('the answer is kept as a card to be, only with its source, and an administrator finishes the proposal', async () => {
    await actAs(page, 'Noor')
    await toPlace(page, 'hr-team')
    await page.locator('.from-app').first().getByRole('button', { name: 'Bewaar als kaart' }).click()
    const window = page.getByRole('dialog')
    await window.getByLabel('Waar gaat de kaart over?').fill('Vogels op kantoor')
    await window.getByLabel('Wat is het antwoord?').fill('Luide vogels blijven thuis.')
    await window.getByLabel('Waar staat dat?').fill('-')
    await window.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await window.getByText('Noem de bron').waitFor()
    await shot('draft')
    await window.getByLabel('Waar staat dat?').fill('Huisregels 2026, hoofdstuk 4')
    await window.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await window.getByText('Een beheerder ziet het voorstel').waitFor()
    await shut(window)
    await actAs(page, 'Tom')
    await toPlace(page, 'Startpagina')
    await page.locator('select').filter({ hasText: 'Voorstellen van HR' }).selectOption({ label: 'Voorstellen van HR' })
    await page.getByText('Huisregels 2026, hoofdstuk 4').waitFor()
    await page.getByRole('button', { name: /^Open/ }).first().click()
    await page.getByRole('dialog').getByText('Luide vogels blijven thuis.').waitFor()
    await shot('proposal')
    await page.getByRole('dialog').getByRole('button', { name: 'Rond af' }).click()
    await page.getByText('Het voorstel is afgerond.').waitFor()
    await shut(page.getByRole('dialog'))
  })

  it('what was not found helpful is on the list of HR, and is closed there', async () => {
    await actAs(page, 'Sanne')
    await toPlace(page, 'vraag-hr')
    const answer = await askPrivately(page, 'mag mijn baas thuiswerken weigeren?')
    await answer.getByRole('button', { name: 'Dit antwoord is niet nuttig' }).click()
    await page.getByRole('dialog').getByText('Ik begrijp het niet').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Verstuur' }).click()
    await shut(page.getByRole('dialog'))
    await actAs(page, 'Noor')
    await toPlace(page, 'Startpagina')
    await page.getByRole('heading', { name: 'Niet nuttig gevonden' }).waitFor()
    const subject = page.getByText('baas thuiswerken weigeren', { exact: true })
    await subject.waitFor()
    await shot('home')
    const close = page.getByRole('button', { name: 'Sluit', exact: true })
    for (let left = await close.count(); left > 0; left = await close.count()) {
      await close.last().click()
      await expect.poll(() => close.count()).toBeLessThan(left)
    }
    expect(await subject.count()).toBe(0)
  })

  it('a calculation is linked to the question that it answers, and a like question gets it anew', async () => {
    await actAs(page, 'Noor')
    await toPlace(page, 'vraag-hr')
    await say(page, '@Hybridewijzer bereken de vrije ruimte van 2024 bij een loonsom van 500.000 euro')
    await page.locator('.thread .from-app').getByText('8.860,00').first().waitFor()
    await page.locator('.thread .from-app details.more summary').click()
    await page.locator('.thread .from-app').getByRole('button', { name: 'Koppel antwoord' }).click()
    const window = page.getByRole('dialog')
    const search = window.getByRole('combobox', { name: 'Het antwoord' })
    await shot('link-calculation')
    expect(await search.inputValue()).toBe('De berekening uit dit antwoord')
    await window.getByLabel('De vraag').fill('Hoeveel ruimte heeft een bedrijf van vijf ton in 2024?')
    await shot('link-calculation')
    await window.getByRole('button', { name: 'Koppel', exact: true }).click()
    await window.getByText('Gekoppeld. Op mijn startpagina').waitFor()
    await shut(window)
    await actAs(page, 'Sanne')
    await toPlace(page, 'vraag-hr')
    const answer = await askPrivately(page, 'hoeveel ruimte heeft een bedrijf van vijf ton in 2024')
    expect(await answer.innerText()).toMatch(LINKED)
    expect(await answer.innerText()).toContain('8.860,00')
  })

  it('a permalink in a channel shows what stands behind it', async () => {
    await actAs(page, 'Sanne')
    await toPlace(page, 'vraag-hr')
    const pages = /(http:\/\/127\.0\.0\.1:\d+)\/k/.exec(program.output())?.[1] ?? ''
    await say(page, `zie ${pages}/p/wfw-verzoek/termijn`)
    const preview = page.locator('.unfurl').last()
    await preview.getByText('Hybridewijzer · algemene uitleg').waitFor()
    await shot('unfurl')
    expect(await preview.innerText()).toMatch(/Bron(nen)? \(/)
  })

  it('whoever wants to sees what is kept, in words that are clear, and deletes it', async () => {
    await toPlace(page, 'vraag-hr')
    await say(page, '/hybride mijn gegevens')
    const mine = page.locator('.only-you').last()
    await mine.getByText('Mijn gegevens').first().waitFor()
    expect(await mine.innerText()).toContain(PARROT)
    expect(await mine.innerText()).not.toMatch(/"language"|state:|D[A-Z0-9]{8,}/)
    await mine.scrollIntoViewIfNeeded()
    await shot('own')
    await mine.getByRole('button', { name: 'Wis mijn gegevens' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Wis', exact: true }).click()
    await page.getByText('Gewist. Ik bewaar niets meer van jou.').waitFor()
    await say(page, '/hybride mijn gegevens')
    await page.getByText('Ik bewaar op dit moment niets van jou.').waitFor()
  })

  it('leaves none of the questions in what the program wrote', () => {
    expect(program.output()).not.toMatch(/papegaai|12345678/)
    expect(LINKED.test(program.output())).toBe(false)
  })
})
