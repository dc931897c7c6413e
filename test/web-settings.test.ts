import { describe, expect, it } from 'vitest'
import { type Environment, readConfig } from '../src/config.ts'

const SOCKET = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }
const SIGN_IN = {
  PUBLIC_URL: 'https://hybride.voorbeeld.nl/',
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'klant',
  SESSION_SECRET: 's'.repeat(32),
}

function complaint(environment: Environment): string {
  try {
    readConfig(environment)
    return 'no complaint'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

describe('the settings of the pages', () => {
  it('may all be absent', () => {
    expect(readConfig(SOCKET).web).toEqual({ publicUrl: null, port: null, signIn: null, metricsToken: null })
  })

  it('that are whole let people sign in', () => {
    expect(readConfig({ ...SOCKET, ...SIGN_IN, WEB_PORT: '8080', METRICS_TOKEN: 'teller' }).web).toEqual({
      publicUrl: 'https://hybride.voorbeeld.nl',
      port: 8080,
      signIn: { clientId: '1.2', clientSecret: 'klant', sessionSecret: 's'.repeat(32) },
      metricsToken: 'teller',
    })
  })

  it.each(Object.keys(SIGN_IN))('without %s name it', (name) => {
    expect(complaint({ ...SOCKET, ...SIGN_IN, [name]: '' })).toMatch(new RegExp(`- ${name} is missing\\. Signing in`))
  })

  it.each<[string, Environment, string]>([
    ['a short secret', { ...SIGN_IN, SESSION_SECRET: 'kort' }, 'SESSION_SECRET is too short'],
    ['no TLS', { PUBLIC_URL: 'http://hybride.voorbeeld.nl' }, 'expected an address with https'],
    ['a path', { PUBLIC_URL: 'https://voorbeeld.nl/hybride' }, 'without a path'],
    ['no address', { PUBLIC_URL: 'hybride' }, 'PUBLIC_URL is "hybride"'],
    ['a port that is none', { WEB_PORT: '99999' }, 'WEB_PORT is "99999"'],
  ])('with %s are refused', (_, environment, words) => {
    expect(complaint({ ...SOCKET, ...environment })).toContain(words)
  })

  it('may be without TLS on this computer itself', () => {
    expect(readConfig({ PUBLIC_URL: 'http://127.0.0.1:3001' }).web.publicUrl).toBe('http://127.0.0.1:3001')
  })
})
