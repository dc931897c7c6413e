import type { Locator, Page } from 'playwright-core'

/** What people do on the page of the local Slack, in the words that stand there. */

export async function actAs(page: Page, name: string): Promise<void> {
  const label = (await page.locator('#act-as option').allInnerTexts()).find((one) => one.startsWith(name)) ?? name
  await page.locator('#act-as').selectOption({ label })
  await toPlace(page, 'Hybridewijzer')
}

export async function toPlace(page: Page, name: string): Promise<void> {
  const menu = page.getByRole('button', { name: 'Menu' })
  if (await menu.isVisible()) await menu.click()
  await page.locator('.sidebar').getByRole('button', { name }).first().click()
}

export async function say(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox').last().fill(words)
  await page.keyboard.press('Enter')
}

/** Asks in a channel for an answer to oneself alone, and gives that answer. */
export async function askPrivately(page: Page, question: string): Promise<Locator> {
  // Not the notice that it takes a moment.
  const answers = page.locator('.only-you').filter({ hasNotText: 'Een ogenblik' })
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
