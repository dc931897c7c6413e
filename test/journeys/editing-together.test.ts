import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verdictOnFile } from '../../src/store/audit-file.ts'
import { actAs, askPrivately, openFirst, pageOf, say, showList, shut, toPlace, until } from './acting.ts'
import { openBrowser } from './browser.ts'
import { type Program, startProgram } from './program.ts'

const SHOTS = 'test/journeys/screenshots'
mkdirSync(SHOTS, { recursive: true })
const browser: Browser | null = await openBrowser()

const QUESTION = 'Op welke dag is iedereen bij Acme op kantoor?'
const CARD = 'cards/thuisbeleid/kantoordagen.md'
/** The first comparison after a start asks every question of the cards. */
const COMPARED = { timeout: 180_000 }

describe.skipIf(browser === null)('two administrators', () => {
  const root = mkdtempSync(join(tmpdir(), 'together-'))
  const policy = join(root, 'policy')
  let program: Program
  let tom: Page
  let fatima: Page
  const shot = (page: Page, what: string) =>
    page.screenshot({ path: `${SHOTS}/together-${what}.png`, animations: 'disabled' })

  beforeAll(async () => {
    cpSync('test/fixtures/company', policy, { recursive: true })
    program = await startProgram({ KNOWLEDGE_DIRS: policy, DATA_DIR: join(root, 'data') })
    tom = await pageOf(browser, program.address, 'Tom')
    fatima = await pageOf(browser, program.address, 'Fatima')
  })
  afterAll(async () => {
    await tom?.context().close()
    await fatima?.context().close()
    await browser?.close()
    expect(await program?.stop()).toBe(0)
    rmSync(root, { recursive: true, force: true })
  })

  const onDisk = () => readFileSync(join(policy, CARD), 'utf8')

  it('are told that an employee got an answer from the card', async () => {
    await actAs(tom, 'Sanne')
    await toPlace(tom, 'vraag-hr')
    await say(tom, `@Hybridewijzer ${QUESTION}`)
    await tom.locator('.thread .from-app').getByText('dinsdag').first().waitFor()
    await tom.locator('.thread').getByRole('button', { name: 'Sluit' }).click()
    await actAs(tom, 'Tom')
  })

  it('write on the same card: neither text is lost, and the second sees both and takes both', COMPARED, async () => {
    await openCard(fatima)
    await edit(fatima)
    await openCard(tom)
    await edit(tom)
    await replaceIn(tom, 'op dinsdag', 'op donderdag')
    await publish(tom, 'andere dag')
    await replaceIn(fatima, 'reviewBy: 2027-01-15', 'reviewBy: 2027-02-01')
    await fatima.getByRole('button', { name: 'Kijk na' }).click()
    await fatima.getByRole('button', { name: 'Publiceer' }).click(COMPARED)
    const window = fatima.getByRole('dialog')
    await window.getByText('Geen van beide teksten is weg').waitFor()
    await shot(fatima, 'conflict')
    expect(await window.innerText()).toMatch(/op donderdag[\s\S]*reviewBy: 2027-02-01/)
    await window.getByRole('button', { name: 'Neem allebei' }).click()
    await fatima.getByLabel('Tekst 1/2').waitFor()
    await publish(fatima, 'later nakijken')
    expect(onDisk()).toContain('reviewBy: 2027-02-01')
    expect(onDisk()).toContain('op donderdag op kantoor')
  })

  it('see who changed what, and put an earlier text back', COMPARED, async () => {
    await openCard(tom)
    await tom.getByRole('dialog').getByRole('button', { name: 'Geschiedenis' }).click()
    const history = tom.getByRole('dialog')
    await history.getByText('later nakijken').waitFor()
    expect(await history.innerText()).toContain('Fatima Idrissi')
    expect(await history.innerText()).toMatch(/- +Bij Acme is iedereen op dinsdag/)
    await shot(tom, 'history')
    await history.getByRole('button', { name: 'Zet deze tekst terug' }).last().click()
    await history.getByText('Gepubliceerd.').waitFor()
    expect(onDisk()).toContain('op dinsdag op kantoor')
    await shut(history)
    const pages = /(http:\/\/127\.0\.0\.1:\d+)\/k/.exec(program.output())?.[1] ?? ''
    const card = await (await fetch(`${pages}/p/kantoordagen`)).text()
    expect(card).toMatch(/gepubliceerd: later nakijken/)
    expect(card).not.toMatch(/Fatima|Tom Visser/)
  })

  it('find the conversations in which the answer was given, and tell them in one action', async () => {
    await openCard(tom)
    await tom.getByRole('dialog').getByRole('button', { name: 'Wie kreeg dit?' }).click()
    const window = tom.getByRole('dialog')
    await window.getByText('1 antwoord rustte hierop, in 1 gesprek.').first().waitFor()
    await shot(tom, 'recall')
    expect(await window.innerText()).toContain('#vraag-hr')
    await window.getByRole('button', { name: 'Meld het in al deze gesprekken' }).click()
    await window.getByText('Gemeld, in elk gesprek').waitFor()
    await shut(window)
    await actAs(tom, 'Sanne')
    await toPlace(tom, 'vraag-hr')
    await tom.getByRole('button', { name: /2 reacties/ }).click()
    await tom.locator('.thread').getByText('gewijzigd of ingetrokken').first().waitFor()
    await shot(tom, 'told')
    await actAs(tom, 'Tom')
  })

  it(
    'tell the same conversation of a second mistake, found after the text was changed once more',
    COMPARED,
    async () => {
      await openCard(tom)
      await edit(tom)
      await replaceIn(tom, 'op dinsdag', 'op woensdag')
      await publish(tom, 'weer een andere dag')
      await openCard(tom)
      await tom.getByRole('dialog').getByRole('button', { name: 'Wie kreeg dit?' }).click()
      const window = tom.getByRole('dialog')
      await window.getByText('Wie het van deze tekst nog niet hoorde').waitFor()
      await window.getByRole('button', { name: 'Meld het in al deze gesprekken' }).click()
      await window.getByText('Gemeld, in elk gesprek').waitFor()
      await shut(window)
      await actAs(tom, 'Sanne')
      await toPlace(tom, 'vraag-hr')
      await tom.getByRole('button', { name: /3 reacties/ }).waitFor()
      await actAs(tom, 'Tom')
    },
  )

  it('take a theme and a calculation off line, and put them back', async () => {
    await takeOff(tom, 'Thema: thuisbeleid')
    await takeOff(tom, 'Berekening: vrije ruimte')
    await actAs(tom, 'Sanne')
    await toPlace(tom, 'vraag-hr')
    expect(await (await askPrivately(tom, QUESTION)).innerText()).toContain('tijdelijk weggehaald')
    const sum = await askPrivately(tom, 'bereken de vrije ruimte van 2024 bij 500.000 euro')
    expect(await sum.innerText()).toContain('Daarom reken ik dit nu niet uit')
    await actAs(tom, 'Tom')
    await showList(tom, 'Van de lijn gehaald')
    await shot(tom, 'off')
    for (let left = 2; left > 0; left--) {
      await expect.poll(() => tom.getByRole('button', { name: /^Zet terug/ }).count()).toBe(left)
      await tom
        .getByRole('button', { name: /^Zet terug/ })
        .first()
        .click()
      await tom.getByText('Staat weer aan.').waitFor()
      await shut(tom.getByRole('dialog'))
    }
    await toPlace(tom, 'vraag-hr')
    expect(await (await askPrivately(tom, QUESTION)).innerText()).toContain('woensdag')
  })

  it.each([
    ['Na te kijken', 'due'],
    ['Zonder eigenaar', 'ownerless'],
    ['Met een verlopen of oude bron', 'sources'],
    ['Bedragen en andere waarden', 'rules'],
  ])('look at the list “%s”', async (list, name) => {
    await showList(tom, list)
    await shot(tom, `list-${name}`)
  })

  it('find the list that they looked at when they come back to the Home page', async () => {
    await showList(tom, 'Bedragen en andere waarden')
    await toPlace(tom, 'vraag-hr')
    await toPlace(tom, 'Startpagina')
    await tom.locator('strong').filter({ hasText: 'Bedragen en andere waarden' }).waitFor()
    const list = tom.locator('[data-action-id="admin:list"]')
    expect(await list.locator('option:checked').innerText()).toBe('Bedragen en andere waarden')
  })

  it('see who did what, and fetch all of it in a file that shows when a line of it was changed', async () => {
    await tom.getByRole('button', { name: 'Wie deed wat' }).click()
    const window = tom.getByRole('dialog')
    await window.getByText(/Het spoor is heel: \d+ regels/).waitFor()
    await window
      .getByText(/Tom Visser meldde een fout/)
      .first()
      .waitFor()
    await shot(tom, 'trail')
    const address = (await window.getByRole('link', { name: 'Download het spoor' }).getAttribute('href')) ?? ''
    await shut(window)
    const file = await (await fetch(address)).text()
    expect(file).not.toMatch(/Tom|Sanne|Acme/)
    expect(await verdictOnFile(linesIn(file))).toMatchObject({ kind: 'whole' })
    expect(await verdictOnFile(linesIn(file.replace('"act":"publish"', '"act":"restore"')))).toMatchObject({
      kind: 'broken',
    })
    // An address that was forged or made for another program opens nothing.
    const forged = address.replace(/sleutel=.{8}/, 'sleutel=AAAAAAAA')
    for (const direct of [forged, address.replace(/\?.*/, '')]) expect((await fetch(direct)).status).toBe(403)
  })

  it('an employee and an HR adviser see nothing of this on their Home page', async () => {
    for (const name of ['Sanne', 'Noor']) {
      await actAs(tom, name)
      await toPlace(tom, 'Startpagina')
      await tom.getByRole('heading', { name: 'Laat het uitrekenen' }).waitFor()
      expect(await tom.getByRole('heading', { name: 'Beheer' }).count()).toBe(0)
      expect(await tom.getByRole('button', { name: 'Wie deed wat' }).count()).toBe(0)
    }
  })
})

async function* linesIn(file: string): AsyncGenerator<string> {
  yield* file.trimEnd().split('\n')
}

async function openCard(page: Page): Promise<Locator> {
  const window = await openFirst(page, 'Kaarten: thuisbeleid')
  await window.getByText('Kantoordagen bij Acme').waitFor()
  return window
}

async function edit(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Bewerk', exact: true }).click()
  await page.getByLabel('Tekst 1/2').waitFor()
}

async function replaceIn(page: Page, words: string, others: string): Promise<void> {
  for (const label of ['Tekst 1/2', 'Tekst 2/2']) {
    const field = page.getByLabel(label)
    await field.fill((await field.inputValue()).replace(words, others))
  }
}

async function publish(page: Page, why: string): Promise<void> {
  await page.getByRole('button', { name: 'Kijk na' }).click()
  await page.getByRole('button', { name: 'Publiceer' }).waitFor(COMPARED)
  await page.getByLabel('Waarom?').fill(why)
  await page.getByRole('button', { name: 'Publiceer' }).click()
  await page.getByText('Gepubliceerd.').waitFor()
  await shut(page.getByRole('dialog'))
}

async function takeOff(page: Page, what: string): Promise<void> {
  await toPlace(page, 'Startpagina')
  const window = page.getByRole('dialog')
  const choice = page.locator('select').filter({ hasText: 'Haal van de lijn' })
  await until(window, () => choice.selectOption({ label: what }))
  await page.getByLabel('Waarom?').fill('wordt nagekeken')
  await window.getByRole('button', { name: 'Haal van de lijn' }).click()
  await page.getByText('Van de lijn gehaald.').last().waitFor()
  await shut(window)
}
