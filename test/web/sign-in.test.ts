import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Linked } from '../../src/answer/permalink.ts'
import { createOpenId } from '../../src/web/openid.ts'
import { ADDRESSES } from '../../src/web/pages.ts'
import { createSeal } from '../../src/web/session.ts'
import { createSignIn, RETURN_PATH } from '../../src/web/sign-in.ts'
import { type Behaviour, CLIENT, startProvider } from './open-id-provider.ts'
import { PUBLIC_URL, trialWeb } from './trial-web.ts'

const PAGE = '/p/proefvergoeding/bedrag?op=2025-05-01'
const MEMBER: Behaviour = { user: 'U1', team: 'T1', flaw: 'none', offersPkce: true }
const seal = createSeal('een geheim van meer dan tweeendertig tekens')
const behaviour: Behaviour = { ...MEMBER }
let provider: Awaited<ReturnType<typeof startProvider>>
let now = new Date('2026-11-25T08:00:00Z')

beforeAll(async () => {
  provider = await startProvider(behaviour)
})
afterAll(() => provider.stop())
beforeEach(() => {
  Object.assign(behaviour, MEMBER)
  now = new Date('2026-11-25T08:00:00Z')
})

function pages({ secret = CLIENT.secret, team = 'T1' as string | null, issuer = provider.issuer } = {}) {
  const openId = createOpenId({
    issuer,
    clientId: CLIENT.id,
    clientSecret: secret,
    returnTo: `${PUBLIC_URL}${RETURN_PATH}`,
  })
  return trialWeb({
    gate: { kind: 'sign-in', signIn: createSignIn({ openId, seal, team: () => team, now: () => now }) },
    isLoopback: false,
  })
}

type Web = ReturnType<typeof pages>

/** What a browser keeps: each cookie by its name. */
function jarOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((each) => each.split(';')[0] ?? '')
    .filter((each) => !each.endsWith('='))
    .join('; ')
}

/** Opens a page, goes to the provider as a browser does, and comes back with the code. */
async function signIn(web: Web, page = PAGE) {
  const left = await web.send(page)
  const toProvider = left.headers.get('location') ?? ''
  const back = await fetch(toProvider, { redirect: 'manual' })
  const target = (back.headers.get('location') ?? '').slice(PUBLIC_URL.length)
  const cookie = jarOf(left)
  return {
    left,
    toProvider: new URL(toProvider),
    target,
    cookie,
    arrive: () => web.send(target, { headers: { cookie } }),
  }
}

describe('a member of the workspace', () => {
  it('is sent to Slack, comes back to the page that was opened, and reads it', async () => {
    const web = pages()
    const { left, toProvider, arrive } = await signIn(web)
    expect(left.status).toBe(302)
    expect(Object.fromEntries(toProvider.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: CLIENT.id,
      scope: 'openid',
      team: 'T1',
      redirect_uri: `${PUBLIC_URL}/inloggen/terug`,
      code_challenge_method: 'S256',
    })
    const arrived = await arrive()
    expect([arrived.status, arrived.headers.get('location')]).toEqual([302, PAGE])
    const page = await web.read(PAGE, { headers: { cookie: jarOf(arrived) } })
    expect(page).toMatchObject({ status: 200, text: expect.stringContaining('Hoeveel proefvergoeding krijg ik?') })
  })

  it('signs in without PKCE at a provider that does not offer it', async () => {
    behaviour.offersPkce = false
    const { toProvider, arrive } = await signIn(pages())
    expect(toProvider.searchParams.has('code_challenge')).toBe(false)
    expect((await arrive()).headers.get('location')).toBe(PAGE)
  })

  it('has a cookie that no script reads and no other site gets', async () => {
    const { arrive } = await signIn(pages())
    const [session = ''] = (await arrive()).headers.getSetCookie()
    expect(session).toMatch(/^__Host-hybridewijzer=[\w.-]+; Path=\/; Max-Age=28800; HttpOnly; Secure; SameSite=Lax$/)
  })

  it('is out after a working day, and when he signs out', async () => {
    const web = pages()
    const { arrive } = await signIn(web)
    const cookie = jarOf(await arrive())
    expect((await web.send('/uitloggen?nu=ja', { headers: { cookie } })).headers.getSetCookie()[0]).toContain(
      'Max-Age=0',
    )
    now = new Date('2026-11-25T16:00:01Z')
    expect((await web.send(PAGE, { headers: { cookie } })).status).toBe(302)
  })
})

describe('nobody gets in', () => {
  const isOut = async (web: Web, cookie: string): Promise<boolean> =>
    (await web.send('/k', { headers: { cookie } })).status === 302

  it.each(['other-nonce', 'other-key', 'other-audience', 'expired', 'no-team'] as const)(
    'on an identity with a flaw: %s',
    async (flaw) => {
      behaviour.flaw = flaw
      const response = await (await signIn(pages())).arrive()
      expect(response.status).toBe(403)
      expect(jarOf(response)).toBe('')
    },
  )

  it('from another workspace', async () => {
    behaviour.team = 'T2'
    const response = await (await signIn(pages())).arrive()
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('een andere Slack-workspace')
  })

  it('with the secret of another client', async () => {
    expect((await (await signIn(pages({ secret: 'onbekend' }))).arrive()).status).toBe(403)
  })

  it('who did not leave from this browser, or left too long ago', async () => {
    const web = pages()
    const { target, cookie } = await signIn(web)
    expect((await web.send(target)).status).toBe(403)
    const other = await signIn(web)
    expect((await web.send(target, { headers: { cookie: other.cookie } })).status).toBe(403)
    now = new Date('2026-11-25T08:10:01Z')
    expect((await web.send(target, { headers: { cookie } })).status).toBe(403)
  })

  it('with a code that was used before', async () => {
    const { arrive } = await signIn(pages())
    expect((await arrive()).status).toBe(302)
    expect((await arrive()).status).toBe(403)
  })

  it('on a cookie that was made up, changed, sealed elsewhere, or of another kind', async () => {
    const web = pages()
    const { arrive, cookie } = await signIn(web)
    const session = jarOf(await arrive())
    expect(await isOut(web, session)).toBe(false)
    const content = { kind: 'session', user: 'U1', team: 'T1', until: 9_999_999_999 }
    const forged = Buffer.from(JSON.stringify(content)).toString('base64url')
    for (const made of [
      `__Host-hybridewijzer=${forged}.`,
      `__Host-hybridewijzer=${forged}.${session.split('.')[1]}`,
      `__Host-hybridewijzer=${createSeal('een ander geheim').close(content)}`,
      `__Host-hybridewijzer=${seal.close({ ...content, team: 'T2' })}`,
      cookie.replace('-inloggen', ''),
      '',
    ])
      expect(await isOut(web, made)).toBe(true)
  })

  it('before the workspace is known, or while Slack is away', async () => {
    expect((await pages({ team: null }).send(PAGE)).status).toBe(503)
    expect((await pages({ issuer: 'http://127.0.0.1:9' }).send(PAGE)).status).toBe(503)
  })
})

/** A permalink of each kind; a new kind is missed by the compiler. */
const PERMALINKS: Readonly<Record<Linked['kind'], string>> = {
  card: '/p/proefvergoeding',
  passage: '/p/proefvergoeding/bedrag',
  answer: '/a/1',
}
const EVERY_PAGE = [...ADDRESSES, ...Object.values(PERMALINKS), '/k?q=x', '/bestaat-niet']

describe('without signing in', () => {
  it.each(EVERY_PAGE)('%s leads to Slack, and no form is taken there', async (target) => {
    const web = pages()
    const response = await web.send(target)
    expect([response.status, await response.text()]).toEqual([302, ''])
    expect(response.headers.get('location')).toContain(provider.issuer)
    expect((await web.post(target, { soort: 'werktijd' })).status).toBe(401)
  })

  it.each(EVERY_PAGE)('%s is closed to everyone where nobody can sign in', async (target) => {
    const web = trialWeb({ gate: { kind: 'closed' } })
    for (const response of [await web.send(target), await web.post(target, { soort: 'werktijd' })]) {
      expect(response.status).toBe(404)
      expect(await response.text()).toContain('Deze pagina’s staan uit')
    }
  })

  it('every page was tried, and a member gets each of them', async () => {
    expect(ADDRESSES).toContain('/brief/besluit.docx')
    const web = pages()
    const cookie = jarOf(await (await signIn(web)).arrive())
    for (const target of [...ADDRESSES, PERMALINKS.card, PERMALINKS.passage]) {
      const response = await web.send(target, { headers: { cookie } })
      expect([target, response.headers.get('location') ?? '']).not.toEqual([target, expect.stringMatching(/^http/)])
      expect([target, response.status < 404]).toEqual([target, true])
    }
  })

  it('only health and readiness are told; counts take their token', async () => {
    const web = pages()
    expect((await web.send('/health')).status).toBe(200)
    expect((await web.send('/ready')).status).toBe(200)
    expect((await web.send('/metrics')).status).toBe(401)
  })

  it.each([
    ['//elders.nl/x'],
    ['https://elders.nl'],
    ['/\\elders.nl'],
    ['/..//elders.nl'],
    ['javascript:alert(1)'],
    ['elders'],
  ])('nobody is sent on to %s afterwards', async (naar) => {
    const { arrive } = await signIn(pages(), `/inloggen?naar=${encodeURIComponent(naar)}`)
    const to = (await arrive()).headers.get('location') ?? ''
    expect(new URL(to, PUBLIC_URL).origin).toBe(PUBLIC_URL)
    expect(to).not.toMatch(/^\/\/|^\/\\/)
  })
})
