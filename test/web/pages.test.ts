import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import type { Reply } from '../../src/answer/reply.ts'
import { PERIODS } from '../../src/store/retention.ts'
import type { GivenAnswer } from '../../src/web/site.ts'
import { plain, trialAssistant } from '../answer/talk.ts'
import { day } from '../day.ts'
import { PUBLIC_URL, trialWeb } from './trial-web.ts'

const web = trialWeb()
const reply: Reply = trialAssistant().ask(
  { text: 'Hoeveel proefvergoeding per dag', today: day('2026-11-20') },
  null,
).reply
const given: GivenAnswer = { day: day('2026-11-20'), reply, receipt: null }
const receipt = {
  code: 'HW-ABCDE-12345',
  program: '1',
  intent: 'proef',
  on: day('2026-11-20'),
  inputs: {},
  results: {},
  steps: [],
  periods: [
    {
      id: 'proef.bedrag.2026',
      table: 'proef.bedrag',
      from: day('2026-01-01'),
      to: day('2026-12-31'),
      value: '7.50',
      status: 'final' as const,
    },
  ],
}
const calculation = {
  intent: 'proef',
  inputs: {},
  results: {},
  steps: [{ label: 'Per jaar', expression: '2 × € 7,50', value: '15.00', rule: 'proef.bedrag.2026' }],
  citations: [],
}
const withAnswers = trialWeb({
  answers: { a1: given, b2: { ...given, reply: { ...reply, passages: [], calculation }, receipt } },
})
const textOf = async (target: string, headers: Record<string, string> = {}): Promise<string> =>
  plain((await web.read(target, { headers })).text)

describe('the page of a passage', () => {
  it('shows its words, ground, validity, sources and a line to take along', async () => {
    const text = await textOf('/p/proefvergoeding/bedrag')
    expect(text).toContain('<h1>Hoeveel proefvergoeding krijg ik?</h1>')
    expect(text).toContain('Je krijgt in 2026 hoogstens € 7,50 proefvergoeding per dag.')
    expect(text).toContain('Wet: dit staat in de wet')
    expect(text).toContain('Geldt van 1 januari 2026 tot en met 31 december 2026.')
    expect(text).toContain('bekeken op 25 november 2026; https://hybride.voorbeeld.nl/p/proefvergoeding/bedrag</p>')
  })

  it('shows the rest of the card below it, each with its own address', async () => {
    const text = await textOf('/p/proefvergoeding/bedrag')
    expect(text).toContain('<h2>Ook op deze kaart</h2>')
    expect(text).toMatch(/<h3><a href="\/p\/proefvergoeding\/aanvragen">Moest ik de proefvergoeding aanvragen\?/)
  })

  it('says first that it no longer holds, and what replaced it', async () => {
    const text = await textOf('/p/proefvergoeding/aanvragen')
    expect(text).toContain('dit geldt niet meer. Het gold tot en met 30 juni 2024')
    expect(text).toContain('Je hoeft niets meer aan te vragen.')
    expect(text).toContain('“vraagt de vergoeding zelf aan”')
    expect(text).toContain('class="tag expired"')
  })

  it('is read as it held on another day', async () => {
    const text = await textOf('/p/proefvergoeding/bedrag?op=2025-05-01')
    expect(text).toContain('zoals hij gold op 1 mei 2025')
    expect(text).toContain('Je krijgt in 2025 hoogstens')
    expect(await textOf('/p/proefvergoeding/bedrag?op=2025-02-31')).toContain('Die datum bestaat niet')
  })

  it('says that there is no value for a year without one, and shows no other', async () => {
    const text = await textOf('/p/proefvergoeding/bedrag?op=2031-05-01')
    expect(text).toContain('voor 2031 heb ik geen waarde')
    expect(text).not.toContain('hoogstens')
  })

  it.each([
    ['asked for in the address', '/p/proefvergoeding/bedrag?taal=en', {}],
    ['preferred by the browser', '/p/proefvergoeding/bedrag', { 'accept-language': 'fr, en-GB;q=0.8, nl;q=0.5' }],
  ])('has an English face, %s', async (_, target, headers) => {
    const text = await textOf(target, headers)
    expect(text).toContain('<html lang="en">')
    expect(text).toContain('In 2026 you get at most €7.50')
    expect(text).toMatch(/href="\/p\/proefvergoeding\/bedrag\?taal=nl" lang="nl"/)
  })
})

describe('the other pages', () => {
  it('a card that was changed says when and why, and not by whom', async () => {
    const versions = [
      { day: day('2026-11-20'), act: 'publish' as const, why: 'Bedrag van 2026 toegevoegd' },
      { day: day('2026-11-01'), act: 'disk' as const, why: '' },
    ]
    const { text } = await trialWeb({ site: { versions: async () => versions } }).read('/p/proefvergoeding')
    expect(text).toContain('<li>20 november 2026, gepubliceerd: Bedrag van 2026 toegevoegd</li>')
    expect(text).toContain('<li>1 november 2026, gewijzigd in het bestand</li>')
  })

  it('a card is read whole', async () => {
    const text = await textOf('/p/proefvergoeding')
    expect(text).toContain('<h1>Proefvergoeding</h1>')
    expect(text.match(/<h2><a href="\/p\/proefvergoeding\//g)).toHaveLength(2)
  })

  it('the cards stand by theme, with a box that asks as everyone asks', async () => {
    expect(await textOf('/k')).toMatch(
      /id="vergoedingen"><h2>Vergoedingen<\/h2><ul><li><a href="\/p\/proefvergoeding">/,
    )
    const asked = await textOf('/k?q=Hoeveel+proefvergoeding+krijg+ik+per+dag')
    expect(asked).toContain('Antwoord op “Hoeveel proefvergoeding krijg ik per dag”')
    expect(asked).toContain('Je krijgt in 2026 hoogstens')
    expect(asked).toContain('<a href="/p/proefvergoeding/bedrag">')
    expect(await textOf('/k?q=wie+wint+de+beker')).toContain('Dat weet ik niet')
  })

  it('privacy names every period that the store keeps to', async () => {
    const [nl, en] = [await textOf('/privacy'), await textOf('/privacy?taal=en')]
    for (const { what } of PERIODS) {
      expect(nl).toContain(`<td>${what.nl}</td>`)
      expect(en).toContain(`<td>${what.en}</td>`)
    }
    expect(nl).toContain(`<td>${PERIODS.find(({ table }) => table === 'answers')?.days} dagen</td>`)
    expect(nl).toContain('Mijn gegevens')
  })

  it('what is not there is said in words, with a way on', async () => {
    for (const target of ['/p/niets', '/p/proefvergoeding/niets', '/elders', '/a/']) {
      const { status, text } = await web.read(target)
      expect([target, status]).toEqual([target, 404])
      expect(text).toContain('Naar alle kaarten')
    }
  })
})

describe('the page of an answer', () => {
  const read = async (target: string) => plain((await withAnswers.read(target)).text)

  it('shows what was told then, not what was asked nor by whom', async () => {
    const text = await read('/a/a1')
    expect(text).toContain('Dit antwoordde Hybridewijzer op 20 november 2026.')
    expect(text).toContain('Je krijgt in 2026 hoogstens € 7,50')
    expect(text).toContain('href="/p/proefvergoeding/bedrag?op=2026-11-20"')
  })

  it('shows the steps of a calculation, the rules with their years, and the receipt', async () => {
    const text = await read('/a/b2')
    expect(text).toContain('<td>2 × € 7,50</td><td class="number">15,00</td>')
    expect(text).toContain(
      'Geldt van 1 januari 2026 tot en met 31 december 2026. <span class="soft">(proef.bedrag.2026)',
    )
    expect(text).toContain('<code>HW-ABCDE-12345</code>')
  })

  it('that is gone says so, and for how long answers are kept', async () => {
    expect(await withAnswers.read('/a/c3')).toMatchObject({
      status: 404,
      text: expect.stringContaining('90 dagen bewaard'),
    })
  })

  it('says that the store is away, and is no mistake of the reader', async () => {
    const away = trialWeb({ site: { answer: () => Promise.reject(new Error('away')) } })
    expect(await away.read('/a/a1')).toMatchObject({
      status: 503,
      text: expect.stringContaining('Probeer het over een paar minuten'),
    })
  })
})

/** One of each kind of page. */
const PAGES = [
  '/k',
  '/k?q=proefvergoeding&taal=en',
  '/p/proefvergoeding',
  '/p/proefvergoeding/bedrag',
  '/p/proefvergoeding/aanvragen?op=2024-01-01',
  '/a/a1',
  '/a/b2?taal=en',
  '/a/weg',
  '/privacy',
  '/brief',
  '/brief/verzoek',
  '/brief/besluit?taal=en&soort=niets&werknemers=-1',
  '/nergens',
]

describe('text in cards and questions', () => {
  const EVIL = '<script>alert(1)</script><img src=x onerror="alert(2)">\'"><a href="javascript:alert(3)">klik</a>'
  const hostile = trialWeb({ assistant: trialAssistant((text) => `${EVIL} ${text}`) })

  it('is shown as text in an answer that was kept, and in why a card was changed', async () => {
    const passages = reply.passages.map((passage) => ({ ...passage, text: EVIL }))
    const evil = trialWeb({
      answers: { a1: { ...given, reply: { ...reply, passages } } },
      site: { versions: async () => [{ day: day('2026-11-20'), act: 'publish', why: EVIL }] },
    })
    for (const target of ['/a/a1', '/p/proefvergoeding']) {
      const { text } = await evil.read(target)
      expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
      expect(text).not.toMatch(/<script|<img|<a href="javascript/)
    }
  })

  it.each(['/p/proefvergoeding', '/p/proefvergoeding/bedrag', `/k?q=${encodeURIComponent(`proefvergoeding ${EVIL}`)}`])(
    'is shown as text, whatever it holds: %s',
    async (target) => {
      const { text } = await hostile.read(target)
      expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
      expect(text).not.toMatch(/<script|<img|<a href="javascript/)
    },
  )

  it.each(PAGES)('runs nowhere: no script is allowed at all on %s', async (target) => {
    const response = await withAnswers.send(target)
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    )
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    expect(await response.text()).not.toMatch(/<script|style="|\son\w+=|javascript:/)
  })
})

describe('the HTML', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    // How long a title may be is advice for search engines, which never see these pages.
    rules: { 'doctype-style': 'off', 'no-trailing-whitespace': 'off', 'void-style': 'off', 'long-title': 'off' },
  })
  it.each(PAGES)('is valid: %s', async (target) => {
    const { text } = await withAnswers.read(target)
    const { results } = await validator.validateString(text)
    const found = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
    )
    expect(found).toEqual([])
  })
})

it('a page that fails says so under a reference that the log has too, and shows no more', async () => {
  const broken = trialWeb({
    site: {
      letter: () => {
        throw new RangeError('geheim detail')
      },
    },
  })
  const response = await broken.post('/brief/verzoek', { soort: 'werktijd' })
  const text = await response.text()
  expect(response.status).toBe(500)
  expect(text).toContain('abc123')
  expect(text).not.toContain('geheim detail')
  expect(broken.failures).toHaveLength(1)
  expect(PUBLIC_URL).toMatch(/^https:/)
})
