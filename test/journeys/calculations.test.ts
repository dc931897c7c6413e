import { mkdirSync } from 'node:fs'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { COURSES } from './courses.ts'
import { type Program, startProgram } from './program.ts'

const SHOTS = 'test/journeys/screenshots'
mkdirSync(SHOTS, { recursive: true })
const browser: Browser | null = await openBrowser()
const DESKTOP = { width: 1280, height: 850 }
const PHONE = { width: 390, height: 780 }
/** Of these the pictures are kept, to be looked at. */
const LOOKED_AT = ['hybride-vergoeding', 'grenswerker-telewerk']

const LABELS = {
  nl: { locale: 'nl-NL', anew: 'Nieuw gesprek', form: 'Reken met een formulier', change: 'Wijzig een waarde' },
  en: { locale: 'en-GB', anew: 'New conversation', form: 'Fill in a form', change: 'Change a value' },
} as const

let program: Program
beforeAll(async () => {
  program = await startProgram()
})
afterAll(async () => {
  await browser?.close()
  await program?.stop()
})

describe.skipIf(browser === null).each(['nl', 'en'] as const)('from start to result (%s)', (language) => {
  const labels = LABELS[language]
  let page: Page
  beforeAll(async () => {
    if (!browser) throw new Error('no browser')
    const context = await browser.newContext({ locale: labels.locale, viewport: DESKTOP, reducedMotion: 'reduce' })
    page = await context.newPage()
    page.setDefaultTimeout(45_000)
    await page.goto(program.address)
    await page.locator('.prompt').first().waitFor()
  })
  afterAll(() => page?.context().close())

  it.each(COURSES)('$intent in conversation', async ({ intent, talk }) => {
    await startAnew(page, labels.anew)
    for (const [turn, [said, shown]] of talk.entries()) {
      await say(page, said[language])
      await reply(page, turn, shown[language])
    }
    if (LOOKED_AT.includes(intent)) await shots(page, `${intent}-talk-${language}`)
  })

  it.each(COURSES)('$intent as a form', async ({ intent, talk: [start], form }) => {
    const typed = (values: (typeof form)['wrong']) =>
      Object.entries(values).map(([name, words]): [string, string] => [name, words[language]])
    await startAnew(page, labels.anew)
    await say(page, start?.[0][language] ?? '')
    await (await reply(page, 0, start?.[1][language] ?? '')).getByRole('button', { name: labels.form }).click()

    const wrong = typed(form.wrong)
    await fill(page, wrong)
    await submit(page)
    const [[refused, value] = ['', '']] = wrong
    await page
      .locator(`[data-field="${refused}"] .error`)
      .filter({ hasText: `“${value}”` })
      .waitFor()
    for (const [name, kept] of wrong) expect(await field(page, name).inputValue()).toBe(kept)
    if (LOOKED_AT.includes(intent)) await shots(page, `${intent}-form-${language}`)

    await fill(page, typed(form.right))
    await submit(page)
    const result = await reply(page, 1, form.result[language])
    await page.locator('dialog').waitFor({ state: 'detached' })
    if (LOOKED_AT.includes(intent)) await shots(page, `${intent}-result-${language}`)

    await result.getByRole('button', { name: labels.change }).click()
    await fill(page, typed(form.change))
    await submit(page)
    await reply(page, 2, form.changed[language])
  })
})

describe.skipIf(browser === null)('a form without a question before it', () => {
  let page: Page
  beforeAll(async () => {
    if (!browser) throw new Error('no browser')
    const context = await browser.newContext({ locale: 'nl-NL', viewport: PHONE, reducedMotion: 'reduce' })
    page = await context.newPage()
    page.setDefaultTimeout(45_000)
    await page.goto(program.address)
    await page.locator('.prompt').first().waitFor()
  })
  afterAll(() => page?.context().close())

  it('is chosen on the Home page of a phone, and starts a conversation', async () => {
    await toPlace(page, 'Startpagina')
    await page.getByRole('button', { name: 'Reken met een formulier' }).click()
    await page.locator('dialog').waitFor()
    await page.screenshot({ path: `${SHOTS}/choice-phone.png`, animations: 'disabled' })
    await page.locator('dialog').getByRole('button', { name: 'Vrije ruimte' }).click()
    await fill(page, Object.entries({ loonsom: '5 ton', jaar: '2024' }))
    await submit(page)
    await page.locator('.from-app', { hasText: '8.860,00' }).waitFor()
    await page.screenshot({ path: `${SHOTS}/from-home-phone.png`, animations: 'disabled' })
    await page.locator('.from-app', { hasText: '8.860,00' }).getByRole('button', { name: 'Ander jaar' }).click()
    await field(page, 'jaar').waitFor()
    expect(await field(page, 'loonsom').inputValue()).toContain('500.000')
    await fill(page, [['jaar', '2023']])
    await submit(page)
    await page.locator('.from-app', { hasText: 'in 2023' }).waitFor()
  })

  it('opens with /hybride bereken and a name, and is answered in private', async () => {
    await toPlace(page, 'vraag-hr')
    await page.getByRole('textbox').fill('/hybride bereken reiskostenvergoeding')
    await page.keyboard.press('Enter')
    await fill(page, Object.entries({ kilometersEnkeleReis: '20', reisdagen: '100' }))
    await submit(page)
    const answer = page.locator('.only-you', { hasText: '20 km enkele reis' })
    await answer.waitFor()
    await answer.getByRole('button', { name: 'Deel in kanaal' }).click()
    await page.getByText('Gedeeld door').waitFor()
    await page.screenshot({ path: `${SHOTS}/shared-form-phone.png`, animations: 'disabled' })
  })
})

async function toPlace(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.locator('.sidebar').getByRole('button', { name }).click()
}

async function startAnew(page: Page, label: string): Promise<void> {
  const button = page.getByRole('button', { name: label })
  if (await button.isVisible()) await button.click()
  await page.locator('.prompt').first().waitFor()
}

async function say(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox').fill(words)
  await page.keyboard.press('Enter')
}

/** The reply to this turn, once it holds what it should. */
async function reply(page: Page, turn: number, words: string): Promise<Locator> {
  const message = page.locator('.from-app').nth(turn)
  await message.waitFor()
  expect((await message.innerText()).replace(/\s/g, ' ')).toContain(words)
  return message
}

const field = (page: Page, name: string): Locator => page.locator(`dialog [data-field="${name}"] input`)

async function fill(page: Page, values: readonly (readonly [string, string])[]): Promise<void> {
  for (const [name, value] of values) await field(page, name).fill(value)
}

const submit = (page: Page): Promise<void> => page.locator('dialog button[type="submit"]').click()

async function shots(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${SHOTS}/${name}.png`, animations: 'disabled' })
  await page.setViewportSize(PHONE)
  await page.screenshot({ path: `${SHOTS}/${name}-phone.png`, animations: 'disabled' })
  await page.setViewportSize(DESKTOP)
}
