import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ADMIN_ACTS } from '../../src/slack/admin/clicks.ts'
import { ADMIN_SUBMISSIONS } from '../../src/slack/admin/submissions.ts'
import { HR_ACTS } from '../../src/slack/hr/clicks.ts'
import { HR_SUBMISSIONS } from '../../src/slack/hr/submissions.ts'
import { link } from '../answer/links/linked.ts'
import { RULE } from '../knowledge/temp-content.ts'
import { type RoleRig, startRoleRig, thingsFor } from '../slack/role-rig.ts'
import { actAs, openFirst, pageOf, say, showList, toPlace } from './acting.ts'
import { openBrowser } from './browser.ts'
import { actsIn, pressEach } from './in-browser.ts'

const browser: Browser | null = await openBrowser()
const RULES = 'Bedragen en andere waarden'
const CARDS = 'Kaarten: Vergoedingen'

const TOLD = { admin: 'Dit kan alleen een beheerder. Er is niets veranderd.', hr: 'Dit kan alleen HR.' } as const

let rig: RoleRig
let page: Page
const pressed = new Set<string>()
const sent = new Set<string>()

const home = (): Locator => page.locator('.home')
const window = (): Locator => page.getByRole('dialog')
const inWindow = async (label: string, next: string): Promise<Locator> => {
  await window().getByRole('button', { name: label, exact: true }).first().click()
  await window().getByText(next).first().waitFor()
  return window()
}
const onHome = async (list: string): Promise<Locator> => {
  await showList(page, list)
  return home()
}

/** Where the buttons of an administrator are met. */
const OF_ADMINS: Readonly<Record<string, () => Promise<Locator>>> = {
  'the list of cards': () => onHome(CARDS),
  'the list of values': () => onHome(RULES),
  'the list of what is off line': () => onHome('Van de lijn gehaald'),
  'the list of what waits for a second person': () => onHome('Wacht op een tweede beheerder'),
  'the list of what was kept': () => onHome('Bewaard en niet gepubliceerd'),
  'the list of proposals': () => onHome('Voorstellen van HR'),
  'the window of a card': () => openFirst(page, CARDS),
  'the window of a value': () => openFirst(page, RULES),
  'the history': async () => {
    await openFirst(page, RULES)
    return inWindow('Geschiedenis', 'stond op schijf')
  },
  'the conversations that an answer was given in': async () => {
    await openFirst(page, RULES)
    return inWindow('Wie kreeg dit?', 'Meld het in al deze gesprekken')
  },
  'the window of a proposal': async () => {
    await openFirst(page, 'Voorstellen van HR')
    await window().getByRole('combobox').fill('proef')
    await window().locator('datalist option').first().waitFor({ state: 'attached' })
    return window()
  },
  'what was written and not sent off': async () => {
    await openFirst(page, 'Bewaard en niet gepubliceerd')
    await window().getByText('Dit schreef je eerder').waitFor()
    return window()
  },
  'an edit that waits for approval': async () => {
    await openFirst(page, 'Wacht op een tweede beheerder')
    await window().getByRole('button', { name: 'Publiceer' }).waitFor()
    return window()
  },
  'two texts that met': async () => {
    await openRuleToWrite()
    await typeValue('9.11')
    await inWindow('Kijk na', 'Waarom?')
    const file = join(rig.contentRoot, RULE)
    writeFileSync(file, `${readFileSync(file, 'utf8')}# ${Date.now()}\n`)
    return inWindow('Publiceer', 'Geen van beide teksten is weg')
  },
}

/** Where those of HR are met. */
const OF_HR: Readonly<Record<string, () => Promise<Locator>>> = {
  'the lists on the Home page': async () => {
    await toPlace(page, 'Startpagina')
    await page.getByRole('heading', { name: 'Vragen aan HR' }).waitFor()
    return home()
  },
  'an own answer': async () => {
    await askMyself()
    return page.locator('main')
  },
}

/** How each window of an administrator is come by, as far as its last button. */
const WINDOWS_OF_ADMINS: Readonly<Record<string, () => Promise<string>>> = {
  'admin-write': async () => {
    await openRuleToWrite()
    await typeValue('9.22')
    return 'Kijk na'
  },
  'admin-publish': async () => {
    await openRuleToWrite()
    await typeValue('9.33')
    await inWindow('Kijk na', 'Waarom?')
    return 'Publiceer'
  },
  'admin-new-value': async () => {
    // Whoever has a text of the rule that was not sent off goes on with that.
    for (const { id } of await rig.store.edits.inState('open')) await rig.store.edits.settle(id, 'dropped')
    await openFirst(page, RULES)
    await inWindow('Nieuwe waarde', 'Geldt vanaf')
    await window().getByLabel('Waarde, bijvoorbeeld').fill('8.00')
    return 'Kijk na'
  },
  'admin-passage': async () => {
    await openFirst(page, CARDS)
    await inWindow('Nieuwe passage', 'Kop, als een vraag')
    for (const field of await window().locator('input[required], textarea').all()) await field.fill('Mag mijn kat mee?')
    await window().getByLabel('Of een nieuwe bron').fill('Huisregels 2026')
    return 'Kijk na'
  },
  'admin-send-back': async () => {
    await openFirst(page, 'Wacht op een tweede beheerder')
    await inWindow('Stuur terug', 'Wat moet er anders?')
    await window().getByLabel('Wat moet er anders?').fill('zomaar')
    return 'Stuur terug'
  },
  'admin-withdraw': async () => {
    await openFirst(page, CARDS)
    await inWindow('Haal van de lijn', 'Waarom?')
    await window().getByLabel('Waarom?').fill('zomaar')
    return 'Haal van de lijn'
  },
}

const WINDOWS_OF_HR: Readonly<Record<string, () => Promise<string>>> = {
  'hr-reply': async () => {
    await fromHome('Beantwoord')
    await window().getByLabel('Je antwoord').fill('Ja, dat mag.')
    return 'Beantwoord'
  },
  'hr-draft': async () => {
    await fromHome('Bewaar als kaart')
    await window().getByLabel('Waar gaat de kaart over?').fill('Honden')
    await window().getByLabel('Wat is het antwoord?').fill('Ja.')
    await window().getByLabel('Waar staat dat?').fill('Huisregels 2026')
    return 'Bewaar'
  },
  'hr-link': async () => {
    await askMyself()
    await page.getByRole('button', { name: 'Koppel antwoord' }).first().click()
    await window().getByLabel('De vraag').fill('Hoeveel proefvergoeding is er per dag?')
    return 'Koppel'
  },
}

describe.skipIf(browser === null)('who lost the role while this stood on the screen is refused', () => {
  beforeAll(async () => {
    rig = await startRoleRig()
    await furnish()
    page = await pageOf(browser, rig.slack.pageUrl, 'Fatima')
  })
  afterAll(async () => {
    await page?.context().close()
    await browser?.close()
    await rig?.stop()
  })

  it.each(Object.entries(OF_ADMINS))('every button in %s', async (_, come) => {
    await pressAll(come, 'admin')
  })

  it.each(Object.entries(OF_HR))('every button of HR in %s', async (_, come) => {
    await pressAll(come, 'hr')
  })

  it.each(Object.entries(WINDOWS_OF_ADMINS))('the window %s when it is sent', async (name, come) => {
    await sendLate(name, await come(), TOLD.admin)
  })

  it.each(Object.entries(WINDOWS_OF_HR))('the window %s when it is sent', async (name, come) => {
    await sendLate(name, await come(), TOLD.hr)
  })

  it('and no button or window is left out', () => {
    const acts = [
      ...Object.keys(ADMIN_ACTS).map((act) => `admin:${act}`),
      ...Object.keys(HR_ACTS).map((act) => `hr:${act}`),
    ]
    expect([...pressed].sort()).toEqual(acts.sort())
    // “Vraag HR” is for everyone.
    const windows = Object.keys({ ...ADMIN_SUBMISSIONS, ...HR_SUBMISSIONS }).filter((name) => name !== 'hr-ask')
    expect([...sent].sort()).toEqual(windows.sort())
  })

  it('an employee who switches automatic answers off is told that only an administrator can', async () => {
    await actAs(page, 'Sanne')
    await toPlace(page, 'vraag-hr')
    await say(page, '/hybride automatisch uit')
    await page.getByText('Alleen beheerders zetten').first().waitFor()
  })
})

/**
 * Presses what stands there after the role is gone: each button is refused, and nothing changes. On the Home page all of
 * them at once; a refusal takes the place of a window, so that one is opened again for each.
 */
async function pressAll(come: () => Promise<Locator>, role: 'admin' | 'hr'): Promise<void> {
  for (let left = 1; left > 0; ) {
    const place = await come()
    const there = await place.evaluate(actsIn, role)
    const before = await rig.kept()
    const refusedBefore = await refusals(role)
    rig.dismissAll()
    const acts = await place.evaluate(pressEach, { role, known: [...pressed] })
    await expect.poll(() => refusals(role), { timeout: 20_000 }).toBe(refusedBefore + acts.length)
    await page.getByText(TOLD[role]).locator('visible=true').first().waitFor()
    expect(await rig.kept()).toBe(before)
    for (const act of acts) pressed.add(act)
    left = there.filter((act) => !pressed.has(act)).length
    await anew()
  }
}

async function sendLate(name: string, button: string, told: string): Promise<void> {
  const before = await rig.kept()
  rig.dismissAll()
  await window().getByRole('button', { name: button, exact: true }).last().click()
  await window().getByText(told).waitFor()
  expect(await rig.kept()).toBe(before)
  sent.add(name)
  await anew()
}

/** The role is given back, and the page is opened again, without a window. */
async function anew(): Promise<void> {
  rig.appointAll()
  while ((await window().count()) > 0) {
    await page.keyboard.press('Escape')
    await page.waitForTimeout(50)
  }
}

async function refusals(needs: 'admin' | 'hr'): Promise<number> {
  const trail = await rig.store.audit.latest(500)
  return trail.filter(({ act, facts }) => act === 'refused' && facts.needs === needs).length
}

async function openRuleToWrite(): Promise<void> {
  await openFirst(page, RULES)
  await inWindow('Bewerk', 'Tekst 1/1')
}

async function typeValue(value: string): Promise<void> {
  const field = window().getByLabel('Tekst 1/1')
  await field.fill((await field.inputValue()).replace(/value: "[\d.]+"/, `value: "${value}"`))
}

async function askMyself(): Promise<void> {
  await toPlace(page, 'Hybridewijzer')
  await say(page, 'Hoeveel proefvergoeding krijg ik per dag?')
  await page.getByRole('button', { name: 'Koppel antwoord' }).first().waitFor()
}

async function fromHome(label: string): Promise<void> {
  await toPlace(page, 'Startpagina')
  await page.getByRole('button', { name: label }).first().click()
  await window().waitFor()
}

/** Enough of everything for lists with more than one page. */
async function furnish(): Promise<void> {
  const { store } = rig
  await thingsFor(rig, rig.fatima.user)
  for (let number = 1; number <= 5; number++) {
    await store.links.keep(link(`Mag hond ${number} mee?`, 'proefvergoeding#bedrag', { id: `hond-${number}` }), 'UHR')
  }
  const proposal = { question: 'Mag dat?', text: 'Ja.', source: 'Huisregels', language: 'nl', person: 'UHR' } as const
  for (let number = 1; number <= 16; number++) await store.drafts.add({ ...proposal, title: `Honden ${number}` })
  await store.withdrawals.add({ kind: 'calculator', id: 'vrije-ruimte' }, 'wordt nagekeken', 'U1')
  const text = readFileSync(join(rig.contentRoot, RULE), 'utf8')
  await store.revisions.notice(RULE, `${text}# nagekeken\n`, text, () => true)
}
