import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askPrivately } from './acting.ts'
import { openBrowser } from './browser.ts'
import { type Program, startProgram } from './program.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const browser: Browser | null = await openBrowser()

const LOOKS = [
  { name: 'desktop in the light', width: 1280, height: 800, colorScheme: 'light' },
  { name: 'phone in the dark', width: 390, height: 780, colorScheme: 'dark' },
] as const

describe.skipIf(browser === null).each(LOOKS)(
  'axe finds nothing serious on a $name',
  ({ width, height, colorScheme }) => {
    let program: Program
    let page: Page

    beforeAll(async () => {
      program = await startProgram()
      if (!browser) throw new Error('no browser')
      // The page lets no foreign script in; for this look around only, the browser does.
      const context = await browser.newContext({
        locale: 'nl-NL',
        viewport: { width, height },
        colorScheme,
        bypassCSP: true,
        reducedMotion: 'reduce',
      })
      page = await context.newPage()
      await page.goto(program.address)
      await page.addScriptTag({ content: AXE })
    })
    afterAll(async () => {
      await page?.context().close()
      await program?.stop()
    })

    it('at the start', async () => {
      await page.locator('.prompt').first().waitFor()
      expect(await serious(page)).toEqual([])
    })

    it('in an answer', async () => {
      await page.locator('.prompt').first().click()
      await page.locator('.from-app').first().waitFor()
      expect(await serious(page)).toEqual([])
    })

    it('in the window with the source', async () => {
      await page.getByRole('button', { name: 'Bekijk de bron' }).click()
      await page.locator('dialog').waitFor()
      expect(await serious(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.locator('dialog').waitFor({ state: 'detached' })
    })

    it('in the window that asks why', async () => {
      await page.getByRole('button', { name: 'Dit antwoord is niet nuttig' }).click()
      await page.locator('dialog').waitFor()
      expect(await serious(page)).toEqual([])
      await page.getByRole('button', { name: 'Verstuur' }).last().click()
      expect(await page.locator('.error').innerText()).toBe('Vul dit in.')
      await page.keyboard.press('Escape')
      await page.locator('dialog').waitFor({ state: 'detached' })
    })

    it('on the Home page, in a calculation with its steps', async () => {
      await toPlace(page, 'Startpagina')
      await page.getByText('Laat het uitrekenen').waitFor()
      expect(await serious(page)).toEqual([])
      await page.getByRole('button', { name: 'Thuis en kantoor samen' }).click()
      await page.getByText('Hoeveel dagen per week werk je thuis?').waitFor()
      await page.getByRole('textbox').fill('3 dagen thuis, 2 op kantoor, 27 km')
      await page.keyboard.press('Enter')
      await page.locator('table').waitFor()
      expect(await page.locator('table').innerText()).toContain('1.063,15')
      expect(await serious(page)).toEqual([])
      await page.screenshot({ path: `test/journeys/screenshots/calculation-${width}.png` })
    })

    it('in the form of a calculation, with a value that is refused', async () => {
      await page.getByRole('button', { name: 'Wijzig een waarde' }).click()
      await page.locator('dialog [data-field="thuiswerkdagenPerWeek"] input').fill('9 dagen')
      await page.locator('dialog button[type="submit"]').click()
      await page.getByText('“9 dagen” kan niet').waitFor()
      expect(await serious(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.locator('dialog').waitFor({ state: 'detached' })
    })

    it('in a channel with a private answer', async () => {
      await toPlace(page, 'vraag-hr')
      await askPrivately(page, 'mag mijn baas thuiswerken weigeren?')
      expect(await serious(page)).toEqual([])
    })
  },
)

afterAll(() => browser?.close())

async function toPlace(page: Page, name: string): Promise<void> {
  const menu = page.getByRole('button', { name: 'Menu' })
  if (await menu.isVisible()) await menu.click()
  await page.locator('.sidebar').getByRole('button', { name }).click()
}

/** What axe calls serious or critical, with where it is. */
function serious(page: Page): Promise<string[]> {
  return page.evaluate(`
    axe.run().then(({ violations }) =>
      violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 160)).join(' | ')))`)
}
