import { createHash, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** Who signs in, and what is wrong with how the provider says so. */
export interface Behaviour {
  user: string
  team: string
  flaw: 'none' | 'other-nonce' | 'other-key' | 'other-audience' | 'expired' | 'no-team'
  offersPkce: boolean
}

interface Asked {
  readonly nonce: string
  readonly challenge: string | null
  readonly redirect: string
}

export const CLIENT = { id: '123.456', secret: 'geheim-van-de-klant' }

/**
 * A small OpenID provider over real HTTP that speaks as Slack does: its claims on person and workspace, a code that is
 * good once, and the client's secret in the body. It signs in whoever `behaviour` says, without asking anything.
 */
export async function startProvider(behaviour: Behaviour) {
  const [own, other] = [keyPair(), keyPair()]
  const codes = new Map<string, Asked>()
  let origin = ''

  const answer = (request: IncomingMessage, body: string): unknown => {
    const url = new URL(request.url ?? '/', origin)
    if (url.pathname === '/.well-known/openid-configuration') return discovery(origin, behaviour.offersPkce)
    if (url.pathname === '/openid/connect/keys') return { keys: [own.jwk] }
    if (url.pathname === '/api/openid.connect.token') return token(new URLSearchParams(body))
    return null
  }

  const token = (given: URLSearchParams): unknown => {
    const asked = codes.get(given.get('code') ?? '')
    codes.delete(given.get('code') ?? '')
    const isClient = given.get('client_id') === CLIENT.id && given.get('client_secret') === CLIENT.secret
    const verifier = given.get('code_verifier')
    const challenge = verifier === null ? null : createHash('sha256').update(verifier).digest('base64url')
    if (!asked || !isClient || asked.redirect !== given.get('redirect_uri') || asked.challenge !== challenge)
      return { error: 'invalid_grant' }
    const key = behaviour.flaw === 'other-key' ? other : own
    return { access_token: 'xoxp-proef', token_type: 'Bearer', id_token: jwt(claims(asked), key.secret) }
  }

  const claims = ({ nonce }: Asked) => {
    const now = Math.floor(Date.now() / 1000) - (behaviour.flaw === 'expired' ? 7_200 : 0)
    return {
      iss: origin,
      sub: behaviour.user,
      aud: behaviour.flaw === 'other-audience' ? 'iemand-anders' : CLIENT.id,
      iat: now,
      exp: now + 300,
      nonce: behaviour.flaw === 'other-nonce' ? 'een-andere' : nonce,
      'https://slack.com/user_id': behaviour.user,
      ...(behaviour.flaw !== 'no-team' && { 'https://slack.com/team_id': behaviour.team }),
    }
  }

  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    let body = ''
    for await (const piece of request) body += String(piece)
    const url = new URL(request.url ?? '/', origin)
    if (url.pathname === '/openid/connect/authorize') {
      const redirect = url.searchParams.get('redirect_uri') ?? ''
      const code = randomUUID()
      codes.set(code, {
        nonce: url.searchParams.get('nonce') ?? '',
        challenge: url.searchParams.get('code_challenge'),
        redirect,
      })
      const back = new URL(redirect)
      back.search = String(new URLSearchParams({ code, state: url.searchParams.get('state') ?? '' }))
      response.writeHead(302, { location: back.href }).end()
      return
    }
    const said = answer(request, body)
    const isWrong = said === null || (typeof said === 'object' && 'error' in said)
    response.writeHead(isWrong ? 400 : 200, { 'content-type': 'application/json' }).end(JSON.stringify(said))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  return {
    issuer: origin,
    stop: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}

function keyPair() {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { secret: privateKey, jwk: { ...publicKey.export({ format: 'jwk' }), kid: 'proef', alg: 'RS256', use: 'sig' } }
}

function jwt(claims: object, key: KeyObject): string {
  const part = (content: object): string => Buffer.from(JSON.stringify(content)).toString('base64url')
  const signed = `${part({ alg: 'RS256', kid: 'proef', typ: 'JWT' })}.${part(claims)}`
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), key).toString('base64url')}`
}

function discovery(origin: string, offersPkce: boolean) {
  return {
    issuer: origin,
    authorization_endpoint: `${origin}/openid/connect/authorize`,
    token_endpoint: `${origin}/api/openid.connect.token`,
    jwks_uri: `${origin}/openid/connect/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
    ...(offersPkce && { code_challenge_methods_supported: ['S256'] }),
  }
}
