import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askPrivately, pageOf, say, shut, toPlace } from './acting.ts'
import { openBrowser } from './browser.ts'
import { type Program, startProgram } from './program.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const SHOTS = 'test/journeys/screenshots'
mkdirSync(SHOTS, { recursive: true })
const browser: Browser | null = await openBrowser()

const LOOKS = [
  { name: 'desktop in the light', width: 1280, height: 900, colorScheme: 'light' },
  { name: 'phone in the dark', width: 390, height: 780, colorScheme: 'dark' },
] as const

const PAGES = [
  ['cards', '/k'],
  ['search', '/k?q=mag+mijn+baas+thuiswerken+weigeren'],
  ['card', '/p/wfw-verzoek'],
  ['passage', '/p/wfw-verzoek/termijn'],
  ['expired', '/p/thuiswerkvergoeding/bedrag?op=2023-05-01'],
  ['privacy', '/privacy'],
  ['letters', '/brief'],
  ['letter-wrong', '/brief/besluit?soort=werktijd&besluit=afwijzen&ingangsdatum=morgen'],
  ['letter', '/brief/verzoek?soort=arbeidsplaats&ingangsdatum=2027-03-01&taal=en'],
  ['missing', '/a/bestaat-niet'],
] as const

const WANTED = 'Mag mijn baas eigenlijk thuiswerken weigeren?'

let program: Program
let pages = ''
beforeAll(async () => {
  program = await startProgram()
  pages = /(http:\/\/127\.0\.0\.1:\d+)\/k/.exec(program.output())?.[1] ?? ''
})
afterAll(async () => {
  await browser?.close()
  await program?.stop()
})

describe.skipIf(browser === null).each(LOOKS)('the pages on a $name', ({ width, height, colorScheme }) => {
  let context: BrowserContext
  beforeAll(async () => {
    if (!browser) throw new Error('no browser')
    // Nothing on the pages needs a script; for axe the browser lets one in.
    context = await browser.newContext({
      locale: 'nl-NL',
      viewport: { width, height },
      colorScheme,
      bypassCSP: true,
      reducedMotion: 'reduce',
    })
  })
  afterAll(() => context?.close())

  it.each(PAGES)('%s: axe finds nothing serious, and nothing is wider than the screen', async (name, path) => {
    const page = await context.newPage()
    await page.goto(`${pages}${path}`)
    await page.screenshot({ path: `${SHOTS}/page-${name}-${width}.png`, fullPage: name !== 'cards' })
    await page.addScriptTag({ content: AXE })
    expect(await serious(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0)
    await page.close()
  })
})

describe.skipIf(browser === null)('someone without scripts', () => {
  let page: Page
  const mistakes: string[] = []
  beforeAll(async () => {
    if (!browser) throw new Error('no browser')
    const context = await browser.newContext({
      locale: 'nl-NL',
      viewport: { width: 1280, height: 900 },
      javaScriptEnabled: false,
      acceptDownloads: true,
    })
    page = await context.newPage()
    page.on('console', (message) => message.type() === 'error' && mistakes.push(message.text()))
  })
  afterAll(async () => {
    await page?.context().close()
    expect(mistakes).toEqual([])
  })

  it('finds a passage by asking, and reads it in English and as it held before', async () => {
    await page.goto(`${pages}/k`)
    await page.getByRole('searchbox').fill('Hoeveel is de thuiswerkvergoeding?')
    await page.getByRole('button', { name: 'Zoek antwoord' }).click()
    await page.getByRole('heading', { name: 'Antwoord op' }).waitFor()
    await page
      .locator('.marked')
      .getByRole('link', { name: /^Thuiswerkvergoeding: / })
      .first()
      .click()
    expect(await page.locator('.marked').innerText()).toContain('2,45')
    await page.getByLabel('Zoals het gold op').fill('2023-05-01')
    await page.getByRole('button', { name: 'Toon' }).click()
    expect(await page.locator('.marked').innerText()).toContain('2,15')
    await page.getByRole('link', { name: 'English' }).click()
    expect(await page.locator('.marked').innerText()).toContain('€2.15')
  })

  it('makes a letter and takes it along as a document', async () => {
    await page.goto(`${pages}/brief/verzoek`)
    await page.getByLabel('Wat wordt er gevraagd?').selectOption('minder-uren')
    await page.getByLabel('Wat precies?').fill('28 uur per week')
    await page.getByLabel('Gewenste ingangsdatum').fill('2027-03-01')
    await page.getByLabel('Naam van de werknemer').fill('Sanne de Wit')
    await page.getByRole('button', { name: 'Maak de brief' }).click()
    expect(await page.locator('.letter').innerText()).toContain('dus op 1 februari 2027')
    expect(await page.getByLabel('Als tekst').inputValue()).toContain('dus op 1 februari 2027')
    await page.screenshot({ path: `${SHOTS}/page-letter.png`, fullPage: true })
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download als document' }).click()
    expect((await waiting).suggestedFilename()).toBe('verzoek-wet-flexibel-werken.docx')
    await page.emulateMedia({ media: 'print' })
    await page.screenshot({ path: `${SHOTS}/page-letter-print.png`, fullPage: true })
  })
})

describe.skipIf(browser === null)('from an answer in the chat', () => {
  let page: Page
  const links: string[] = []
  beforeAll(async () => {
    page = await pageOf(browser, program.address, 'Sanne')
    await toPlace(page, 'vraag-hr')
  })
  afterAll(() => page?.context().close())

  it('an employee finds the addresses of the passage and of the answer, to put in a letter or mail', async () => {
    const answer = await askPrivately(page, WANTED)
    await answer.getByRole('button', { name: 'Bekijk de bron' }).click()
    const window = page.getByRole('dialog')
    await window.getByText('Om in een brief of mail te zetten:').waitFor()
    await page.screenshot({ path: `${SHOTS}/page-links-in-chat.png` })
    links.push(...((await window.innerText()).match(/http:\/\/127\.0\.0\.1:\d+\/[pa]\/[\w/-]+/g) ?? []))
    expect(links.map((link) => link.slice(pages.length, pages.length + 3))).toEqual(['/p/', '/a/'])
    await shut(window)
  })

  it('the page of the answer tells what was answered, and neither the question nor who asked it', async () => {
    const reader = await page.context().newPage()
    await reader.goto(links[1] ?? '')
    const words = await reader.locator('main').innerText()
    expect(words).toContain('Dit antwoordde Hybridewijzer op')
    expect(words).not.toMatch(/mijn baas|Sanne/)
    await reader.goto(links[0] ?? '')
    // The line that names the source ends with the address of the page itself.
    expect(await reader.locator('main').innerText()).toMatch(new RegExp(`bekeken op [^\\n]*${links[0]}`))
    await reader.close()
  })

  it('both addresses show in a channel what stands behind them', async () => {
    for (const link of links) {
      const before = await page.locator('.unfurl').count()
      await say(page, `zie ${link}`)
      await page.locator('.unfurl').nth(before).waitFor()
    }
    expect(await page.locator('.unfurl').last().innerText()).not.toMatch(/mijn baas|Sanne/)
  })

  it('/hybride brief leads to the letters', async () => {
    await say(page, '/hybride brief')
    const link = page.getByRole('link', { name: 'Verzoek van een werknemer' })
    const reader = await page.context().newPage()
    await reader.goto((await link.getAttribute('href')) ?? '')
    await reader.getByLabel('Wat wordt er gevraagd?').waitFor()
    await reader.close()
  })
})

/** What axe calls serious or critical, with where it is. */
function serious(page: Page): Promise<string[]> {
  return page.evaluate(`
    axe.run().then(({ violations }) =>
      violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 160)).join(' | ')))`)
}
