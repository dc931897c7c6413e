import type { Environment } from './config.ts'

/** The settings of the pages; see `.env.example`. */
export interface WebSettings {
  /** Where people reach the pages, without a slash at the end; `null` when nobody said. */
  readonly publicUrl: string | null
  readonly port: number | null
  /** What signing in with Slack needs; `null` when it is not set up. */
  readonly signIn: SignInSecrets | null
  readonly metricsToken: string | null
}

export interface SignInSecrets {
  readonly clientId: string
  readonly clientSecret: string
  readonly sessionSecret: string
}

/** What signing in takes; half of it would leave pages that nobody can open. */
const NEEDED = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SESSION_SECRET', 'PUBLIC_URL'] as const
const SHORTEST_SECRET = 32

/** Reads them from the environment; what is wrong is added to the problems. */
export function webSettingsFrom(environment: Environment, problems: string[]): WebSettings {
  const value = (name: string): string => environment[name]?.trim() ?? ''
  const clientId = value('SLACK_CLIENT_ID')
  const clientSecret = value('SLACK_CLIENT_SECRET')
  const sessionSecret = value('SESSION_SECRET')
  const wantsSignIn = clientId !== '' || clientSecret !== '' || sessionSecret !== ''
  const missing = NEEDED.filter((name) => value(name) === '')
  if (wantsSignIn && missing.length > 0)
    problems.push(
      `${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing. Signing in to the pages takes ${NEEDED.join(', ')}; give all of them, or only PUBLIC_URL or none.`,
    )
  if (sessionSecret !== '' && sessionSecret.length < SHORTEST_SECRET)
    problems.push(
      `SESSION_SECRET is too short to be safe; give at least ${SHORTEST_SECRET} characters, such as openssl rand -hex 32 makes.`,
    )
  return {
    publicUrl: publicUrlFrom(value('PUBLIC_URL'), problems),
    port: webPortFrom(value('WEB_PORT'), problems),
    signIn: wantsSignIn ? { clientId, clientSecret, sessionSecret } : null,
    metricsToken: value('METRICS_TOKEN') || null,
  }
}

/** Cookies and sign-in need TLS, but on this machine itself. */
function publicUrlFrom(given: string, problems: string[]): string | null {
  if (given === '') return null
  const url = URL.canParse(given) ? new URL(given) : null
  const isHere = url !== null && ['127.0.0.1', 'localhost'].includes(url.hostname)
  const isSafe = url !== null && (url.protocol === 'https:' || (isHere && url.protocol === 'http:'))
  if (url !== null && isSafe && url.pathname === '/' && url.search === '' && url.hash === '') return url.origin
  problems.push(
    `PUBLIC_URL is "${given}"; expected an address with https and without a path, such as https://hybride.voorbeeld.nl.`,
  )
  return null
}

function webPortFrom(given: string, problems: string[]): number | null {
  if (given === '') return null
  if (/^\d{1,5}$/.test(given) && Number(given) <= 65_535) return Number(given)
  problems.push(`WEB_PORT is "${given}"; expected a number from 0 to 65535.`)
  return null
}
