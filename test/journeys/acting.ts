import type { Browser, Locator, Page } from 'playwright-core'

/** What people do on the page of the local Slack, in the words that stand there. */

const DESKTOP = { width: 1280, height: 900 }

/** A window of the browser in which somebody is at work. */
export async function pageOf(
  browser: Browser | null,
  address: string,
  name: string,
  viewport = DESKTOP,
): Promise<Page> {
  if (!browser) throw new Error('no browser')
  const page = await (await browser.newContext({ locale: 'nl-NL', viewport, reducedMotion: 'reduce' })).newPage()
  page.setDefaultTimeout(30_000)
  await page.goto(address)
  await actAs(page, name)
  return page
}

export async function actAs(page: Page, name: string): Promise<void> {
  const chosen = page.locator('#act-as option:checked')
  if (!(await chosen.textContent())?.startsWith(name)) {
    await openMenu(page)
    const options = await page.locator('#act-as option').allTextContents()
    const label = options.find((one) => one.startsWith(name)) ?? name
    // The page of another person is drawn anew; a click before that would be lost.
    await page.locator('.sidebar').evaluate((sidebar) => sidebar.setAttribute('data-before', ''))
    await page.locator('#act-as').selectOption({ label })
    await page.locator('.sidebar:not([data-before])').waitFor({ state: 'attached' })
  }
  await toPlace(page, 'Hybridewijzer')
}

/** On a phone the way around stands in a menu. */
async function openMenu(page: Page): Promise<void> {
  const menu = page.getByRole('button', { name: 'Menu' })
  if ((await menu.isVisible()) && !(await page.locator('.sidebar').isVisible())) await menu.click()
}

export async function toPlace(page: Page, name: string): Promise<void> {
  await openMenu(page)
  await page.locator('.sidebar').getByRole('button', { name }).first().click()
}

export async function say(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox').last().fill(words)
  await page.keyboard.press('Enter')
}

/** What only this person sees in a channel, but for the notice that it takes a moment. */
export function privateAnswers(page: Page): Locator {
  return page.locator('.only-you').filter({ hasNotText: 'Een ogenblik' })
}

/** Asks in a channel for an answer to oneself alone, and gives that answer. */
export async function askPrivately(page: Page, question: string): Promise<Locator> {
  const answers = privateAnswers(page)
  const before = await answers.count()
  await say(page, `/hybride ${question}`)
  const answer = answers.nth(before)
  await answer.waitFor()
  return answer
}

export async function shut(window: Locator): Promise<void> {
  await window.getByRole('button', { name: 'Sluit' }).last().click()
  await window.waitFor({ state: 'detached' })
}

/** One of the acts that the menu of a message offers. */
export async function chooseOn(page: Page, words: string, act: string): Promise<void> {
  const message = page.locator('.message').filter({ hasText: words }).first()
  await message.hover()
  await message.locator('details.more summary').click()
  await message.getByRole('button', { name: act }).click()
}

/** The Home page comes anew when it is opened: whoever pressed on the one before it presses again. */
export async function until(shown: Locator, act: () => Promise<unknown>): Promise<void> {
  const comes = () => shown.first().waitFor({ timeout: 1_500 })
  for (let tries = 0; tries < 10 && (await shown.count()) === 0; tries++) {
    await act()
    await comes().catch(() => undefined)
  }
  await comes()
}

/** One of the lists that an administrator has on the Home page. */
export async function showList(page: Page, list: string): Promise<void> {
  await toPlace(page, 'Startpagina')
  const shown = page.locator('strong').filter({ hasText: list })
  await until(shown, () => page.locator('select').filter({ hasText: list }).first().selectOption({ label: list }))
}

/** Opens the first that stands in a list, and gives its window. */
export async function openFirst(page: Page, list: string, label: RegExp = /^Open/): Promise<Locator> {
  await showList(page, list)
  const window = page.getByRole('dialog')
  await until(window, () => page.getByRole('button', { name: label }).first().click())
  return window
}
