import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { z } from 'zod'

export interface OpenIdSettings {
  /** `https://slack.com`, or another that speaks the same. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Where Slack sends the browser back to. */
  readonly returnTo: string
}

/** What is remembered between leaving for Slack and coming back. */
export interface Departure {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** Who came back, as Slack says it. */
export interface Identity {
  readonly user: string
  readonly team: string
}

export type OpenId = ReturnType<typeof createOpenId>

const claimsSchema = z.looseObject({
  'https://slack.com/user_id': z.string().min(1),
  'https://slack.com/team_id': z.string().min(1),
})

/** Sign in with Slack, by OpenID Connect. What Slack offers is looked up at the first use and once more after a failure. */
export function createOpenId({ issuer, clientId, clientSecret, returnTo }: OpenIdSettings) {
  let known: Promise<Configuration> | null = null
  const configuration = async (): Promise<Configuration> => {
    known ??= discovery(new URL(issuer), clientId, clientSecret, undefined, { execute: checksFor(issuer) })
    try {
      return await known
    } catch (error) {
      known = null
      throw error
    }
  }
  return {
    /** The address to send the browser to. */
    async leave(team: string): Promise<{ readonly address: string; readonly departure: Departure }> {
      const config = await configuration()
      const departure = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() }
      const { state, nonce, verifier } = departure
      const pkce = config.serverMetadata().supportsPKCE()
        ? { code_challenge: await calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' }
        : {}
      const asked = { redirect_uri: returnTo, scope: 'openid', state, nonce, team, ...pkce }
      return { address: buildAuthorizationUrl(config, asked).href, departure }
    },
    /** Trades the code for an identity; throws when anything about it is not as it was asked. */
    async arrive(search: string, { state, nonce, verifier }: Departure): Promise<Identity> {
      const config = await configuration()
      const came = new URL(returnTo)
      came.search = search
      const tokens = await authorizationCodeGrant(config, came, {
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
        ...(config.serverMetadata().supportsPKCE() && { pkceCodeVerifier: verifier }),
      })
      const claims = claimsSchema.parse(tokens.claims())
      return { user: claims['https://slack.com/user_id'], team: claims['https://slack.com/team_id'] }
    },
  }
}

/** Signatures are always checked; without TLS only on this machine, for a test. */
function checksFor(issuer: string) {
  const isHere = ['127.0.0.1', 'localhost'].includes(new URL(issuer).hostname)
  return [enableNonRepudiationChecks, ...(isHere ? [allowInsecureRequests] : [])]
}
