import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { libraryOf } from '../../src/answer/library.ts'
import { writeLetter } from '../../src/letters/letters.ts'
import { startServer } from '../../src/web/server.ts'
import { fc } from '../any.ts'
import { shippedKnowledge } from '../content/shipped.ts'
import { trialWeb } from './trial-web.ts'

const library = libraryOf(shippedKnowledge().knowledge)
const trial = trialWeb({ site: { letter: (asked) => writeLetter(asked, library) } })
const EXPECTED = [200, 302, 400, 401, 404, 405]

const piece = fc.oneof(
  fc.constantFrom(
    'p',
    'a',
    'k',
    'brief',
    'privacy',
    'proefvergoeding',
    'bedrag',
    'verzoek',
    'besluit.docx',
    '..',
    '%00',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }).map((text) => safely(encodeURIComponent, text)),
  fc.webFragments(),
)
const path = fc.array(piece, { maxLength: 4 }).map((pieces) => `/${pieces.join('/')}`)
const value = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '2024-05-01',
    '0000-00-00',
    '9999-12-31',
    '-271821-04-20',
    'en',
    'afwijzen',
    'arbeidsplaats',
    '1e9',
    '__proto__',
  ),
)
const name = fc.oneof(
  fc.constantFrom(
    'op',
    'taal',
    'q',
    'soort',
    'besluit',
    'ingangsdatum',
    'verzoekdatum',
    'werknemers',
    'grond',
    '__proto__',
  ),
  fc.string({ maxLength: 8 }),
)
const fields = fc
  .array(fc.tuple(name, value), { maxLength: 6 })
  .map((pairs) => String(new URLSearchParams(pairs.map(([key, text]): [string, string] => [key, text]))))

function safely(work: (text: string) => string, text: string): string {
  try {
    return work(text)
  } catch {
    return '%ff'
  }
}

describe('whatever is asked for', () => {
  it('is answered in words, and never with a failure', async () => {
    await fc.assert(
      fc.asyncProperty(
        path,
        fields,
        fc.constantFrom('GET', 'POST', 'HEAD', 'PUT'),
        fields,
        async (to, query, method, body) => {
          const response = await trial.send(`${to}?${query}`, { method, body })
          expect([to, EXPECTED.includes(response.status)]).toEqual([to, true])
          expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
          expect(await response.text()).not.toMatch(/<script/i)
        },
      ),
      { numRuns: 300 },
    )
    expect(trial.failures).toEqual([])
  })

  it('a letter is made of any fields, or it is said what is wrong with them', async () => {
    await fc.assert(
      fc.asyncProperty(fields, fc.constantFrom('verzoek', 'besluit'), async (body, kind) => {
        const response = await trial.send(`/brief/${kind}`, { method: 'POST', body: `soort=werktijd&${body}` })
        expect([200, 400]).toContain(response.status)
      }),
      { numRuns: 100 },
    )
    expect(trial.failures).toEqual([])
  })
})

describe('the server', () => {
  let server: Awaited<ReturnType<typeof startServer>>
  let address = ''
  beforeAll(async () => {
    server = await startServer(trial.web, 0, true)
    address = `http://127.0.0.1:${server.port}`
  })
  afterAll(() => server.stop())

  it('gives a page with its guards, and only its head when that is asked', async () => {
    const page = await fetch(`${address}/k`)
    const head = await fetch(`${address}/k`, { method: 'HEAD' })
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength(await page.text())))
  })

  it('answers no name but that of this computer', async () => {
    const { request } = await import('node:http')
    const status = await new Promise((resolve) =>
      request(`${address}/k`, { headers: { host: 'elders.nl' } }, ({ statusCode }) => resolve(statusCode)).end(),
    )
    expect(status).toBe(403)
  })

  it('takes no form that is larger than any letter', async () => {
    const body = `soort=werktijd&toelichting=${'x'.repeat(70_000)}`
    const response = await fetch(`${address}/brief/verzoek`, { method: 'POST', body }).catch(() => null)
    // Whoever goes on sending may find the line closed before the answer is read.
    if (response) expect(response.status).toBe(413)
    expect((await fetch(`${address}/health`)).status).toBe(200)
  })
})
