import { z } from 'zod'
import type { OpenId } from './openid.ts'
import { redirect } from './send.ts'
import { cookie, cookieIn, type Seal } from './session.ts'

export const SIGN_IN_PATH = '/inloggen'
export const RETURN_PATH = '/inloggen/terug'
export const SIGN_OUT_PATH = '/uitloggen'

/** A working day: someone who leaves the organisation is out by the next morning. */
const SESSION_SECONDS = 8 * 60 * 60
const SIGN_IN_SECONDS = 10 * 60
const SESSION = '__Host-hybridewijzer'
const LEFT = '__Host-hybridewijzer-inloggen'
const LONGEST_PATH = 1_000

const sessionSchema = z.strictObject({
  kind: z.literal('session'),
  user: z.string(),
  team: z.string(),
  until: z.number(),
})
const leftSchema = z.strictObject({
  kind: z.literal('left'),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.string(),
  until: z.number(),
})

export interface SignInSettings {
  readonly openId: OpenId
  readonly seal: Seal
  /** The workspace that the assistant is connected to; nobody of another one gets in, and nobody before it is known. */
  readonly team: () => string | null
  readonly now: () => Date
}

/** What came of someone's return from Slack. */
export type Arrival =
  | { readonly kind: 'in'; readonly response: Response }
  | { readonly kind: 'refused'; readonly why: 'expired' | 'another-workspace' | 'failed' }

export type SignIn = ReturnType<typeof createSignIn>

/** Who may read the pages when a real workspace is connected: its members, as Slack itself says who they are. */
export function createSignIn({ openId, seal, team, now }: SignInSettings) {
  const seconds = (): number => Math.floor(now().getTime() / 1000)
  return {
    /** The member who is signed in, or nobody. */
    member(cookies: string): { readonly user: string } | null {
      const session = seal.open(cookieIn(cookies, SESSION) ?? '', sessionSchema)
      return session !== null && session.until > seconds() && session.team === team() ? { user: session.user } : null
    },
    /** Off to Slack, and back to this page afterwards. */
    async leave(to: string): Promise<Response> {
      const workspace = team()
      if (workspace === null) throw new Error('the workspace is not known yet')
      const { address, departure } = await openId.leave(workspace)
      const left = { kind: 'left', ...departure, to: ownPath(to), until: seconds() + SIGN_IN_SECONDS }
      return redirect(address, [cookie(LEFT, seal.close(left), SIGN_IN_SECONDS)])
    },
    async arrive(search: string, cookies: string): Promise<Arrival> {
      const left = seal.open(cookieIn(cookies, LEFT) ?? '', leftSchema)
      if (left === null || left.until <= seconds()) return { kind: 'refused', why: 'expired' }
      const identity = await openId.arrive(search, left).catch(() => null)
      if (identity === null) return { kind: 'refused', why: 'failed' }
      if (identity.team !== team()) return { kind: 'refused', why: 'another-workspace' }
      const session = { kind: 'session', ...identity, until: seconds() + SESSION_SECONDS }
      const set = [cookie(SESSION, seal.close(session), SESSION_SECONDS), cookie(LEFT, '', 0)]
      return { kind: 'in', response: redirect(left.to, set) }
    },
    signOut: (): Response => redirect(SIGN_OUT_PATH, [cookie(SESSION, '', 0)]),
  }
}

/** A path on these pages; an address elsewhere, however it is written, becomes the first page. */
function ownPath(to: string): string {
  const here = 'https://hier.invalid'
  const isPath = to.startsWith('/') && to.length <= LONGEST_PATH && URL.canParse(to, here)
  if (!isPath) return '/'
  const { origin, pathname, search } = new URL(to, here)
  return origin === here && !pathname.startsWith('//') ? `${pathname}${search}` : '/'
}
