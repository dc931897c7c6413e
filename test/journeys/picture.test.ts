import type { Browser } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { startProgram } from './program.ts'

const wanted = process.env.PICTURE === '1'
const browser: Browser | null = wanted ? await openBrowser() : null
afterAll(() => browser?.close())

/** The picture in the README, made anew with `PICTURE=1 npm run journeys -- picture`. */
it.skipIf(browser === null)('a question and a calculation, as they look in the chat page', async () => {
  const program = await startProgram()
  const size = { width: 1684, height: 1118 }
  const page = await browser?.newPage({
    locale: 'nl-NL',
    viewport: size,
    deviceScaleFactor: 0.76,
    reducedMotion: 'reduce',
  })
  if (!page) throw new Error('no page')
  await page.goto(program.address)
  const talk = [
    'Mag mijn werkgever thuiswerken weigeren?',
    'Hoeveel thuiswerkvergoeding mag ik krijgen bij 3 dagen per week?',
  ]
  for (const [turn, words] of talk.entries()) {
    await page.getByRole('textbox').fill(words)
    await page.keyboard.press('Enter')
    await page.locator('.from-app').nth(turn).waitFor()
  }
  await page.locator('table').waitFor()
  await page.evaluate(() => {
    document.querySelector('.feed')?.scrollTo({ top: 0 })
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
  await page.mouse.move(0, 0)
  await page.screenshot({ path: 'test/journeys/pictures/chat.png', animations: 'disabled' })
  expect(await page.locator('.from-app').count()).toBe(2)
  await page.close()
  await program.stop()
})
