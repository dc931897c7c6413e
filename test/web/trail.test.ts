import { expect, it } from 'vitest'
import { createSeal } from '../../src/web/session.ts'
import { createTrailKeys } from '../../src/web/trail-keys.ts'
import { PUBLIC_URL, trialWeb } from './trial-web.ts'

const SECRET = 'een geheim van meer dan tweeendertig tekens'

/** Tom asked for the trail at nine; it is fetched at another moment, by somebody, with some roles. */
function trial({ minutes = 1, secret = SECRET, admins = ['UTOM'], member = null as string | null } = {}) {
  const settings = { publicUrl: () => PUBLIC_URL, isAdmin: async (user: string) => admins.includes(user) }
  const asked = createTrailKeys({ ...settings, seal: createSeal(secret), now: () => new Date('2026-11-25T09:00:00Z') })
  const now = () => new Date(Date.parse('2026-11-25T09:00:00Z') + minutes * 60_000)
  const fetched = createTrailKeys({ ...settings, seal: createSeal(SECRET), now })
  const { send } = trialWeb({
    site: { trail: async (key) => ((await fetched.opening(key, member)).kind === 'open' ? '{"number":1}\n' : null) },
  })
  return { send, address: (asked.addressFor('UTOM') ?? '').slice(PUBLIC_URL.length) }
}

it('the audit trail comes as a file, at the address that an administrator got a minute ago', async () => {
  const { send, address } = trial()
  const response = await send(address)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-disposition')).toBe(
    'attachment; filename="hybridewijzer-spoor-2026-11-25.ndjson"',
  )
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(await response.text()).toBe('{"number":1}\n')
})

it.each([
  ['after five minutes', { minutes: 5 }],
  ['when its owner is no administrator any more', { admins: [] }],
  ['to whoever is signed in as another', { member: 'USANNE' }],
  ['with a key that we did not seal', { secret: 'een ander geheim van tweeendertig tekens' }],
])('it does not come %s', async (_, settings) => {
  const { send, address } = trial(settings)
  const response = await send(address)
  expect(response.status).toBe(403)
  expect(await response.text()).toContain('Het spoor is voor beheerders')
})

it('it does not come without a key, and there is no address where there are no pages', async () => {
  expect((await trial().send('/spoor')).status).toBe(403)
  const nowhere = { publicUrl: () => null, isAdmin: async () => true, now: () => new Date() }
  expect(createTrailKeys({ ...nowhere, seal: createSeal(SECRET) }).addressFor('UTOM')).toBeNull()
})
