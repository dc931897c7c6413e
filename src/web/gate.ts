import { html } from './html.ts'
import { pageOf } from './layout.ts'
import { messagePage } from './pages/message.ts'
import { sendPage } from './send.ts'
import { RETURN_PATH, SIGN_IN_PATH, SIGN_OUT_PATH, type SignIn } from './sign-in.ts'
import { linkTo, type Visit } from './visit.ts'

/** Who may read the pages. */
export type Gate =
  /** Anyone at this computer: nothing else can reach it. */
  | { readonly kind: 'open' }
  /** Nobody: a workspace is connected, and there is no way to know who its members are. */
  | { readonly kind: 'closed' }
  | { readonly kind: 'sign-in'; readonly signIn: SignIn }

/** What a gate looks at beside the page that is asked for. */
export interface Arriving {
  readonly search: string
  readonly cookies: string
}

/** Who is signed in here. */
export function memberAt(gate: Gate, cookies: string): string | null {
  return gate.kind === 'sign-in' ? (gate.signIn.member(cookies)?.user ?? null) : null
}

/** What stands between someone and a page, or `null` when they may go on. */
export async function entry(gate: Gate, visit: Visit, arriving: Arriving): Promise<Response | null> {
  switch (gate.kind) {
    case 'open':
      return null
    case 'closed':
      return said(visit, 404, 'closed')
    case 'sign-in':
      return throughSignIn(gate.signIn, visit, arriving)
  }
}

async function throughSignIn(signIn: SignIn, visit: Visit, { search, cookies }: Arriving): Promise<Response | null> {
  const { path } = visit
  if (path === RETURN_PATH) {
    const arrival = await signIn.arrive(search, cookies)
    return arrival.kind === 'in' ? arrival.response : said(visit, 403, arrival.why)
  }
  if (path === SIGN_OUT_PATH) return visit.search.has('nu') ? signIn.signOut() : signedOutPage(visit, signIn, cookies)
  const isAsked = path === SIGN_IN_PATH
  if (!isAsked && signIn.member(cookies) !== null) return null
  if (visit.method !== 'GET') return said(visit, 401, 'expired')
  const to = isAsked ? (visit.search.get('naar') ?? '/') : `${path}${search}`
  return signIn.leave(to).catch(() => said(visit, 503, 'failed'))
}

function signedOutPage(visit: Visit, signIn: SignIn, cookies: string): Response {
  const { title, ask, out, leave, back } = SIGN_OUT[visit.language]
  const isIn = signIn.member(cookies) !== null
  const main = html`<h1>${title}</h1><p>${isIn ? ask : out}</p>
    <p><a class="button" href="${isIn ? linkTo(visit, SIGN_OUT_PATH, { nu: 'ja' }) : linkTo(visit, SIGN_IN_PATH)}">${isIn ? leave : back}</a></p>`
  return sendPage(200, pageOf(visit, title, main))
}

type Said = 'closed' | 'expired' | 'another-workspace' | 'failed'

function said(visit: Visit, status: number, what: Said): Response {
  const { title, text } = SAID[what][visit.language]
  return messagePage(visit, status, title, text)
}

const SIGN_OUT = {
  nl: {
    title: 'Uitloggen',
    ask: 'Je bent ingelogd met Slack.',
    out: 'Je bent uitgelogd op deze pagina’s. In Slack zelf ben je nog wel ingelogd.',
    leave: 'Log uit',
    back: 'Log weer in',
  },
  en: {
    title: 'Sign out',
    ask: 'You are signed in with Slack.',
    out: 'You are signed out of these pages. You are still signed in to Slack itself.',
    leave: 'Sign out',
    back: 'Sign in again',
  },
} as const

const SAID: Readonly<Record<Said, Record<'nl' | 'en', { readonly title: string; readonly text: string }>>> = {
  closed: {
    nl: {
      title: 'Deze pagina’s staan uit',
      text: 'De beheerder heeft het inloggen met Slack nog niet ingesteld. Stel je vraag in Slack.',
    },
    en: {
      title: 'These pages are switched off',
      text: 'The administrator has not set up signing in with Slack yet. Ask your question in Slack.',
    },
  },
  expired: {
    nl: {
      title: 'Log opnieuw in',
      text: 'Je bent niet (meer) ingelogd, of het inloggen duurde te lang. Open de pagina opnieuw, dan kun je inloggen met Slack.',
    },
    en: {
      title: 'Please sign in again',
      text: 'You are not signed in (any more), or signing in took too long. Open the page again to sign in with Slack.',
    },
  },
  'another-workspace': {
    nl: {
      title: 'Een andere workspace',
      text: 'Je logde in bij een andere Slack-workspace. Kies bij het inloggen die van je organisatie.',
    },
    en: {
      title: 'Another workspace',
      text: 'You signed in to another Slack workspace. Choose that of your organisation when you sign in.',
    },
  },
  failed: {
    nl: {
      title: 'Inloggen lukte niet',
      text: 'Slack bevestigde niet wie je bent. Probeer het over een minuut nog eens.',
    },
    en: {
      title: 'Signing in did not work',
      text: 'Slack did not confirm who you are. Please try again in a minute.',
    },
  },
}
